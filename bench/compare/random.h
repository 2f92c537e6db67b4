/// Seeded random numbers, the same on every machine, which the distributions of the standard
/// library are not.
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>
#include <random>
#include <utility>
#include <vector>

namespace newshound::compare {

class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  std::size_t below(std::size_t limit) { return engine_() % limit; }
  std::size_t between(std::size_t least, std::size_t most) {
    return least + below(most - least + 1);
  }

  /// From 0 to below 1.
  double fraction() { return static_cast<double>(engine_() >> 11) * 0x1p-53; }
  bool chance(double probability) { return fraction() < probability; }

  /// Of the standard normal distribution, by Box and Muller (1958).
  double normal() {
    const double radius = std::sqrt(-2 * std::log(1 - fraction()));
    return radius * std::cos(2 * std::numbers::pi * fraction());
  }

  template <class Value>
  const Value& pick(const std::vector<Value>& values) {
    return values[below(values.size())];
  }

  template <class Value>
  void shuffle(std::vector<Value>& values) {
    for (auto left = values.size(); left > 1; --left)
      std::swap(values[left - 1], values[below(left)]);
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace newshound::compare
