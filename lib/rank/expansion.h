/// Words of an index that look like one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rank/plan.h"

namespace newshound::rank {

struct ExpandedTerm {
  std::string word;             ///< without the prefix
  std::uint64_t frequency = 0;  ///< articles in all segments, also those that are gone
  std::uint32_t edits = 0;      ///< from what was asked for

  bool operator==(const ExpandedTerm&) const = default;
};

/// The words found, the most frequent first, equal ones in the order of their bytes.
struct Expansion {
  std::vector<ExpandedTerm> terms;
  bool is_cut = false;  ///< there are more
};

constexpr std::size_t most_expanded = 1000;

/// The terms of `prefix` and a word; what begins with a capital letter behind the prefix is of
/// another one. In `pattern`, * stands for any characters, ? for one. Reads no term but those that
/// begin as the pattern does before the first of these. Throws Damaged, as all here do.
Expansion by_pattern(std::span<const SegmentView> segments, const std::string& prefix,
                     std::string_view pattern, std::size_t limit = most_expanded);

/// How different words may be.
struct Fuzziness {
  std::uint32_t edits = 1;       ///< Levenshtein: characters put in, left out or replaced
  std::uint32_t same_start = 0;  ///< so many characters at the start have to be the same
};

/// Words no further from `word` than that, itself included.
Expansion by_edits(std::span<const SegmentView> segments, const std::string& prefix,
                   std::string_view word, Fuzziness fuzziness, std::size_t limit = most_expanded);

/// What was probably meant by `word`: of the words within one edit, or two if it is long, the most
/// frequent, if it is many times as frequent as `word`. One edit goes before two.
std::optional<ExpandedTerm> suggest(std::span<const SegmentView> segments,
                                    const std::string& prefix, std::string_view word);

}  // namespace newshound::rank
