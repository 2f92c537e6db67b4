#include <algorithm>
#include <functional>
#include <string>

#include "base/hash.h"
#include "base/utf8.h"
#include "entity/archive/blocks.h"
#include "entity/archive/joins.h"
#include "entity/archive/key.h"
#include "entity/archive/relations.h"

namespace newshound::entity {

namespace {

using Block = std::vector<std::uint32_t>;
using Words = std::vector<std::string_view>;

std::string joined(const Words& words) {
  std::string all;
  for (const auto word : words) all.append(word).append(" ");
  return all;
}

/// Calls `action` with each block of persons of two words or more for whom `block_of` gives the
/// same text.
void for_each_block_of_persons(const NameClasses& classes,
                               const std::function<std::string(const Words&)>& block_of,
                               const std::function<void(const Block&)>& action) {
  std::vector<Hashed> all;
  for (std::uint32_t at = 0; at < classes.size(); ++at) {
    if (classes[at].kind != EntityKind::person) continue;
    const auto words = key_words(classes[at].key);
    if (words.size() > 1) all.push_back({hash_of(block_of(words)), at});
  }
  for_each_block(all, most_in_block, action);
}

/// The members of `block`, those with most to say first.
Block fullest_first(const NameClasses& classes, Block block) {
  std::stable_sort(block.begin(), block.end(),
                   [&](auto a, auto b) { return classes[a].key.size() > classes[b].key.size(); });
  return block;
}

/// Joins each of `block` to that of the others for which `may_join` holds, if one is clear.
void join_within(const NameClasses& classes, const Block& block, JoinRule rule, Forest& forest,
                 const std::function<bool(std::uint32_t, std::uint32_t)>& may_join) {
  for (const auto from : block) {
    std::vector<Candidate> candidates;
    for (const auto to : block)
      if (to != from && may_join(from, to)) candidates.push_back({to, classes[to].articles});
    if (const auto to = forest.clear_choice(candidates, clear_percent))
      forest.join(from, {*to, rule, classes[from].articles});
  }
}

}  // namespace

void join_reordered(const NameClasses& classes, Forest& forest) {
  const auto block_of = [](Words words) {
    std::sort(words.begin(), words.end());
    return joined(words);
  };
  const auto may_join = [&](std::uint32_t from, std::uint32_t to) {
    return classes[to].articles >= 2 * classes[from].articles &&
           is_reordered(classes[from].key, classes[to].key);
  };
  for_each_block_of_persons(classes, block_of, [&](const Block& block) {
    join_within(classes, block, JoinRule::word_order, forest, may_join);
  });
}

void join_fuller(const NameClasses& classes, Forest& forest) {
  const auto block_of = [](const Words& words) { return joined({words.front(), words.back()}); };
  const auto may_join = [&](std::uint32_t from, std::uint32_t to) {
    return is_fuller(classes[to].key, classes[from].key);
  };
  for_each_block_of_persons(classes, block_of, [&](const Block& block) {
    join_within(classes, fullest_first(classes, block), JoinRule::fuller, forest, may_join);
  });
}

void join_initials(const NameClasses& classes, Forest& forest) {
  const auto block_of = [](const Words& words) {
    const auto first = words.front();
    return joined(
        {first.substr(0, std::max<std::size_t>(1, utf8::character_length(first))), words.back()});
  };
  const auto may_join = [&](std::uint32_t from, std::uint32_t to) {
    return is_initial_of(classes[from].key, classes[to].key);
  };
  for_each_block_of_persons(classes, block_of, [&](const Block& block) {
    join_within(classes, block, JoinRule::initial, forest, may_join);
  });
}

}  // namespace newshound::entity
