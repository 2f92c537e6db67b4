/// What it costs to build an index.
#pragma once

#include <newshound/article.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace newshound::compare {

/// The first articles of one language in a file.
struct Corpus {
  std::filesystem::path file;
  std::string language = "en";
  std::uint64_t articles = UINT64_MAX;  ///< at most

  void each(const std::function<void(const Article&)>& action) const;
};

struct Cost {
  double wall_seconds = 0;
  double cpu_seconds = 0;
  double peak_megabytes = 0;
  double index_megabytes = 0;
};

/// What `work` costs, which writes an index to `dir`. It is done in a process of its own, so that
/// neither memory nor caches of what was done before count. Throws Error if it fails.
Cost cost_of(const std::function<void()>& work, const std::filesystem::path& dir);

/// Builds both indexes and prints what each costs.
void compare_building(const Corpus& corpus, const std::filesystem::path& ours,
                      const std::filesystem::path& plain);

}  // namespace newshound::compare
