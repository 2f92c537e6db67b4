#include "index/terms.h"

#include <algorithm>

#include "base/hash.h"
#include "base/utf8.h"
#include "base/word_list.h"
#include "schema/fields.h"
#include "text/fold.h"
#include "text/segment.h"

namespace newshound::index {

namespace {

/// Xapian's limit is 245 bytes, with NUL counted double; no word of any language is near it.
constexpr std::size_t longest_word = 64;
constexpr std::size_t longest_value = 200;

std::string joined_words(std::string_view value) {
  const auto folded = text::fold(value);
  std::string joined;
  for (const auto span : text::words(folded)) {
    if (!joined.empty()) joined += ' ';
    joined += folded.substr(span.begin, span.end - span.begin);
  }
  return joined;
}

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const auto length = std::min(text.find(' '), text.size());
    words.push_back(text.substr(0, length));
    text.remove_prefix(std::min(length + 1, text.size()));
  }
  return words;
}

bool is_small(std::string_view word) {
  constexpr WordList small(
      "of the for and a an on in to at by de del la las los el y e et le les des du da do dos das "
      "der "
      "die das den und von van zu zur im fur l d");
  return small.has(word);
}

bool is_host(std::string_view source) {
  return source.find(' ') == source.npos && source.find('.') != source.npos &&
         source.front() != '.' && source.back() != '.';
}

void sort_unique(std::vector<std::string>& terms) {
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
}

}  // namespace

std::string term(std::string_view prefix, std::string_view word) {
  std::string made(prefix);
  made += word.substr(0, utf8::cut_before(word, longest_word));
  std::replace(made.begin(), made.end(), '\0', ' ');
  return made;
}

std::string exact_term(std::string_view prefix, std::string_view value) {
  const bool fits = value.size() <= longest_value && value.find('\0') == value.npos;
  return std::string(prefix) + (fits ? std::string(value) : content_hash(value));
}

std::string whole_term(std::string_view prefix, std::string_view value) {
  const auto joined = joined_words(value);
  return exact_term(prefix, joined.empty() ? text::fold(value) : joined);
}

std::vector<std::string> name_terms(std::string_view prefix, std::string_view name) {
  constexpr std::size_t longest_run = 6;
  const auto joined = joined_words(name);
  const auto words = split(joined);
  std::vector<std::string> terms = {whole_term(prefix, name)};
  for (std::size_t first = 0; first < words.size(); ++first) {
    if (is_small(words[first])) continue;
    for (auto last = first; last < std::min(words.size(), first + longest_run); ++last) {
      if (is_small(words[last])) continue;
      const auto* begin = words[first].data();
      const auto* end = words[last].data() + words[last].size();
      terms.push_back(whole_term(prefix, {begin, static_cast<std::size_t>(end - begin)}));
    }
  }
  sort_unique(terms);
  return terms;
}

std::string name_term(std::string_view prefix, std::string_view asked) {
  const auto joined = joined_words(asked);
  auto words = split(joined);
  while (words.size() > 1 && is_small(words.front())) words.erase(words.begin());
  while (words.size() > 1 && is_small(words.back())) words.pop_back();
  if (words.empty()) return whole_term(prefix, asked);
  const auto* begin = words.front().data();
  const auto* end = words.back().data() + words.back().size();
  return whole_term(prefix, {begin, static_cast<std::size_t>(end - begin)});
}

std::vector<std::string> source_terms(std::string_view source) {
  const auto prefix = schema::spec_of(schema::Field::source).prefix;
  if (!is_host(source)) return name_terms(prefix, source);
  std::vector<std::string> terms;
  for (auto domain = source; is_host(domain); domain.remove_prefix(domain.find('.') + 1))
    terms.push_back(whole_term(prefix, domain));
  terms.push_back(whole_term(prefix, source));
  sort_unique(terms);
  return terms;
}

std::vector<std::string> date_terms(const Date& date) {
  const auto digits = date_value(date);
  std::vector<std::string> terms = {std::string(schema::year_prefix) + digits.substr(0, 4)};
  if (digits.size() >= 6) terms.push_back(std::string(schema::month_prefix) + digits.substr(0, 6));
  if (digits.size() >= 8) terms.push_back(std::string(schema::day_prefix) + digits.substr(0, 8));
  return terms;
}

std::string date_value(const Date& date) {
  auto digits = date.to_string();
  std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
  return digits;
}

std::optional<Date> date_of_value(const std::string& value) {
  auto text = value.substr(0, 4);
  if (value.size() >= 6) text += '-' + value.substr(4, 2);
  if (value.size() >= 8) text += '-' + value.substr(6, 2);
  if (value.size() >= 14) text += 'T' + value.substr(8, 6);
  return parse_date(text);
}

}  // namespace newshound::index
