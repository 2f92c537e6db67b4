/// Where in an article someone is named.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "rank/file.h"
#include "rank/leaf.h"
#include "rank/windows.h"

namespace newshound::search {

/// Reads positions in the articles of a segment, best with ascending numbers. Keeps the postings of
/// all that it was asked for.
class MentionPositions {
 public:
  /// It must outlive this.
  explicit MentionPositions(const rank::File& file) : file_(file) {}

  /// Adds where the first words of mentions of `entity`, by its number in the table of the file,
  /// stand in `article`.
  void add(std::uint32_t entity, std::uint32_t article, rank::Positions& positions);

  /// Where the sentences of its body begin; what stands before them is the title.
  rank::Positions sentences(std::uint32_t article);

 private:
  rank::Leaf leaf_of(const std::string& term) const;

  const rank::File& file_;
  std::unordered_map<std::uint32_t, rank::Leaf> mentions_;
  std::optional<rank::Leaf> sentences_;
};

}  // namespace newshound::search
