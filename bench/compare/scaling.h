/// How the cost of queries grows with the corpus.
#pragma once

#include <filesystem>

#include "options.h"

namespace newshound::compare {

/// Asks newshound the queries of a file on growing beginnings of the corpus, the same on each,
/// prints the medians, and draws them if that is asked for. `dir` takes the indexes.
void measure_scaling(const Options& options, const std::filesystem::path& questions,
                     const std::filesystem::path& dir);

}  // namespace newshound::compare
