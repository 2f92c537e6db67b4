/// Training the model by which an EntityFinder finds names.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace newshound {

/// Texts with their names, to learn from: ".marked" files or IOB, as docs/entity-model.md says,
/// compressed or not.
struct TrainingFile {
  std::filesystem::path path;
  float weight = 1;  ///< how much its sentences count; tweets less than news
};

/// How far training has come.
struct TrainingProgress {
  unsigned rounds_done = 0;  ///< of all texts
  unsigned rounds = 0;
  std::uint64_t tokens = 0;    ///< to learn from
  std::uint64_t features = 0;  ///< of them
  double loss = 0;  ///< of the last round: mean of -log(probability of a token's right label)
};

struct TrainingOptions {
  /// Lists of names (cities, first names, titles...), a name a line; twelve at most.
  std::vector<std::filesystem::path> name_lists = {};
  /// Lists of words in small letters, a blank, and a number from 0 (never with a capital inside a
  /// sentence) to 6 (always). Named "..._en.txt" for words of English.
  std::vector<std::filesystem::path> case_lists = {};
  /// What is to be known of where the texts and lists come from, kept in the model.
  std::string attribution = {};
  unsigned rounds = 8;  ///< through all texts
  /// Features whose largest weight is less are left out of the model. Less makes it larger.
  float smallest_weight = 0.1F;
  /// Called after each round, and before the first.
  std::function<void(const TrainingProgress&)> progress = {};
};

/// Trains a model and writes it to `out`, whole or not at all. The same files and options give the
/// same bytes. Takes a minute and 2 GB of memory for a million tokens. Throws Error, which names
/// file, line and byte.
void train_entity_model(const std::vector<TrainingFile>& files, const TrainingOptions& options,
                        const std::filesystem::path& out);

/// What TrainingOptions::attribution was for the model in a file. Throws Error, which names it.
std::string entity_model_attribution(const std::filesystem::path& model);

}  // namespace newshound
