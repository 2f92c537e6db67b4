/// How far words are from one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newshound::rank {

/// The characters of a text in UTF-8; a byte that is not part of one counts as one.
std::vector<std::string_view> characters(std::string_view text);

/// Tells the Levenshtein distance, in characters, of words that come in the order of their bytes:
/// what a word shares with the one before it is not computed again.
class Edits {
 public:
  /// Distances of more than `most` are not told apart.
  Edits(std::string_view word, std::uint32_t most);

  /// The distance, or most + 1.
  std::uint32_t of(std::string_view other);

  /// How many bytes of the last word are so far off that whatever follows them is, too; 0 if none.
  std::size_t hopeless() const { return hopeless_; }

 private:
  using Row = std::vector<std::uint32_t>;

  std::size_t shared_characters(std::string_view other) const;
  void add_row(std::string_view character);

  std::vector<std::string> word_;
  std::uint32_t most_;
  std::string last_;
  std::vector<std::size_t> ends_;  ///< of each character of the last word, in bytes
  std::vector<Row> rows_;          ///< of each beginning of the last word, the empty one first
  std::size_t hopeless_ = 0;
};

}  // namespace newshound::rank
