#include "entity/archive/key.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "base/word_list.h"
#include "entity/name_words.h"
#include "entity/names.h"
#include "text/fold.h"

namespace newshound::entity {

namespace {

constexpr WordList conjunctions("and y et und e");

struct Spelling {
  std::string_view word, same;
};
/// What is written so on one side of the Atlantic and so on the other.
constexpr Spelling spellings[] = {{"defense", "defence"},
                                  {"center", "centre"},
                                  {"organization", "organisation"},
                                  {"program", "programme"},
                                  {"theater", "theatre"},
                                  {"organisations", "organisation"},
                                  {"organizations", "organisation"},
                                  {"harbor", "harbour"}};

using Words = std::vector<std::string>;

void drop_particles(Words& words) {
  for (std::size_t at = 1; at + 1 < words.size();) {
    if (is_particle(words[at]))
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(at));
    else
      ++at;
  }
}

void arrange_person(const std::string& generation, Words& words) {
  drop_particles(words);
  if (!generation.empty() && words.size() > 1) words.insert(words.end() - 1, generation);
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

void arrange_organisation(Words& words) {
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
  auto form = name_form(kind, name);
  if (form.known != 0) return "=" + std::to_string(form.known);
  if (kind == EntityKind::person)
    arrange_person(form.generation, form.words);
  else
    std::for_each(form.words.begin(), form.words.end(), unify);
  if (kind == EntityKind::organisation) arrange_organisation(form.words);
  return joined(form.words);
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
         (words.size() == 2 && is_particle(words.front()) && words.front() != "al");
}

bool initials_fit(std::string_view acronym, std::string_view name) {
  constexpr std::size_t longest = 8, most_of_a_word = 4;
  if (acronym.size() > longest) return false;
  const auto words = name_words(EntityKind::organisation, name);
  const auto important = static_cast<int>(
      std::count_if(words.begin(), words.end(), [](const auto& w) { return !is_small_word(w); }));
  // By letters of the acronym that are explained: the most words that can have explained them.
  std::array<int, longest + 1> used;
  used.fill(-1);
  used[0] = 0;
  for (const auto& word : words) {
    const int counts = is_small_word(word) ? 0 : 1;
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
