/// A number for each distinct text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace newshound {

/// Numbers texts in the order in which they are first met: 0, 1, 2... The texts are kept until
/// clear(), at the same address. Not for several threads at once.
class Interner {
 public:
  Interner();

  /// The number of `text`; if it is new, size() before the call. What is known and not longer than
  /// 16 bytes costs one look at memory.
  std::uint32_t number(std::string_view text);

  /// Has the memory fetched that number() will look at for `text`. A dozen calls ahead, this hides
  /// most of what a look-up in a large table costs.
  void expect(std::string_view text) const noexcept;

  /// The text of `number`, which is less than size().
  std::string_view text(std::uint32_t number) const { return texts_[number]; }

  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(texts_.size()); }

  /// Memory in use, roughly.
  std::size_t bytes() const noexcept { return bytes_; }

  /// Forgets all texts; numbers begin at 0 again.
  void clear();

 private:
  /// 16 bytes that tell texts of one size apart by themselves, or if the texts are longer, nearly
  /// always.
  struct Key {
    std::uint64_t first = 0;
    std::uint64_t last = 0;

    bool operator==(const Key&) const = default;
  };
  struct Slot {
    Key key;
    std::uint32_t size;  ///< of the text, modulo 2^32
    std::uint32_t number;
  };

  static Key key_of(std::string_view text) noexcept;
  static std::size_t place_of(const Key& key, std::uint32_t size) noexcept;
  std::uint32_t add(std::string_view text, Slot& slot);
  std::string_view keep(std::string_view text);
  void grow();

  std::vector<Slot> slots_;  ///< a power of two of them, at most three quarters of them taken
  std::vector<std::string_view> texts_;
  std::vector<std::unique_ptr<char[]>> blocks_;  ///< where the bytes of `texts_` are
  char* free_ = nullptr;                         ///< of the last block
  std::size_t left_ = 0;                         ///< bytes at `free_`
  std::size_t bytes_ = 0;
};

}  // namespace newshound
