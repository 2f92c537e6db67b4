#include "rank/name_table.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "rank/bytes.h"

namespace newshound::rank {

// How many there are, where each ends, and the texts themselves.
std::string name_table_bytes(const std::vector<std::string_view>& names) {
  std::string bytes, texts;
  append(bytes, static_cast<std::uint32_t>(names.size()));
  for (const auto name : names) {
    texts += name;
    append(bytes, static_cast<std::uint32_t>(texts.size()));
  }
  return bytes + texts;
}

std::uint32_t NameTableWriter::add(std::string_view name) {
  if (const auto known = numbers_.find(name); known != numbers_.end()) return known->second;
  const auto number = static_cast<std::uint32_t>(names_.size());
  names_.emplace_back(numbers_.emplace(name, number).first->first);
  return number;
}

std::vector<std::uint32_t> NameTableWriter::sort() {
  std::vector<std::uint32_t> order(names_.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return names_[a] < names_[b]; });
  std::vector<std::uint32_t> final_numbers(order.size());
  std::vector<std::string_view> sorted;
  sorted.reserve(order.size());
  for (const auto number : order) {
    final_numbers[number] = static_cast<std::uint32_t>(sorted.size());
    sorted.push_back(names_[number]);
  }
  names_ = std::move(sorted);
  return final_numbers;
}

NameTable::NameTable(std::string_view bytes) {
  ByteReader reader(bytes);
  size_ = reader.number<std::uint32_t>();
  reader.take(std::uint64_t{size_} * sizeof(std::uint32_t));
  bytes_ = bytes;
}

std::string_view NameTable::name(std::uint32_t number) const {
  if (number >= size_) throw Damaged("a column of a rank file has a number without a name");
  const auto* ends = bytes_.data() + sizeof size_;
  const auto end_of = [&](std::uint32_t which) {
    return load<std::uint32_t>(ends + std::size_t{which} * sizeof(std::uint32_t));
  };
  const auto begin = number == 0 ? 0 : end_of(number - 1);
  const auto texts = bytes_.substr((std::size_t{size_} + 1) * sizeof(std::uint32_t));
  if (begin > end_of(number) || end_of(number) > texts.size())
    throw Damaged("a name in a rank file lies outside of its table");
  return texts.substr(begin, end_of(number) - begin);
}

std::optional<std::uint32_t> NameTable::find(std::string_view name) const {
  std::uint32_t begin = 0, end = size_;
  while (begin < end) {
    const auto middle = begin + (end - begin) / 2;
    if (this->name(middle) < name)
      begin = middle + 1;
    else
      end = middle;
  }
  if (begin == size_ || this->name(begin) != name) return std::nullopt;
  return begin;
}

}  // namespace newshound::rank
