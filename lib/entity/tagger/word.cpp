#include "entity/tagger/word.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "entity/tagger/keys.h"
#include "text/letter.h"

namespace newshound::entity::tagger {

namespace {

using text::LetterClass;

/// Marks that are as good as others.
std::string_view usual(std::string_view mark) {
  constexpr std::array<std::string_view, 9> quotes = {"“", "”",  "„",  "«", "»",
                                                      "‟", "``", "''", "‹"};
  constexpr std::array<std::string_view, 4> apostrophes = {"’", "‘", "`", "´"};
  constexpr std::array<std::string_view, 5> dashes = {"–", "—", "‐", "―", "−"};
  const auto is_one = [mark](const auto& list) {
    return std::find(list.begin(), list.end(), mark) != list.end();
  };
  if (is_one(quotes)) return "\"";
  if (is_one(apostrophes)) return "'";
  return is_one(dashes) ? "-" : mark;
}

/// A spelling taken apart.
struct Spelling {
  std::string lower;
  std::vector<std::size_t> ends;  ///< of the characters of `lower`
  std::string shape;
  std::size_t uppers = 0;
  std::size_t letters = 0;
  std::size_t digits = 0;
  bool begins_upper = false;
  bool has_dot = false;
};

void add_character(std::string_view character, LetterClass letter, Spelling& spelling) {
  char shape = 'x';
  if (letter == LetterClass::digit) {
    ++spelling.digits;
    shape = '0';
    spelling.lower += '0';
  } else if (is_letter(letter)) {
    if (letter == LetterClass::upper) shape = 'X';
    spelling.begins_upper |= spelling.lower.empty() && shape == 'X';
    spelling.uppers += shape == 'X' ? 1 : 0;
    ++spelling.letters;
    spelling.lower += shape == 'X' ? text::in_lower_case(character) : std::string(character);
  } else {
    const auto mark = usual(character);
    shape = mark.size() == 1 ? mark.front() : '~';
    spelling.has_dot |= shape == '.';
    spelling.lower += mark;
  }
  spelling.shape += shape;
  spelling.ends.push_back(spelling.lower.size());
}

Spelling spelling_of(std::string_view form) {
  const auto& letters = text::LetterClasses::get();
  Spelling spelling;
  for (std::size_t at = 0; at < form.size();) {
    const auto next = letters.at(form, at);
    add_character(form.substr(at, next.length), next.letter, spelling);
    at += next.length;
  }
  return spelling;
}

Casing casing_of(const Spelling& spelling) {
  if (spelling.letters == 0) return spelling.digits > 0 ? Casing::number : Casing::mark;
  if (spelling.uppers == 0) return Casing::lower;
  if (spelling.uppers == 1 && spelling.letters == 1)
    return spelling.has_dot ? Casing::dotted : Casing::initial;
  if (spelling.uppers == spelling.letters) return Casing::upper;
  return spelling.begins_upper && spelling.uppers == 1 ? Casing::initial : Casing::mixed;
}

void set_affixes(const Spelling& spelling, Word& word) {
  const std::string_view lower = spelling.lower;
  const auto count = spelling.ends.size();
  for (std::size_t length = 1; length <= std::min(affixes, count); ++length) {
    word.prefixes[length - 1] = key_of(lower.substr(0, spelling.ends[length - 1]));
    const auto begin = length == count ? 0 : spelling.ends[count - length - 1];
    word.suffixes[length - 1] = key_of(lower.substr(begin));
  }
}

void set_shapes(std::string shape, Word& word) {
  constexpr std::size_t longest = 12;
  auto outline = shape;
  outline.erase(std::unique(outline.begin(), outline.end()), outline.end());
  word.outline = key_of(outline);
  shape.resize(std::min(shape.size(), longest));
  word.shape = key_of(shape);
}

/// As it is written in names if it may be in capitals for emphasis only.
std::string in_name(std::string_view form, const Spelling& spelling, Casing casing) {
  constexpr std::size_t longest_acronym = 3;
  if (casing != Casing::upper || spelling.letters <= longest_acronym) return std::string(form);
  const auto first = text::LetterClasses::get().at(form, 0).length;
  return std::string(form.substr(0, first)) + text::in_lower_case(form.substr(first));
}

}  // namespace

std::uint64_t name_key(std::string_view form) {
  const auto spelling = spelling_of(form);
  return key_of(in_name(form, spelling, casing_of(spelling)));
}

const Word& Vocabulary::add(std::string_view form) {
  const auto spelling = spelling_of(form);
  auto& word = words_.emplace_back();
  word.number = static_cast<std::uint32_t>(words_.size() - 1);
  word.lower_number = lowers_.number(spelling.lower);
  word.form = key_of(form);
  word.lower = key_of(spelling.lower);
  set_affixes(spelling, word);
  set_shapes(spelling.shape, word);
  word.casing = casing_of(spelling);
  word.letters = static_cast<std::uint8_t>(std::min<std::size_t>(spelling.letters, UINT8_MAX));
  word.opens = form == "(";
  word.closes = form == ")";
  word.capitals = cases_.share(language_, word.lower);
  word.in_names = key_of(in_name(form, spelling, word.casing));
  word.listed = lists_.find(word.in_names);
  return word;
}

void Vocabulary::clear() {
  forms_.clear();
  lowers_.clear();
  words_.clear();
}

}  // namespace newshound::entity::tagger
