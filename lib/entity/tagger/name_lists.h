/// Lists of known names: cities, first names, titles...
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entity/tagger/bytes.h"
#include "entity/tagger/key_map.h"

namespace newshound::entity::tagger {

/// Which names are in which list. Only their keys are kept, so that what is in it cannot be read
/// back, and one in a million other names is taken for one of them.
class NameLists {
 public:
  static constexpr std::size_t most_lists = 12;
  static constexpr std::size_t longest_name = 5;  ///< in tokens

  /// What is known of some words in a row.
  struct Entry {
    std::uint16_t lists = 0;  ///< a bit for each list that has them
    bool goes_on = false;     ///< whether a name begins with them that is longer
  };

  /// Adds a name to a list, which is less than most_lists. What is longer than longest_name is left
  /// out.
  void add(std::size_t list, std::string_view name);

  /// What is known of the words whose keys (Word::in_names) were put together by joined().
  Entry find(std::uint64_t key) const {
    const auto found = entries_.find(key & stored_mask);
    return {static_cast<std::uint16_t>(found & lists_mask), (found & goes_on_bit) != 0};
  }

  std::size_t size() const { return entries_.size(); }

  void append_to(std::string& bytes) const;
  /// Throws Malformed.
  static NameLists read(ByteReader& reader);

 private:
  static constexpr std::uint64_t stored_mask = (std::uint64_t{1} << 36U) - 1;
  static constexpr std::uint32_t goes_on_bit = 1U << most_lists;
  static constexpr std::uint32_t lists_mask = goes_on_bit - 1;

  KeyMap entries_;
};

}  // namespace newshound::entity::tagger
