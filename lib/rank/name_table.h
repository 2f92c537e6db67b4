/// Texts that stand in columns as numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newshound::rank {

/// The bytes of a table of `names`, in their order.
std::string name_table_bytes(const std::vector<std::string_view>& names);

/// Collects the texts of a column. Their final numbers follow the order of their bytes.
class NameTableWriter {
 public:
  /// A number for now.
  std::uint32_t add(std::string_view name);
  /// Sorts the names. By number for now, the final one.
  std::vector<std::uint32_t> sort();
  /// All names, after sort() in their final order.
  const std::vector<std::string_view>& names() const { return names_; }
  std::string bytes() const { return name_table_bytes(names_); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };

  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers_;
  std::vector<std::string_view> names_;
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
  /// The number of `name` in a table that is sorted.
  std::optional<std::uint32_t> find(std::string_view name) const;

 private:
  std::string_view bytes_;
  std::uint32_t size_ = 0;
};

}  // namespace newshound::rank
