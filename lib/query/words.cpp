#include "query/words.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "base/word_list.h"
#include "query/lexemes.h"
#include "query/lexer.h"
#include "text/segment.h"

namespace newshound::query {

namespace {

using schema::Field;
using schema::FieldType;

bool has_open_words(Field field) {
  const auto type = schema::spec_of(field).type;
  return type == FieldType::words || type == FieldType::name;
}

/// What stands in a word, besides signs for any letters.
bool is_of_words(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return letter || static_cast<unsigned char>(c) >= 0x80 ||
         std::string_view("-'.&@#_").find(c) != std::string_view::npos;
}

std::string with_straight_quotes(std::string_view text) {
  std::string straight;
  while (!text.empty()) {
    const auto length = quote_length(text);
    straight += length > 0 ? '"' : text[0];
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return straight;
}

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

struct FuzzyParts {
  std::string_view word;
  unsigned edits;
};

/// "word~", "word~2".
std::optional<FuzzyParts> fuzzy_parts(std::string_view text) {
  const auto sign = text.rfind('~');
  if (sign == text.npos) return std::nullopt;
  const auto word = text.substr(0, sign);
  const auto digits = leading_digits(text.substr(sign + 1));
  if (sign + 1 + digits.length != text.size()) return std::nullopt;
  if (!make_fuzzy({Field::text, std::string(word)})) return std::nullopt;
  return FuzzyParts{word, digits.length == 0 ? 1 : digits.value};
}

/// Whether a parser would read `match.text` as one plain word wherever it is printed.
bool is_plain(const Match& match) {
  const std::string_view text = match.text;
  if (text.ends_with(':') || text.starts_with("//") || !is_word(text)) return false;
  if (match.exact || !has_open_words(match.field)) return true;
  return !make_pattern({match.field, match.text}) && !fuzzy_parts(text);
}

Node read_fuzzy(const Match& word, const FuzzyParts& parts, Notes& notes) {
  constexpr unsigned most = 2;
  if (parts.edits > most)
    notes.add(word.at, "'" + word.text + "' is taken as '" + std::string(parts.word) + "~2'",
              "a word can have 1 or 2 letters changed");
  auto plain = word;
  plain.text = parts.word;
  if (parts.edits == 0) return *make_match(std::move(plain));
  return *make_fuzzy({word.field, std::move(plain.text), std::min(parts.edits, most), word.at});
}

}  // namespace

std::optional<Node> make_match(Match match) {
  match.text = with_straight_quotes(without_bad_bytes(match.text));
  if (!text::has_word(match.text)) return std::nullopt;
  if (match.field == Field::duplicate && !WordList("collapse all original copy").has(match.text))
    return std::nullopt;
  if (!match.quoted) match.quoted = !is_plain(match);
  return Node{std::move(match)};
}

std::optional<Node> make_pattern(Pattern pattern) {
  const std::string_view text = pattern.text;
  const auto is_edge = [](char c) {
    return c == '*' || c == '#' || has_letter({&c, 1}) || is_digit(c);
  };
  const auto begin = std::find_if(text.begin(), text.end(), is_edge);
  const auto end = std::find_if(text.rbegin(), text.rend(), is_edge).base();
  std::string shape, letters;
  for (auto c = begin; c < end; ++c) {
    const bool any = *c == '*' || *c == '?';
    if (!any && !is_of_words(*c)) return std::nullopt;
    if (*c != '*' || !shape.ends_with('*')) shape += *c;
    if (!any) letters += *c;
  }
  if (shape.size() == letters.size() || !text::has_word(letters) || !is_word(shape))
    return std::nullopt;
  pattern.text = std::move(shape);
  return Node{std::move(pattern)};
}

std::optional<Node> make_fuzzy(Fuzzy fuzzy) {
  const auto& word = fuzzy.word;
  if (!has_letter(word) || !std::all_of(word.begin(), word.end(), is_of_words)) return std::nullopt;
  if (!text::has_word(word) || !is_word(word)) return std::nullopt;
  fuzzy.edits = std::clamp(fuzzy.edits, 1U, 2U);
  return Node{std::move(fuzzy)};
}

Node make_saved(Saved saved) {
  saved.name = with_straight_quotes(without_bad_bytes(saved.name));
  return {std::move(saved)};
}

std::optional<Node> read_word(const Match& word, Notes& notes) {
  if (word.text == "*" && !word.exact)
    return word.field == Field::text ? Node{Everything{}} : Node{Presence{word.field}};
  auto plain = word;
  while (plain.text.ends_with(':')) plain.text.pop_back();
  if (word.exact || !has_open_words(word.field)) return make_match(std::move(plain));
  if (auto pattern = make_pattern({word.field, word.text, word.at})) return pattern;
  if (const auto parts = fuzzy_parts(word.text)) return read_fuzzy(word, *parts, notes);
  return make_match(std::move(plain));
}

std::vector<Node> read_words(const Match& quoted, Notes& notes) {
  std::vector<Node> words;
  std::string_view rest = quoted.text;
  while (!rest.empty()) {
    std::size_t length = 0;
    while (length < rest.size() && blank_length(rest.substr(length)) == 0) ++length;
    auto word = quoted;
    word.quoted = false;
    word.text = rest.substr(0, length);
    auto node = word.text == "*" ? std::nullopt : read_word(word, notes);
    if (node) words.push_back(std::move(*node));
    rest.remove_prefix(length);
    rest.remove_prefix(blank_length(rest));
  }
  return words;
}

std::string without_bad_bytes(std::string_view text) {
  std::string good(text);
  for (auto bad = utf8::first_invalid(good); bad < good.size();) {
    good[bad] = ' ';
    bad += 1 + utf8::first_invalid(std::string_view(good).substr(bad + 1));
  }
  return good;
}

}  // namespace newshound::query
