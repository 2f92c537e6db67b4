/// Names found by a trained model.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "entity/found.h"
#include "entity/tagger/model.h"

namespace newshound::entity {

/// Finds the names in texts by a model. What is found depends on the model and the text alone.
/// Safe to use in several threads at once; copies share the model.
class Tagger {
 public:
  /// Throws Error, which names the file, if it cannot be read or is no model.
  static Tagger open(const std::filesystem::path& path);

  explicit Tagger(tagger::Model model);

  /// Sets `found` to the names in `text`, in order and not overlapping, each with the probability
  /// that it is exactly one. `text` is a whole article: what stands in one place tells of others.
  /// `language` in ISO 639, or empty if it is not known.
  void tag(std::string_view text, std::string_view language, std::vector<Found>& found) const;

  /// Names the model by its contents: equal for taggers that find the same.
  const std::string& fingerprint() const noexcept;

  /// What the model was made of, by whom, under which licence.
  const std::string& attribution() const noexcept;

 private:
  struct Impl;
  Tagger(tagger::Model model, std::string fingerprint);

  std::shared_ptr<const Impl> impl_;
};

}  // namespace newshound::entity
