#include <algorithm>
#include <functional>
#include <string>

#include "base/hash.h"
#include "base/utf8.h"
#include "entity/archive/joins.h"
#include "entity/archive/key.h"
#include "entity/archive/pairs.h"
#include "entity/archive/relations.h"

namespace newshound::entity {

namespace {

using Words = std::vector<std::string_view>;

std::string joined(const Words& words) {
  std::string all;
  for (const auto word : words) all.append(word).append(" ");
  return all;
}

/// The persons of two words or more under what `block_of` gives for their words.
std::vector<Hashed> hashed_persons(const NameClasses& classes,
                                   const std::function<std::string(const Words&)>& block_of) {
  std::vector<Hashed> all;
  for (std::uint32_t at = 0; at < classes.size(); ++at) {
    if (classes[at].kind != EntityKind::person) continue;
    const auto words = key_words(classes[at].key);
    if (words.size() > 1) all.push_back({hash_of(block_of(words)), at});
  }
  return all;
}

}  // namespace

void join_reordered(const NameClasses& classes, Forest& forest) {
  auto persons = hashed_persons(classes, [](Words words) {
    std::sort(words.begin(), words.end());
    return joined(words);
  });
  const auto pairs = find_pairs(persons, [&](std::uint32_t from, std::uint32_t to) {
    return classes[to].articles >= 2 * classes[from].articles &&
           is_reordered(classes[from].key, classes[to].key);
  });
  join_pairs(classes, pairs, JoinRule::word_order, forest);
}

void join_fuller(const NameClasses& classes, Forest& forest) {
  auto persons = hashed_persons(classes, [](const Words& words) {
    return joined({words.front(), words.back()});
  });
  auto pairs = find_pairs(persons, [&](std::uint32_t from, std::uint32_t to) {
    return is_fuller(classes[to].key, classes[from].key);
  });
  // Those with most to say go first, so that who has least finds the others joined.
  std::stable_sort(pairs.begin(), pairs.end(), [&](const JoinPair& a, const JoinPair& b) {
    return classes[a.first].key.size() > classes[b.first].key.size();
  });
  join_pairs(classes, pairs, JoinRule::fuller, forest);
}

std::vector<Hashed> hashed_by_initial(const NameClasses& classes) {
  return hashed_persons(classes, [](const Words& words) {
    const auto first = words.front();
    const auto length = std::max<std::size_t>(1, utf8::character_length(first));
    return joined({first.substr(0, length), words.back()});
  });
}

void join_initials(const NameClasses& classes, Forest& forest) {
  auto persons = hashed_by_initial(classes);
  const auto pairs = find_pairs(persons, [&](std::uint32_t from, std::uint32_t to) {
    return is_initial_of(classes[from].key, classes[to].key);
  });
  join_pairs(classes, pairs, JoinRule::initial, forest);
}

}  // namespace newshound::entity
