/// Runs of capitalised words: what may be names.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "entity/words.h"

namespace newshound::entity {

struct Run {
  std::size_t first = 0;  ///< index of its first word
  std::size_t last = 0;   ///< behind its last
  bool after_title = false;

  std::size_t size() const { return last - first; }
};

/// The runs of `words`, in order. Titles before a name are cut off it, and so are words that are
/// capitalised for other reasons at its start.
std::vector<Run> find_runs(const std::vector<Word>& words);

/// The folded words of `run`, one blank between them.
std::string key_of(const std::vector<Word>& words, const Run& run);

/// `run` as written.
std::string_view surface_of(std::string_view body, const std::vector<Word>& words, const Run& run);

}  // namespace newshound::entity
