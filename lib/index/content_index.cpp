#include "index/content_index.h"

#include <algorithm>

namespace newshound::index {

std::vector<std::uint32_t> ContentIndex::find(const SegmentFiles& files, std::uint64_t key) {
  auto& entries = by_uuid_[files.uuid];
  const auto contents = files.rank.contents();
  if (entries.size() != contents.size()) {
    entries.clear();
    entries.reserve(contents.size());
    for (std::uint32_t number = 0; number < contents.size(); ++number)
      entries.emplace_back(contents[number], number);
    std::sort(entries.begin(), entries.end());
  }
  std::vector<std::uint32_t> numbers;
  auto at = std::lower_bound(entries.begin(), entries.end(), std::pair(key, std::uint32_t{0}));
  for (; at != entries.end() && at->first == key; ++at) numbers.push_back(at->second);
  return numbers;
}

void ContentIndex::keep(const Snapshot& snapshot) {
  std::erase_if(by_uuid_, [&](const auto& entry) {
    return std::none_of(
        snapshot.segments.begin(), snapshot.segments.end(),
        [&](const OpenSegment& segment) { return segment.files->uuid == entry.first; });
  });
}

}  // namespace newshound::index
