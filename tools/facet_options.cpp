#include "facet_options.h"

#include <algorithm>
#include <charconv>

#include "choice.h"

namespace newshound::tools {

namespace {

/// Cuts "=10" off the end of `word`.
std::size_t take_limit(std::string& word, std::size_t usual) {
  const auto sign = word.find('=');
  if (sign == word.npos) return usual;
  const auto* end = word.data() + word.size();
  std::size_t limit = 0;
  const auto read = std::from_chars(word.data() + sign + 1, end, limit);
  if (read.ec != std::errc() || read.ptr != end)
    throw UsageError("--facet: '" + word + "' does not end with a number behind '='");
  word.resize(sign);
  return limit;
}

FacetRequest parse_facet(std::string word, std::size_t usual) {
  constexpr std::string_view distinctive = "distinctive:";
  constexpr std::string_view date = "date:";
  FacetRequest request;
  request.limit = take_limit(word, usual);
  request.distinctive = word.starts_with(distinctive);
  if (request.distinctive) word.erase(0, distinctive.size());
  if (word.starts_with(date)) {
    request.period = choose<Period>("facet date", word.substr(date.size()),
                                    {{"day", Period::day},
                                     {"week", Period::week},
                                     {"month", Period::month},
                                     {"year", Period::year}});
    word.resize(date.size() - 1);
  }
  request.field = choose<FacetField>("facet", word,
                                     {{"source", FacetField::source},
                                      {"author", FacetField::author},
                                      {"lang", FacetField::language},
                                      {"person", FacetField::person},
                                      {"org", FacetField::organisation},
                                      {"place", FacetField::place},
                                      {"date", FacetField::date}});
  return request;
}

}  // namespace

std::vector<FacetRequest> parse_facets(const std::string& list, std::size_t limit) {
  std::vector<FacetRequest> requests;
  for (const auto& word : split(list)) requests.push_back(parse_facet(word, limit));
  return requests;
}

std::optional<Period> parse_period(const std::string& word) {
  return choose<std::optional<Period>>("timeline", word,
                                       {{"auto", std::nullopt},
                                        {"day", Period::day},
                                        {"week", Period::week},
                                        {"month", Period::month},
                                        {"year", Period::year}});
}

EntityKind parse_kind(const std::string& option, const std::string& word) {
  return choose<EntityKind>(option, word,
                            {{"person", EntityKind::person},
                             {"org", EntityKind::organisation},
                             {"organisation", EntityKind::organisation},
                             {"place", EntityKind::place}});
}

CooccurrenceOptions parse_pairs(const std::string& kinds, const std::string& within) {
  CooccurrenceOptions options;
  const auto colon = kinds.find(':');
  if (kinds != "all")
    for (const auto& word : split(kinds.substr(0, colon)))
      options.kinds.push_back(parse_kind("cooccur", word));
  if (colon != kinds.npos)
    for (const auto& word : split(kinds.substr(colon + 1)))
      options.others.push_back(parse_kind("cooccur", word));
  if (within == "article") return options;
  options.within = within == "sentence" ? Nearness::sentence : Nearness::words;
  if (options.within == Nearness::sentence) return options;
  const auto* end = within.data() + within.size();
  const auto read = std::from_chars(within.data(), end, options.words);
  if (read.ec != std::errc() || read.ptr != end)
    throw UsageError("--within is article, sentence, or a number of words");
  return options;
}

std::vector<std::string> split(const std::string& list) {
  std::vector<std::string> names;
  for (std::size_t at = 0; at < list.size();) {
    const auto end = std::min(list.find(',', at), list.size());
    names.push_back(list.substr(at, end - at));
    at = end + 1;
  }
  return names;
}

}  // namespace newshound::tools
