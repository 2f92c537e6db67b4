/// Kinds of terms.
#pragma once

#include <cstdint>

namespace newshound::rank {

/// What is kept of the occurrences of a term.
enum class TermKind : std::uint8_t {
  ranked,  ///< how often it is in an article: it counts for scores and lengths
  word,    ///< at which positions: it stands in phrases
  filter,  ///< that it is in an article
};

}  // namespace newshound::rank
