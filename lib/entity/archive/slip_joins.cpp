#include <algorithm>
#include <string>
#include <unordered_map>

#include "base/hash.h"
#include "base/utf8.h"
#include "entity/archive/joins.h"
#include "entity/archive/key.h"
#include "entity/archive/pairs.h"
#include "entity/archive/relations.h"

namespace newshound::entity {

namespace {

/// How many classes of a kind have a word.
class WordUse {
 public:
  explicit WordUse(const NameClasses& classes) {
    for (std::uint32_t at = 0; at < classes.size(); ++at)
      for (const auto word : key_words(classes[at].key)) ++uses_[word];
  }

  bool is_unique(std::string_view word) const { return uses_.at(word) == 1; }

 private:
  std::unordered_map<std::string_view, std::uint32_t> uses_;
};

/// Where the character before `end` of `word` begins; 0 if there is none.
std::size_t character_before(std::string_view word, std::size_t end) {
  const auto is_inside = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; };
  while (end > 1 && is_inside(word[end - 1])) --end;
  return end == 0 ? 0 : end - 1;
}

/// Two characters at the start and at the end of `word`. A slip leaves the ones or the others
/// alone.
std::pair<std::string_view, std::string_view> ends_of(std::string_view word) {
  const auto first = std::max<std::size_t>(1, utf8::character_length(word));
  const auto second = std::max<std::size_t>(1, utf8::character_length(word.substr(first)));
  const auto end = character_before(word, character_before(word, word.size()));
  return {word.substr(0, first + second), word.substr(end)};
}

/// Hashes that two names have in common if one is a slip of the other.
void add_hashes(const NameClass& of, std::uint32_t at, std::vector<Hashed>& all) {
  const auto words = key_words(of.key);
  if (words.size() < 2) return;
  constexpr std::size_t least_bytes = 4;
  for (const auto word : words) {
    if (word.size() < least_bytes) continue;
    const auto begin = static_cast<std::size_t>(word.data() - of.key.data());
    const auto [start, end] = ends_of(word);
    std::string pattern(1, static_cast<char>(of.kind));
    pattern.append(of.key, 0, begin).append("\n").append(of.key, begin + word.size());
    all.push_back({hash_of(pattern + '<' + std::string(start)), at});
    all.push_back({hash_of(pattern + '>' + std::string(end)), at});
  }
}

}  // namespace

std::vector<Hashed> hashed_by_slips(const NameClasses& classes) {
  std::vector<Hashed> all;
  for (std::uint32_t at = 0; at < classes.size(); ++at) add_hashes(classes[at], at, all);
  return all;
}

void join_slips(const NameClasses& classes, Forest& forest) {
  const WordUse use(classes);
  auto all = hashed_by_slips(classes);
  const auto pairs = find_pairs(all, [&](std::uint32_t from, std::uint32_t to) {
    const auto& rare = classes[from];
    const auto& frequent = classes[to];
    if (rare.kind != frequent.kind || frequent.articles < 2 * rare.articles) return false;
    const auto index = slip_between(rare.kind, rare.key, frequent.key);
    return index && use.is_unique(key_words(rare.key)[*index]);
  });
  join_pairs(classes, pairs, JoinRule::slip, forest);
}

}  // namespace newshound::entity
