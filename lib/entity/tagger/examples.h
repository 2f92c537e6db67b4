/// Sentences as lists of features, to learn from.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "entity/tagger/labels.h"

namespace newshound::entity::tagger {

/// The features of all tokens to learn from, numbered from 0.
class Examples {
 public:
  /// A sentence.
  struct Example {
    std::uint32_t begin = 0;  ///< its first token
    std::uint32_t end = 0;
    float weight = 1;  ///< how much it counts
  };

  /// Takes over the next token, of the sentence that ends with end_sentence().
  void add_token(std::span<const std::uint64_t> keys, Label label);
  void end_sentence(float weight);

  /// To be called once, behind all tokens: numbers the features that occur at least twice, and
  /// forgets the others. (One in a hundred that occur once may stay.)
  void number_features();

  const std::vector<Example>& sentences() const { return sentences_; }
  std::size_t tokens() const { return labels_.size(); }
  Label label(std::uint32_t token) const { return labels_[token]; }
  std::span<const std::uint32_t> features(std::uint32_t token) const {
    return std::span(features_).subspan(begins_[token], begins_[token + 1] - begins_[token]);
  }

  /// The keys of the features by their number.
  const std::vector<std::uint64_t>& feature_keys() const { return feature_keys_; }

 private:
  std::vector<Example> sentences_;
  std::vector<Label> labels_;
  std::vector<std::uint64_t> keys_;     ///< of all tokens, until they are numbered
  std::vector<std::size_t> begins_{0};  ///< by token, in keys_ or features_; and the end
  std::vector<std::uint32_t> features_;
  std::vector<std::uint64_t> feature_keys_;
};

}  // namespace newshound::entity::tagger
