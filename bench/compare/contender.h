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
};

/// The contenders of these keys, or all of them: newshound, snippets (newshound with them), xapian,
/// lucene, sqlite. Those that are not installed are left out, and named on standard error. Throws
/// Error if a key is no contender's.
std::vector<Contender> find_contenders(const std::vector<std::string>& keys);

}  // namespace newshound::compare
