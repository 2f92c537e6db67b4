#include "entity/archive/names_file.h"

#include <algorithm>

#include "base/hash.h"
#include "newshound/error.h"
#include "support/print.h"
#include "support/random.h"

namespace newshound::entity {

namespace {

std::vector<SameEntity> random_groups(test::Random& random) {
  std::vector<SameEntity> groups;
  for (auto left = random.below(6); left > 0; --left) {
    const auto number = std::to_string(groups.size());
    SameEntity group{random.once_in(2) && groups.empty() ? EntityKind::person : EntityKind::place,
                     "Name é " + number,
                     {}};
    for (auto variants = 1 + random.below(4); variants > 0; --variants)
      group.variants.push_back({"v" + std::to_string(9 - variants),
                                static_cast<JoinRule>(random.below(7)),
                                std::uint64_t{1} << random.below(64)});
    groups.push_back(std::move(group));
  }
  return groups;
}

bool is_damaged(const std::string& bytes) {
  try {
    parse_groups(bytes);
  } catch (const IndexError& error) {
    return error.reason() == IndexError::Reason::damaged;
  }
  return false;
}

/// `bytes` with the checksum of what they say.
std::string sealed(std::string bytes) {
  constexpr std::size_t at = 16, header = 24;
  const auto hash = hash_of(std::string_view(bytes).substr(header));
  for (std::size_t byte = 0; byte < 8; ++byte)
    bytes[at + byte] = static_cast<char>((hash >> (8 * byte)) & 0xFFU);
  return bytes;
}

}  // namespace

TEST_CASE("groups of names are read as they were written") {
  test::Random random(31);
  for (int round = 0; round < 500; ++round) {
    const auto groups = random_groups(random);
    CHECK(parse_groups(encode_groups(groups)) == groups);
  }
}

TEST_CASE("any changed byte of a file of names is noticed") {
  test::Random random(32);
  auto groups = random_groups(random);
  while (groups.empty()) groups = random_groups(random);
  const auto bytes = encode_groups(groups);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    auto changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 0x20);
    CHECK(is_damaged(changed));
    CHECK(is_damaged(bytes.substr(0, at)));
  }
  CHECK(is_damaged(bytes + '\0'));
}

TEST_CASE("a file of names whose checksum is right may still be wrong") {
  const std::vector<SameEntity> groups = {
      {EntityKind::person, "Ana", {{"Anna", JoinRule::slip, 3}, {"Bo", JoinRule::slip, 3}}}};
  const auto bytes = encode_groups(groups);
  for (std::size_t at = 24; at < bytes.size(); ++at)
    for (const int value : {0, 1, 3, 7, 0x7F, 0x80, 0xFF}) {
      auto changed = bytes;
      changed[at] = static_cast<char>(value);
      changed = sealed(changed);
      if (!is_damaged(changed)) CHECK(encode_groups(parse_groups(changed)) == changed);
    }
  CHECK(is_damaged(sealed(bytes + "x")));
  CHECK(is_damaged(sealed(bytes.substr(0, bytes.size() - 1))));
}

}  // namespace newshound::entity
