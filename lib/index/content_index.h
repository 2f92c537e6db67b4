/// Finds articles of segments by what they say.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "index/snapshot.h"

namespace newshound::index {

/// Keeps sixteen bytes for each article of the segments that it was asked about.
class ContentIndex {
 public:
  /// The numbers of the articles of `files` whose content_key() is `key`, ascending.
  std::vector<std::uint32_t> find(const SegmentFiles& files, std::uint64_t key);

  /// Forgets all segments but those of `snapshot`.
  void keep(const Snapshot& snapshot);

 private:
  using Entries = std::vector<std::pair<std::uint64_t, std::uint32_t>>;

  std::map<std::string, Entries> by_uuid_;
};

}  // namespace newshound::index
