#include "rank/name_table.h"

#include <algorithm>

#include "rank/bytes.h"

namespace newshound::rank {

std::uint32_t NameTableWriter::add(std::string_view name) {
  const auto [known, is_new] = numbers_.emplace(name, static_cast<std::uint32_t>(numbers_.size()));
  if (is_new) names_.push_back(&known->first);
  return known->second;
}

std::vector<std::uint32_t> NameTableWriter::sort() {
  std::vector<std::uint32_t> order(names_.size());
  for (std::uint32_t number = 0; number < order.size(); ++number) order[number] = number;
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return *names_[a] < *names_[b]; });
  std::vector<std::uint32_t> final_numbers(order.size());
  std::vector<const std::string*> sorted;
  sorted.reserve(order.size());
  for (const auto number : order) {
    final_numbers[number] = static_cast<std::uint32_t>(sorted.size());
    sorted.push_back(names_[number]);
  }
  names_ = std::move(sorted);
  return final_numbers;
}

// How many there are, where each ends, and the texts themselves.
std::string NameTableWriter::bytes() const {
  std::string bytes, texts;
  append(bytes, static_cast<std::uint32_t>(names_.size()));
  for (const auto* name : names_) {
    texts += *name;
    append(bytes, static_cast<std::uint32_t>(texts.size()));
  }
  return bytes + texts;
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

}  // namespace newshound::rank
