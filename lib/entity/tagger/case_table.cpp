#include "entity/tagger/case_table.h"

#include <algorithm>
#include <array>
#include <vector>

namespace newshound::entity::tagger {

void CaseTable::append_to(std::string& bytes) const {
  std::array<std::vector<std::uint64_t>, steps> groups;
  shares_.for_each([&](std::uint64_t key, std::uint32_t step) { groups[step - 1].push_back(key); });
  for (auto& keys : groups) {
    std::sort(keys.begin(), keys.end());
    append_keys(keys, bytes);
  }
}

CaseTable CaseTable::read(ByteReader& reader) {
  CaseTable table;
  for (std::uint32_t step = 1; step <= steps; ++step)
    for (const auto key : read_keys(reader)) table.shares_.set(key, step);
  return table;
}

}  // namespace newshound::entity::tagger
