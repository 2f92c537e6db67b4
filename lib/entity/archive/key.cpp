#include "entity/archive/key.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"
#include "base/word_list.h"
#include "text/fold.h"

namespace newshound::entity {

namespace {

constexpr WordList titles(
    "mr mrs ms miss dr prof professor president vice prime minister premier chancellor senator sen "
    "rep representative congressman congresswoman governor gov mayor general gen colonel col "
    "lieutenant lt captain capt major maj sergeant sgt admiral judge justice secretary ambassador "
    "commissioner chairman chairwoman sheriff rev reverend imam sheikh ayatollah sir lord lady "
    "presidente presidenta ministro ministra senador senadora gobernador gobernadora alcalde "
    "alcaldesa juez jueza capitan coronel teniente almirante don dona senor senora sr sra doctor "
    "doctora profesor profesora herr frau hr fr monsieur madame mme m ministre senateur juge "
    "bundeskanzler bundeskanzlerin minister ministerin senhor senhora doutor doutora");
/// Part of the name where only one word follows.
constexpr WordList styles(
    "king queen prince princess pope saint st father sister brother mother rey reina papa san "
    "santa rei rainha roi reine pape konig konigin papst");
constexpr WordList particles(
    "de la las los del da do dos das du des di van von der den zu bin ibn al el le y e");
constexpr WordList generations("jr sr ii iii iv");
constexpr WordList articles("the el la los las le les l der die das o os a as il lo gli");
constexpr WordList legal_forms(
    "inc incorporated corp corporation co company ltd limited llc plc ag sa gmbh se nv bv spa oy "
    "ab "
    "kg kgaa cie lp llp pty sarl sas srl ltda");
constexpr WordList conjunctions("and y et und e");
constexpr WordList small_words(
    "of the and for de la las los del do da dos das du des di der die das und et y e fur on in to "
    "at en");

struct Spelling {
  std::string_view word, same;
};
/// What is written so on one side of the Atlantic and so on the other.
constexpr Spelling spellings[] = {{"defense", "defence"},
                                  {"center", "centre"},
                                  {"organization", "organisation"},
                                  {"program", "programme"},
                                  {"theater", "theatre"},
                                  {"saint", "st"},
                                  {"mount", "mt"},
                                  {"organisations", "organisation"},
                                  {"organizations", "organisation"},
                                  {"harbor", "harbour"}};

using Words = std::vector<std::string>;

bool is_word_byte(char c) {
  return is_letter(c) || is_digit(c) || c == '&' || static_cast<unsigned char>(c) >= 0x80;
}

/// The end of the word that begins at `begin` of `text`; apostrophes are in it, dots where single
/// letters follow each other.
std::size_t end_of_word(std::string_view text, std::size_t begin, EntityKind kind) {
  auto end = begin;
  std::size_t letters = 0;  // since the last dot
  for (; end < text.size(); ++end) {
    const char c = text[end];
    const bool dotted = c == '.' && letters == 1 && kind != EntityKind::person;
    if (!is_word_byte(c) && c != '\'' && !dotted) break;
    letters = c == '.' ? 0 : letters + 1;
  }
  return end;
}

std::string without_marks(std::string_view word) {
  if (word.ends_with("'s")) word.remove_suffix(2);
  std::string clean;
  std::copy_if(word.begin(), word.end(), std::back_inserter(clean),
               [](char c) { return c != '\'' && c != '.'; });
  return clean;
}

/// Whether `word` has more than white space and signs of general punctuation.
bool says_something(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const auto code = utf8::first_character(word.substr(at));
    const bool is_sign = code == 0xA0 || (code >= 0x2000 && code < 0x2070) ||
                         (code >= 0x3000 && code < 0x3004) || code == 0xFFFD || code == '&';
    if (!is_sign) return true;
    at += std::max<std::size_t>(1, utf8::character_length(word.substr(at)));
  }
  return false;
}

Words words_in(EntityKind kind, std::string_view folded) {
  Words words;
  for (std::size_t at = 0; at < folded.size();) {
    const auto end = end_of_word(folded, at, kind);
    auto word = without_marks(folded.substr(at, end - at));
    if (says_something(word) || word == "&") words.push_back(std::move(word));
    at = std::max(end, at + 1);
  }
  return words;
}

/// "Nicolás Maduro" of "Maduro, Nicolás".
std::string in_spoken_order(std::string_view folded) {
  const auto comma = folded.find(',');
  if (comma == folded.npos || folded.find(',', comma + 1) != folded.npos)
    return std::string(folded);
  const auto behind = words_in(EntityKind::person, folded.substr(comma + 1));
  if (behind.empty() || generations.has(behind.front())) return std::string(folded);
  return std::string(folded.substr(comma + 1)) + ' ' + std::string(folded.substr(0, comma));
}

std::string without_brackets(std::string_view text) {
  const auto begin = text.find('(');
  const auto end = text.find(')', begin);
  if (begin == text.npos || end == text.npos || begin == 0) return std::string(text);
  return std::string(text.substr(0, begin)) + std::string(text.substr(end + 1));
}

void drop_titles(Words& words) {
  const auto is_title = [&](std::size_t at) {
    return titles.has(words[at]) || (styles.has(words[at]) && words.size() - at > 2);
  };
  std::size_t first = 0;
  while (first + 1 < words.size() && is_title(first)) ++first;
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(first));
}

void arrange_person(Words& words) {
  drop_titles(words);
  if (words.size() > 2 && generations.has(words.back())) std::swap(words.back(), words.end()[-2]);
  for (std::size_t at = 1; at + 1 < words.size();) {
    if (particles.has(words[at]))
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(at));
    else
      ++at;
  }
}

void drop_plural(std::string& word) {
  constexpr std::size_t long_enough = 6;
  const auto before = word.size() < 2 ? ' ' : word.end()[-2];
  if (word.size() >= long_enough && word.back() == 's' && before != 's' && before != 'u' &&
      before != 'i')
    word.pop_back();
}

void unify(std::string& word) {
  for (const auto& [other, same] : spellings)
    if (word == other) word = same;
  if (conjunctions.has(word)) word = "&";
}

void arrange_others(EntityKind kind, Words& words) {
  while (words.size() > 1 && articles.has(words.front())) words.erase(words.begin());
  for (auto& word : words) unify(word);
  if (kind != EntityKind::organisation) return;
  while (words.size() > 1 && (legal_forms.has(words.back()) || words.back() == "&"))
    words.pop_back();
  if (words.size() > 2) std::for_each(words.begin(), words.end(), drop_plural);
}

std::string joined(const Words& words) {
  std::string all;
  for (const auto& word : words) all.append(all.empty() ? "" : " ").append(word);
  return all;
}

std::u32string characters(std::string_view word) {
  std::u32string codes;
  for (std::size_t at = 0; at < word.size();) {
    codes += utf8::first_character(word.substr(at));
    at += std::max<std::size_t>(1, utf8::character_length(word.substr(at)));
  }
  return codes;
}

}  // namespace

std::string name_key(EntityKind kind, std::string_view name) {
  auto folded = text::fold(name);
  if (kind == EntityKind::person) {
    auto words = words_in(kind, in_spoken_order(folded));
    arrange_person(words);
    return joined(words);
  }
  auto words = words_in(kind, without_brackets(folded));
  arrange_others(kind, words);
  return joined(words);
}

std::string folded_words(std::string_view name) {
  auto folded = text::fold(name);
  std::replace_if(
      folded.begin(), folded.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; },
      ' ');
  const auto words = key_words(folded);
  std::string all;
  for (const auto word : words)
    if (!word.empty()) all.append(all.empty() ? "" : " ").append(word);
  return all;
}

std::vector<std::string_view> key_words(std::string_view key) {
  std::vector<std::string_view> words;
  while (!key.empty()) {
    const auto length = std::min(key.find(' '), key.size());
    words.push_back(key.substr(0, length));
    key.remove_prefix(std::min(length + 1, key.size()));
  }
  return words;
}

bool is_bare(std::string_view key) {
  const auto words = key_words(key);
  return words.size() == 1 ||
         (words.size() == 2 && particles.has(words.front()) && words.front() != "al");
}

bool is_acronym(std::string_view name) {
  constexpr std::size_t longest = 8;
  std::size_t capitals = 0, digits = 0;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z')
      ++capitals;
    else if (is_digit(c))
      ++digits;
    else if (c != '.' && c != '&')
      return false;
  }
  return capitals >= 2 && capitals > digits && capitals + digits <= longest;
}

bool initials_fit(std::string_view acronym, std::string_view name) {
  constexpr std::size_t longest = 8, most_of_a_word = 4;
  if (acronym.size() > longest) return false;
  const auto words = words_in(EntityKind::organisation, text::fold(name));
  const auto important = static_cast<int>(
      std::count_if(words.begin(), words.end(), [](const auto& w) { return !small_words.has(w); }));
  // By letters of the acronym that are explained: the most words that can have explained them.
  std::array<int, longest + 1> used;
  used.fill(-1);
  used[0] = 0;
  for (const auto& word : words) {
    const int counts = small_words.has(word) ? 0 : 1;
    for (auto from = acronym.size(); from-- > 0;) {
      if (used[from] < 0) continue;
      for (std::size_t taken = 1; taken <= most_of_a_word && from + taken <= acronym.size();
           ++taken) {
        if (taken > word.size() || word[taken - 1] != acronym[from + taken - 1]) break;
        used[from + taken] = std::max(used[from + taken], used[from] + counts);
      }
    }
  }
  return used[acronym.size()] >= 2 && used[acronym.size()] * 2 >= important;
}

bool one_letter_apart(std::string_view one, std::string_view other) {
  auto shorter = characters(one), longer = characters(other);
  if (shorter.size() > longer.size()) shorter.swap(longer);
  if (longer.size() - shorter.size() > 1 || shorter == longer) return false;
  const auto [at, there] = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
  const auto rest =
      std::u32string_view(shorter).substr(static_cast<std::size_t>(at - shorter.begin()));
  auto rest_of_longer =
      std::u32string_view(longer).substr(static_cast<std::size_t>(there - longer.begin()));
  if (longer.size() > shorter.size()) return rest == rest_of_longer.substr(1);
  if (rest.substr(1) == rest_of_longer.substr(1)) return true;
  return rest.size() > 1 && rest[0] == rest_of_longer[1] && rest[1] == rest_of_longer[0] &&
         rest.substr(2) == rest_of_longer.substr(2);
}

std::size_t letters_of(std::string_view word) { return characters(word).size(); }

}  // namespace newshound::entity
