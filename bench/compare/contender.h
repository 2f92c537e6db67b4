/// Which engines are there, and how each is run.
#pragma once

#include <string>
#include <vector>

#include "process.h"

namespace newshound::compare {

struct Contender {
  std::string key;                ///< what options call it: "lucene"
  std::string name;               ///< what tables call it: "Lucene 8"
  std::string index;              ///< the key of the contender that builds its index
  Command command;                ///< runs its driver; the arguments of drive() follow
  std::vector<unsigned> threads;  ///< numbers of threads to build with; the first index is queried
  bool ours = false;              ///< whether it is newshound in one way or another
};

/// The contenders of these keys: newshound; snippets, newshound with them; positions, newshound
/// with Xapian's positions, so that all its answers are checked; xapian; lucene; sqlite. Those that
/// are not installed are left out, and named on standard error. Without keys it is all but
/// positions. Throws Error if a key is no contender's.
std::vector<Contender> find_contenders(const std::vector<std::string>& keys);

}  // namespace newshound::compare
