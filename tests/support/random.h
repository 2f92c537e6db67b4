/// Seeded random numbers.
#pragma once

#include <cstdint>
#include <iterator>
#include <random>
#include <string>

namespace newshound::test {

/// The same numbers on every machine, which the distributions of the standard library are not.
class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}

  std::size_t below(std::size_t limit) { return engine_() % limit; }
  bool once_in(std::size_t times) { return below(times) == 0; }

  template <class Choices>
  std::string pick(const Choices& choices) {
    return std::string(choices[below(std::size(choices))]);
  }

 private:
  std::mt19937 engine_;
};

}  // namespace newshound::test
