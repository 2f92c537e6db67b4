/// Texts that stand in columns as numbers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newshound::rank {

/// Collects the texts of a column. Their final numbers follow the order of their bytes.
class NameTableWriter {
 public:
  /// A number for now.
  std::uint32_t add(std::string_view name);
  /// Sorts the names. By number for now, the final one.
  std::vector<std::uint32_t> sort();
  /// All names, after sort().
  std::string bytes() const;

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<const std::string*> names_;
};

/// The names, for reading.
class NameTable {
 public:
  NameTable() = default;
  /// Throws Damaged.
  explicit NameTable(std::string_view bytes);

  std::uint32_t size() const { return size_; }
  /// Throws Damaged if there is no name of this number.
  std::string_view name(std::uint32_t number) const;

 private:
  std::string_view bytes_;
  std::uint32_t size_ = 0;
};

}  // namespace newshound::rank
