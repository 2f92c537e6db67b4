#include "entity/name_words.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/word_list.h"
#include "text/fold.h"
#include "text/segment.h"

namespace newshound::entity {

namespace {

constexpr WordList small_words(
    "of the and for de la del des du di da das do dos von van der den in on to at et y e und fur "
    "auf zur zum los las el le les a o para por pour pelo pela d l");
constexpr WordList particles(
    "de del de la las los da do das dos di du des van von der den zu zum bin ibn bint al el as ad "
    "an ar ash at ul le y e ter ten af");
constexpr WordList legal_forms(
    "inc incorporated corp corporation co company ltd limited llc plc ag sa sas sarl gmbh se nv bv "
    "spa srl lda oy oyj ab as asa kg kgaa cie lp llp pty pte bhd ev sab cv eirl ltda saa pjsc ojsc "
    "kk");
constexpr WordList company_words(
    "group holding holdings corporation corp company companies inc industries motors motor "
    "international enterprises partners technologies airlines airways brands society");

bool is_initials(std::string_view word) {
  if (word.size() < 3 || word.size() % 2 == 0) return false;
  for (std::size_t at = 1; at < word.size(); at += 2)
    if (word[at] != '.' || !is_letter(word[at - 1])) return false;
  return is_letter(word.back());
}

std::string without(std::string_view word, std::string_view unwanted) {
  std::string rest;
  for (const char c : word)
    if (unwanted.find(c) == unwanted.npos) rest += c;
  return rest;
}

std::string_view without_possessive(std::string_view word) {
  constexpr std::string_view possessive = "'s";
  if (word.size() > possessive.size() && word.ends_with(possessive))
    word.remove_suffix(possessive.size());
  return word;
}

std::string_view without_elision(EntityKind kind, std::string_view word) {
  const bool elided = word.size() > 3 && word[1] == '\'' &&
                      (word[0] == 'l' || (word[0] == 'd' && kind != EntityKind::person));
  return elided ? word.substr(2) : word;
}

class NameWords {
 public:
  explicit NameWords(EntityKind kind) : kind_(kind) {}

  void add(std::string_view spelling) {
    const auto folded = text::fold(spelling);
    const auto word = without_elision(kind_, without_possessive(folded));
    if (is_initials(word))
      add_initials(without(word, "."));
    else
      add_word(without(word, ".'"));
  }

  std::vector<std::string> take() { return std::move(words_); }

 private:
  void add_initials(const std::string& letters) {
    if (kind_ != EntityKind::person) return add_word(letters);
    for (const char letter : letters) add_word(std::string(1, letter));
  }

  static std::string in_full(const std::string& word) {
    if (word == "st") return "saint";
    if (word == "sta") return "santa";
    if (word == "mt") return "mount";
    return word == "ft" ? "fort" : word;
  }

  /// Initials with blanks between them are one word too: "S. A.".
  void add_word(std::string word) {
    if (word.empty()) return;
    if (words_.empty() && kind_ != EntityKind::person) word = in_full(word);
    const bool is_initial = word.size() == 1 && is_letter(word[0]) && kind_ != EntityKind::person;
    const bool goes_on = is_initial && after_initial_ && !words_.empty();
    if (goes_on)
      words_.back() += word;
    else
      words_.push_back(std::move(word));
    after_initial_ = is_initial;
  }

  EntityKind kind_;
  std::vector<std::string> words_;
  bool after_initial_ = false;
};

}  // namespace

std::vector<std::string> name_words(EntityKind kind, std::string_view name) {
  NameWords words(kind);
  for (const auto& span : text::words(name))
    words.add(name.substr(span.begin, span.end - span.begin));
  return words.take();
}

bool is_small_word(std::string_view word) { return small_words.has(word); }

bool is_particle(std::string_view word) { return particles.has(word); }

bool is_legal_form(std::string_view word) { return legal_forms.has(word); }

bool is_company_word(std::string_view word) { return company_words.has(word); }

bool is_acronym(std::string_view name) {
  constexpr std::size_t most = 8;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const char c = name[at];
    if (c == '.') continue;
    // "PdVSA", "DoJ": one small letter inside.
    const bool inner = at > 0 && at + 1 < name.size();
    if (!is_letter(c) || (lower(c) == c && !(inner && name.size() >= 3 && c != 's'))) return false;
    ++letters;
  }
  const auto small =
      std::count_if(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return letters >= 2 && letters <= most && small <= (letters > 2 ? 1 : 0);
}

}  // namespace newshound::entity
