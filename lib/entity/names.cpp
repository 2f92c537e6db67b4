#include "entity/names.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/word_list.h"
#include "entity/known_names.h"
#include "entity/name_words.h"

namespace newshound::entity {

namespace {

using Words = std::vector<std::string>;

bool is_initial_of(const std::string& a, const std::string& b) {
  return a.size() == 1 && b.size() > 1 && a.front() == b.front();
}

bool agree(const std::string& a, const std::string& b) {
  return a == b || is_initial_of(a, b) || is_initial_of(b, a);
}

Words without_particles(const Words& words) {
  Words rest;
  for (std::size_t at = 0; at < words.size(); ++at)
    if (at == 0 || at + 1 == words.size() || !is_particle(words[at])) rest.push_back(words[at]);
  return rest;
}

bool same_without_blanks(const Words& a, const Words& b) {
  constexpr std::size_t least = 5;
  std::string x, y;
  for (const auto& word : a) x += word;
  for (const auto& word : b) y += word;
  return x == y && x.size() >= least;
}

/// Whether all words of `part` are in `full`, in their order.
bool is_within(const Words& part, const Words& full) {
  std::size_t at = 0;
  for (const auto& word : full)
    if (at < part.size() && agree(part[at], word)) ++at;
  return at == part.size();
}

/// Whether `a` and `b` differ by a slip in one word at most.
bool differ_by_slip(const Words& a, const Words& b) {
  if (a.size() != b.size()) return false;
  std::size_t slips = 0;
  for (std::size_t at = 0; at < a.size(); ++at) {
    if (a[at] == b[at] || sound_the_same(a[at], b[at])) continue;
    if (!is_slip(a[at], b[at])) return false;
    ++slips;
  }
  return slips <= 1;
}

/// "John F. Kennedy" and "John Kennedy", "Nicolás Maduro Moros" and "Nicolás Maduro": the words of
/// the shorter are those of the longer, and one of them at least says more than its initial.
bool are_full_and_shorter(const Words& a, const Words& b) {
  const auto& shorter = a.size() <= b.size() ? a : b;
  const auto& longer = a.size() <= b.size() ? b : a;
  if (shorter.size() < 2 || !is_within(shorter, longer)) return false;
  const bool same_first = agree(shorter.front(), longer.front());
  const bool same_last = shorter.back() == longer.back() && shorter.back().size() > 1;
  return same_first ? shorter.back().size() > 1 : same_last && shorter.front().size() > 1;
}

NameRelation relation_of_people(const NameForm& a, const NameForm& b) {
  const bool contradict =
      !a.generation.empty() && !b.generation.empty() && a.generation != b.generation;
  if (contradict) return NameRelation::different;
  if (a.words == b.words) return NameRelation::equal;
  if (same_without_blanks(a.words, b.words)) return NameRelation::equal;
  const auto x = without_particles(a.words);
  const auto y = without_particles(b.words);
  if (x.size() > 1 && y.size() > 1) {
    if (std::is_permutation(x.begin(), x.end(), y.begin(), y.end())) return NameRelation::variant;
    if (are_full_and_shorter(x, y)) return NameRelation::variant;
  }
  return differ_by_slip(x, y) ? NameRelation::slip : NameRelation::different;
}

bool is_number(const std::string& word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), is_digit);
}

/// "Unit 8200" is not "Unit 8201".
bool have_same_numbers(const Words& a, const Words& b) {
  Words x, y;
  std::copy_if(a.begin(), a.end(), std::back_inserter(x), is_number);
  std::copy_if(b.begin(), b.end(), std::back_inserter(y), is_number);
  return x == y;
}

bool begins_with(const Words& full, const Words& part) {
  return full.size() > part.size() && std::equal(part.begin(), part.end(), full.begin());
}

bool ends_with(const Words& full, const Words& part) {
  return full.size() > part.size() && std::equal(part.rbegin(), part.rend(), full.rbegin());
}

bool is_office(const std::string& word) {
  constexpr WordList offices("ministry department ministerio ministere ministerium");
  return offices.has(word);
}

/// Whether the words behind `part` only say of where or of what: "of Kenya", "Motors". A ministry
/// is named by part of what it is for.
bool only_adds(const Words& full, const Words& part) {
  if (part.size() >= 3 && is_office(part.front())) return true;
  if (part.size() >= 2 && is_small_word(full[part.size()])) {
    const auto& next = full[part.size()];
    return next != "and" && next != "y" && next != "et" && next != "und" && next != "e";
  }
  return std::all_of(full.begin() + static_cast<std::ptrdiff_t>(part.size()), full.end(),
                     is_company_word);
}

bool is_extension(const NameForm& a, const NameForm& b) {
  const auto& part = a.words.size() < b.words.size() ? a : b;
  const auto& full = a.words.size() < b.words.size() ? b : a;
  if (is_country_number(part.known)) return false;
  return begins_with(full.words, part.words) && only_adds(full.words, part.words);
}

bool is_acronym_of(const NameForm& a, const NameForm& b) {
  return !a.acronym.empty() && std::binary_search(b.initials.begin(), b.initials.end(), a.acronym);
}

/// "IRCG" and "IRGC".
bool are_swapped_acronyms(const NameForm& a, const NameForm& b) {
  constexpr std::size_t least = 4;
  if (a.acronym.size() < least || a.acronym.size() != b.acronym.size()) return false;
  std::size_t at = 0;
  while (at < a.acronym.size() && a.acronym[at] == b.acronym[at]) ++at;
  auto swapped = b.acronym;
  if (at + 1 < swapped.size()) std::swap(swapped[at], swapped[at + 1]);
  return swapped == a.acronym;
}

/// "Health Ministry" and "Ministry of Health".
bool are_one_ministry(const Words& a, const Words& b) {
  Words x, y;
  const auto counts = [](const std::string& word) { return !is_small_word(word); };
  std::copy_if(a.begin(), a.end(), std::back_inserter(x), counts);
  std::copy_if(b.begin(), b.end(), std::back_inserter(y), counts);
  return std::is_permutation(x.begin(), x.end(), y.begin(), y.end()) &&
         std::any_of(x.begin(), x.end(), is_office);
}

Words without_conjunctions(const Words& words) {
  constexpr WordList conjunctions("and y e et und");
  Words rest;
  for (const auto& word : words)
    if (!conjunctions.has(word)) rest.push_back(word);
  return rest;
}

NameRelation relation_of_others(const NameForm& a, const NameForm& b) {
  if (a.words == b.words) return NameRelation::equal;
  if (a.known != 0 && a.known == b.known) return NameRelation::known;
  if (a.known != 0 && b.known != 0) return NameRelation::different;
  if (!have_same_numbers(a.words, b.words)) return NameRelation::different;
  const auto x = without_conjunctions(a.words);
  const auto y = without_conjunctions(b.words);
  if (x == y || same_without_blanks(x, y)) return NameRelation::equal;
  if (is_acronym_of(a, b) || is_acronym_of(b, a)) return NameRelation::acronym;
  if (a.kind == EntityKind::organisation) {
    if (are_one_ministry(a.words, b.words)) return NameRelation::variant;
    if (is_extension(a, b)) return NameRelation::extension;
  }
  return differ_by_slip(x, y) || are_swapped_acronyms(a, b) ? NameRelation::slip
                                                            : NameRelation::different;
}

/// How a word or the last words of a full name stand for it.
Shortening shortening_of_person(const NameForm& part, const NameForm& full) {
  if (full.words.size() < 2) return Shortening::none;
  if (ends_with(full.words, part.words)) return Shortening::last_words;
  const auto first = std::find_if_not(part.words.begin(), part.words.end(), is_particle);
  if (part.words.end() - first != 1 || first->size() < 2) return Shortening::none;
  const auto& word = *first;
  if (word == full.words.back()) return Shortening::last_words;
  const bool inside = std::find(full.words.begin(), full.words.end(), word) != full.words.end();
  return inside ? Shortening::some_word : Shortening::none;
}

/// Words that make another thing of what they are added to: a party's youth, a city's club.
constexpr WordList other_things(
    "youth jugend juventud juventude jeunes jeunesse women frauen mujeres femmes wing foundation "
    "fundacion fondation stiftung fundacao union university universidad universite universitat "
    "academy school bank banco banque hospital club fc cf sc museum radio tv under junior juniors "
    "reserves u21 u23 ii");

bool makes_another_thing(const Words& full, std::size_t first, std::size_t last) {
  return std::any_of(full.begin() + static_cast<std::ptrdiff_t>(first),
                     full.begin() + static_cast<std::ptrdiff_t>(last),
                     [](const std::string& word) { return other_things.has(word); });
}

Shortening shortening_of_other(const NameForm& part, const NameForm& full) {
  const auto size = part.words.size();
  if (size == 0 || size >= full.words.size() || is_small_word(part.words.back()) ||
      is_country_number(part.known) || !have_same_numbers(part.words, full.words))
    return Shortening::none;
  const bool organisation = full.kind == EntityKind::organisation;
  if (begins_with(full.words, part.words)) {
    const bool may = organisation || is_small_word(full.words[size]);
    return may && !makes_another_thing(full.words, size, full.words.size())
               ? Shortening::first_words
               : Shortening::none;
  }
  const bool ends = organisation && size >= 2 && ends_with(full.words, part.words);
  return ends ? Shortening::last_words : Shortening::none;
}

}  // namespace

NameRelation relation_of(const NameForm& a, const NameForm& b) {
  if (a.kind != b.kind || a.words.empty() || b.words.empty()) return NameRelation::different;
  return a.kind == EntityKind::person ? relation_of_people(a, b) : relation_of_others(a, b);
}

bool same_name(EntityKind kind, std::string_view a, std::string_view b) {
  return relation_of(name_form(kind, a), name_form(kind, b)) != NameRelation::different;
}

Shortening shortening_of(const NameForm& part, const NameForm& full) {
  if (part.kind != full.kind || part.words.empty()) return Shortening::none;
  return part.kind == EntityKind::person ? shortening_of_person(part, full)
                                         : shortening_of_other(part, full);
}

}  // namespace newshound::entity
