/// Sets of article numbers.
#pragma once

#include <cstdint>
#include <vector>

namespace newshound::rank {

/// A set of numbers below a size, one bit each.
class Bits {
 public:
  Bits() = default;
  explicit Bits(std::size_t size) : size_(size), words_((size + 63) / 64) {}

  std::size_t size() const { return size_; }
  bool has(std::size_t number) const { return (words_[number / 64] >> (number % 64) & 1U) != 0; }
  void add(std::size_t number) { words_[number / 64] |= std::uint64_t{1} << (number % 64); }
  const std::vector<std::uint64_t>& words() const { return words_; }
  std::vector<std::uint64_t>& words() { return words_; }

 private:
  std::size_t size_ = 0;
  std::vector<std::uint64_t> words_;
};

}  // namespace newshound::rank
