#include "entity/tagger/weights.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace newshound::entity::tagger {

namespace {

constexpr float largest_number = 127;

/// Eight steps for each power of two, from 2^-24 on.
std::array<float, 256> make_scales() {
  std::array<float, 256> scales;
  for (std::size_t at = 0; at < scales.size(); ++at)
    scales[at] = std::exp2(static_cast<float>(at) / 8 - 24);
  return scales;
}

}  // namespace

const std::array<float, 256> Weights::scales = make_scales();

bool Weights::add(std::uint64_t key, const Scores& weights) {
  float largest = 0;
  for (std::size_t label = 0; label < label_count; ++label)
    largest = std::max(largest, std::abs(weights[label]));
  if (largest == 0) return false;
  const auto scale = std::lower_bound(scales.begin(), scales.end() - 1, largest / largest_number);
  Row row = {};
  for (std::size_t label = 0; label < label_count; ++label)
    row[label] = static_cast<std::int8_t>(
        std::clamp(std::round(weights[label] / *scale), -largest_number, largest_number));
  row[lanes - 1] = static_cast<std::int8_t>(scale - scales.begin());
  return add_row(key, row);
}

bool Weights::add_row(std::uint64_t key, const Row& row) {
  if (rows_.size() >= KeyMap::largest_value || index_.find(key) != 0) return false;
  rows_.push_back(row);
  index_.set(key, static_cast<std::uint32_t>(rows_.size()));
  return true;
}

// In the order of the keys, each as its distance from the one before; then the scale, a bit for
// each label whose weight is not 0, and those weights.
void Weights::append_to(std::string& bytes) const {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
  index_.for_each([&](std::uint64_t key, std::uint32_t row) { order.emplace_back(key, row - 1); });
  std::sort(order.begin(), order.end());
  append_number(order.size(), bytes);
  std::uint64_t before = 0;
  for (const auto& [key, number] : order) {
    const auto& row = rows_[number];
    append_number(key - std::exchange(before, key), bytes);
    bytes += static_cast<char>(row[lanes - 1]);
    std::uint32_t present = 0;
    for (std::size_t label = 0; label < label_count; ++label)
      if (row[label] != 0) present |= 1U << label;
    append_number(present, bytes);
    for (std::size_t label = 0; label < label_count; ++label)
      if (row[label] != 0) bytes += static_cast<char>(row[label]);
  }
}

Weights Weights::read(ByteReader& reader) {
  constexpr std::size_t shortest_row = 3;
  Weights weights;
  auto left = reader.count(shortest_row);
  weights.rows_.reserve(left);
  for (std::uint64_t key = 0; left > 0; --left) {
    key += reader.number();
    if (key > key_mask) throw Malformed{"a key is out of range"};
    Row row = {};
    row[lanes - 1] = static_cast<std::int8_t>(reader.byte());
    const auto present = reader.number();
    if (present >> label_count != 0) throw Malformed{"a label is not known"};
    for (std::size_t label = 0; label < label_count; ++label)
      if ((present >> label & 1U) != 0) row[label] = static_cast<std::int8_t>(reader.byte());
    if (!weights.add_row(key, row)) throw Malformed{"a feature is there twice"};
  }
  return weights;
}

}  // namespace newshound::entity::tagger
