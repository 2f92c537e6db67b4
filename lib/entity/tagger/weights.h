/// What each feature says for and against each label, in little space.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "entity/tagger/bytes.h"
#include "entity/tagger/key_map.h"
#include "entity/tagger/lattice.h"

namespace newshound::entity::tagger {

/// Weights of features, as whole numbers up to 127 times a power of two of the feature's own.
class Weights {
 public:
  /// Sets the weights of a feature that is new, rounded. False if it has no room or all are 0.
  bool add(std::uint64_t key, const Scores& weights);

  /// Adds the weights of a feature, if it is known, to `scores`.
  void add_to(std::uint64_t key, Scores& scores) const {
    const auto number = index_.find(key);
    if (number == 0) return;
    const auto& row = rows_[number - 1];
    const auto scale = scale_of(row[lanes - 1]);
    for (std::size_t label = 0; label < lanes; ++label)
      scores[label] += scale * static_cast<float>(row[label]);
  }

  /// Has the memory fetched that add_to() will look at.
  void expect(std::uint64_t key) const { index_.expect(key); }

  std::size_t size() const { return rows_.size(); }

  void append_to(std::string& bytes) const;
  /// Throws Malformed.
  static Weights read(ByteReader& reader);

 private:
  /// By label; the last is the number of the scale.
  using Row = std::array<std::int8_t, lanes>;

  static float scale_of(std::int8_t number) { return scales[static_cast<std::uint8_t>(number)]; }
  bool add_row(std::uint64_t key, const Row& row);

  static const std::array<float, 256> scales;

  KeyMap index_;  ///< numbers of rows, from 1
  std::vector<Row> rows_;
};

}  // namespace newshound::entity::tagger
