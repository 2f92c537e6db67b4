#include "entity/tagger/token.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/word_list.h"
#include "text/letter.h"
#include "text/sentence.h"

namespace newshound::entity::tagger {

namespace {

using text::LetterClass;

constexpr WordList elided("l d s n c j m t qu jusqu lorsqu puisqu quoiqu");
constexpr WordList endings("s m ve re ll d");

/// How long the apostrophe or hyphen at the start of `rest` is; 0 if there is none.
std::size_t length_of(std::string_view rest, std::string_view ascii, std::string_view other) {
  if (rest.starts_with(ascii)) return ascii.size();
  return rest.starts_with(other) ? other.size() : 0;
}
std::size_t apostrophe_length(std::string_view rest) { return length_of(rest, "'", "’"); }
std::size_t hyphen_length(std::string_view rest) { return length_of(rest, "-", "‐"); }

bool is_listed(const WordList& list, std::string_view word) {
  constexpr std::size_t longest = 8;
  return word.size() <= longest && list.has(in_small_letters(word));
}

/// Cuts a text from its start.
class Cutter {
 public:
  Cutter(std::string_view text, std::uint32_t offset, std::vector<Span>& spans)
      : text_(text), offset_(offset), spans_(spans) {}

  void cut() {
    while (at_ < text_.size()) {
      const auto next = letters_.at(text_, at_);
      if (next.letter == LetterClass::blank)
        at_ += next.length;
      else if (is_in_word(next.letter))
        cut_word(at_, next.letter);
      else
        cut_mark(next.length);
    }
  }

 private:
  char byte(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }
  LetterClass letter(std::size_t at) const { return letters_.at(text_, at).letter; }
  bool in_word(std::size_t at) const { return is_in_word(letter(at)); }
  std::string_view part(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }

  void add(std::size_t begin, std::size_t end) {
    if (begin == end) return;
    spans_.push_back(
        {static_cast<std::uint32_t>(offset_ + begin), static_cast<std::uint32_t>(offset_ + end)});
  }

  /// What is no word and no blank, `length` bytes long.
  void cut_mark(std::size_t length) {
    const auto begin = at_;
    const auto mark = part(begin, begin + length);
    at_ += length;
    if ((mark == "@" || mark == "#") && in_word(at_)) return cut_word(begin, letter(at_));
    if (apostrophe_length(mark) != 0 && is_lone_ending()) at_ = end_of_letters(at_);
    while (text_.substr(at_).starts_with(mark)) at_ += length;
    add(begin, at_);
  }

  /// Whether an ending begins here that a blank set apart from its word: "Reyes 's".
  bool is_lone_ending() const {
    return endings.has(part(at_, end_of_letters(at_))) && at_ > 1 &&
           letter(at_ - 1 - (byte(at_ - 1) == '\'' ? 1 : 3)) == LetterClass::blank;
  }

  std::size_t end_of_letters(std::size_t at) const {
    for (auto next = letters_.at(text_, at); is_in_word(next.letter); next = letters_.at(text_, at))
      at += next.length;
    return at;
  }

  /// The word at `begin`, whose first letter (behind a sign) is a `first`; at_ is there.
  void cut_word(std::size_t begin, LetterClass first) {
    dots_ = 0;
    part_begin_ = at_;
    part_first_ = first;
    for (;;) {
      last_ = first;
      pass_letters();
      const auto join = join_length();
      if (join == 0) break;
      at_ += join;
      first = letter(at_);
    }
    if (byte(at_) == '.' && has_dot(begin)) ++at_;
    split(begin);
  }

  void pass_letters() {
    for (;;) {
      const auto next = letters_.at(text_, at_);
      if (!is_in_word(next.letter)) return;
      last_ = next.letter;
      at_ += next.length;
    }
  }

  /// How long the mark at at_ is that joins the word so far and what follows; 0 if none does.
  std::size_t join_length() {
    const auto rest = text_.substr(at_);
    if (rest.empty()) return 0;
    if (const auto length = hyphen_length(rest); length != 0) return hyphen_join(length);
    if (const auto length = apostrophe_length(rest); length != 0)
      return text::is_letter(last_) && text::is_letter(letter(at_ + length)) ? length : 0;
    const auto next = letter(at_ + 1);
    switch (rest.front()) {
      case '.':
        return dot_join(next);
      case ',':
      case ':':
        return last_ == LetterClass::digit && next == LetterClass::digit ? 1 : 0;
      case '&':
        return last_ == LetterClass::upper && next == LetterClass::upper ? 1 : 0;
      case '_':
      case '@':
        return is_in_word(next) ? 1 : 0;
      default:
        return 0;
    }
  }

  std::size_t hyphen_join(std::size_t length) {
    const auto next = letter(at_ + length);
    if (!is_in_word(next)) return 0;
    const bool changes = (part_first_ == LetterClass::lower && next == LetterClass::upper) ||
                         (part_first_ == LetterClass::upper && next == LetterClass::lower);
    if (changes) return 0;
    part_first_ = next;
    part_begin_ = at_ + length;
    return length;
  }

  /// "U.S", "3.5", "example.org", but not "end.The".
  std::size_t dot_join(LetterClass next) {
    constexpr std::size_t longest_initial = 2;
    if (!is_in_word(next)) return 0;
    if (next == LetterClass::upper && at_ - part_begin_ > longest_initial) return 0;
    ++dots_;
    part_begin_ = at_ + 1;
    return 1;
  }

  /// Whether the dot behind the word that begins at `begin` is part of it.
  bool has_dot(std::size_t begin) const {
    constexpr std::size_t longest_initial = 2;
    const auto last_part = at_ - part_begin_;
    if (last_ == LetterClass::digit) return false;
    if (dots_ > 0) return last_part <= longest_initial;
    const auto word = part(begin, at_);
    if (last_ == LetterClass::upper && letters_.at(word, 0).length == word.size()) return true;
    return text::is_abbreviation(word);
  }

  /// Adds the word from `begin` to at_, but elisions and endings apart.
  void split(std::size_t begin) {
    auto end = at_;
    const auto word = part(begin, end);
    if (word == "n't" || word == "n’t") return add(begin, end);
    for (auto at = begin; at < end; ++at) {
      const auto length = apostrophe_length(text_.substr(at));
      if (length == 0 || !is_listed(elided, part(begin, at))) continue;
      add(begin, at + length);
      return split_ending(at + length, end);
    }
    // "l'" of "l' État": the apostrophe joins nothing.
    const auto length = apostrophe_length(text_.substr(end));
    if (length != 0 && is_listed(elided, part(begin, end))) at_ = end = end + length;
    split_ending(begin, end);
  }

  void split_ending(std::size_t begin, std::size_t end) {
    const auto word = part(begin, end);
    auto cut = word.rfind('\'');
    const auto curly = word.rfind("’");
    if (cut == word.npos || (curly != word.npos && curly > cut)) cut = curly;
    if (cut == word.npos || cut == 0) return add(begin, end);
    const auto ending = word.substr(cut + apostrophe_length(word.substr(cut)));
    const bool negated = ending == "t" && word[cut - 1] == 'n';
    if (!negated && !is_listed(endings, ending)) return add(begin, end);
    const auto middle = begin + cut - (negated ? 1 : 0);
    add(begin, middle);
    add(middle, end);
  }

  const text::LetterClasses& letters_ = text::LetterClasses::get();
  std::string_view text_;
  std::uint32_t offset_;
  std::vector<Span>& spans_;
  std::size_t at_ = 0;
  std::size_t part_begin_ = 0;                   ///< of the word, behind a hyphen or dot
  LetterClass part_first_ = LetterClass::other;  ///< its first letter
  LetterClass last_ = LetterClass::other;        ///< letter passed last
  std::size_t dots_ = 0;                         ///< in the word
};

}  // namespace

void cut_tokens(std::string_view text, std::uint32_t offset, std::vector<Span>& spans) {
  Cutter(text, offset, spans).cut();
}

}  // namespace newshound::entity::tagger
