/// The names of an archive, as the rank files of its segments have them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entity/archive/names.h"
#include "rank/entity_table.h"
#include "rank/plan.h"

namespace newshound::search {

/// Articles that are gone count too. Throws rank::Damaged.
class SegmentNames final : public entity::ArchiveNames {
 public:
  /// Of very many names with the same word those in fewest articles are passed over.
  static constexpr std::size_t most_names = 1000;

  /// They must outlive it.
  explicit SegmentNames(std::span<const rank::SegmentView> segments) : segments_(segments) {}

  std::vector<Found> find(EntityKind kind, const std::string& words) const override;
  std::uint64_t articles(EntityKind kind, const std::string& name) const override;

  /// Names of `kind` in which `words` stand one after the other; behind the last of them, if `end`
  /// says so, the word may go on.
  std::vector<Found> find(EntityKind kind, std::string_view words, rank::NameEnd end) const;

 private:
  std::span<const rank::SegmentView> segments_;
};

}  // namespace newshound::search
