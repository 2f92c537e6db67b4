#include "index/terms.h"

#include <algorithm>

#include "base/hash.h"
#include "base/utf8.h"
#include "base/word_list.h"
#include "newshound/text.h"
#include "schema/fields.h"
#include "text/fold.h"

namespace newshound::index {

namespace {

/// Xapian's limit is 245 bytes, with NUL counted double; no word of any language is near it.
constexpr std::size_t longest_word = 64;
constexpr std::size_t longest_value = 200;

std::string joined(const std::vector<std::string>& words) {
  std::string joined;
  for (const auto& word : words) joined += (joined.empty() ? "" : " ") + word;
  return joined;
}

const Analyzer& analyzer() {
  static const Analyzer of_names("und");
  return of_names;
}

/// The words of a name, and, if some are written without a blank between them ("Jean-Michel"), the
/// words with these as one.
std::vector<std::string> word_lists(std::string_view value) {
  std::vector<std::string> pieces, as_one;
  std::uint32_t joined_until = 0;
  for (const auto& token : analyzer().tokens(value)) {
    if (token.joined) {
      as_one.back() = token.word;  // it stands behind the first of its words
      joined_until = token.span.end;
      continue;
    }
    pieces.push_back(token.word);
    if (token.span.end > joined_until) as_one.push_back(token.word);
  }
  if (pieces == as_one) return {joined(pieces)};
  return {joined(pieces), joined(as_one)};
}

/// The words of a name as they are written.
std::string written_words(std::string_view name) {
  std::string words;
  for (const auto& token : analyzer().tokens(name))
    if (!token.joined) words.append(words.empty() ? "" : " ").append(token.form);
  return words.empty() ? std::string(name) : words;
}

std::string joined_words(std::string_view value) { return word_lists(value).front(); }

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

std::string stem_term(std::string_view prefix, std::string_view stem) {
  auto whole_prefix = std::string(schema::stem_prefix).append(prefix);
  if (!stem.empty() && stem.front() >= 'A' && stem.front() <= 'Z') whole_prefix += ':';
  return term(whole_prefix, stem);
}

std::string form_terms(std::string_view prefix, std::string_view word) {
  return term(std::string(schema::form_prefix).append(prefix), word) + schema::form_separator;
}

std::string form_term(std::string_view prefix, std::string_view word, std::string_view form) {
  return term(form_terms(prefix, word), form);
}

std::string pieces_terms(std::string_view joined) {
  return term(schema::form_prefix, joined) + schema::pieces_separator;
}

std::string pieces_term(std::string_view joined, std::string_view pieces) {
  return pieces_terms(joined).append(pieces);
}

std::string folded_name(std::string_view text) {
  std::string folded;
  for (const char c : text::fold(text))
    if (c != ' ' || !folded.ends_with(' ')) folded += c;
  return folded;
}

std::string exact_term(std::string_view prefix, std::string_view value) {
  const bool fits = value.size() <= longest_value && value.find('\0') == value.npos;
  return std::string(prefix) + (fits ? std::string(value) : content_hash(value));
}

std::string whole_term(std::string_view prefix, std::string_view value) {
  const auto joined = joined_words(value);
  return exact_term(prefix, joined.empty() ? text::fold(value) : joined);
}

/// The terms of all runs of words of a name that are asked for.
void add_runs(std::string_view prefix, const std::string& joined, std::vector<std::string>& terms) {
  constexpr std::size_t longest_run = 6;
  const auto words = split(joined);
  for (std::size_t first = 0; first < words.size(); ++first) {
    if (is_small(words[first])) continue;
    for (auto last = first; last < std::min(words.size(), first + longest_run); ++last) {
      if (is_small(words[last])) continue;
      const auto* begin = words[first].data();
      const auto* end = words[last].data() + words[last].size();
      terms.push_back(exact_term(prefix, {begin, static_cast<std::size_t>(end - begin)}));
    }
  }
}

std::string whole_name_term(std::string_view prefix, std::string_view name) {
  const auto marked = std::string(prefix) + '=';
  return is_host(name) ? exact_term(marked, text::fold(name)) : whole_term(marked, name);
}

std::string written_name_term(std::string_view prefix, std::string_view written) {
  return exact_term(std::string(schema::form_prefix).append(prefix), written_words(written));
}

schema::Field field_of(EntityKind kind) {
  constexpr schema::Field fields[] = {schema::Field::person, schema::Field::organisation,
                                      schema::Field::place};
  return fields[static_cast<std::size_t>(kind)];
}

std::string mention_term(EntityKind kind, std::string_view name) {
  const auto prefix = schema::spec_of(field_of(kind)).prefix;
  return whole_term(std::string(schema::mention_prefix) + prefix.back(), name);
}

std::vector<std::string> name_terms(std::string_view prefix, std::string_view name) {
  std::vector<std::string> terms = {whole_term(prefix, name)};
  for (const auto& list : word_lists(name)) add_runs(prefix, list, terms);
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
  return exact_term(prefix, {begin, static_cast<std::size_t>(end - begin)});
}

std::string source_term(std::string_view asked) {
  const auto prefix = schema::spec_of(schema::Field::source).prefix;
  return is_host(asked) ? exact_term(prefix, text::fold(asked)) : name_term(prefix, asked);
}

std::vector<std::string> source_terms(std::string_view source) {
  const auto prefix = schema::spec_of(schema::Field::source).prefix;
  std::vector<std::string> terms;
  if (!is_host(source)) terms = name_terms(prefix, source);
  terms.push_back(whole_name_term(prefix, source));
  for (auto domain = source; is_host(domain); domain.remove_prefix(domain.find('.') + 1))
    terms.push_back(exact_term(prefix, text::fold(domain)));
  sort_unique(terms);
  return terms;
}

namespace {

/// `url` without what does not matter.
std::string plain_url(std::string_view url) {
  const auto protocol = url.find("://");
  if (protocol != url.npos) url.remove_prefix(protocol + 3);
  url = url.substr(0, url.find('#'));
  while (url.ends_with('/')) url.remove_suffix(1);
  const auto host = url.substr(0, url.find_first_of("/?"));
  auto plain = text::fold(host).append(url.substr(host.size()));
  if (plain.starts_with("www.")) plain.erase(0, 4);
  return plain;
}

}  // namespace

std::string url_term(std::string_view url) {
  return exact_term(schema::spec_of(schema::Field::url).prefix, plain_url(url));
}

std::vector<std::string> url_terms(std::string_view url) {
  const auto plain = plain_url(url);
  std::vector<std::string> terms = {exact_term(schema::spec_of(schema::Field::url).prefix, plain)};
  for (auto domain = std::string_view(plain).substr(0, plain.find_first_of("/?"));
       !domain.empty() && is_host(domain); domain.remove_prefix(domain.find('.') + 1))
    terms.push_back(exact_term(schema::spec_of(schema::Field::url).prefix, domain));
  sort_unique(terms);
  return terms;
}

std::string presence_term(schema::Field field) {
  return std::string(schema::presence_prefix).append(schema::spec_of(field).name);
}

std::string seen_term(const std::optional<Date>& seen) {
  constexpr std::size_t day_digits = 8;
  const auto digits = seen ? date_value(*seen) : std::string();
  if (digits.size() < day_digits) return {};
  return std::string(schema::seen_prefix) + digits.substr(0, day_digits);
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
  if (value.size() == 12) text += 'T' + value.substr(8, 2) + ':' + value.substr(10, 2);
  if (value.size() >= 14) text += 'T' + value.substr(8, 6);
  return parse_date(text);
}

}  // namespace newshound::index
