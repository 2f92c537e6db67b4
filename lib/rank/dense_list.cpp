#include "rank/dense_list.h"

#include <algorithm>
#include <bit>

namespace newshound::rank {

namespace {

std::uint64_t word_of(const std::uint8_t* bits, std::uint32_t word) {
  return load<std::uint64_t>(bits + word * sizeof(std::uint64_t));
}

std::uint32_t size_of(const std::uint8_t* bits) {
  std::uint32_t size = 0;
  for (std::uint32_t word = 0; word < range_articles / 64; ++word)
    size += static_cast<std::uint32_t>(std::popcount(word_of(bits, word)));
  return size;
}

/// What the directory says of ranges with that many postings or one more.
constexpr std::uint32_t largest_size = 255;

/// The sum of the numbers of `width` bits, 4 or 8, in a word: they are added in pairs, then all by
/// a multiplication that brings their sum to the top.
template <unsigned width>
std::uint64_t sum_in(std::uint64_t word) {
  constexpr std::uint64_t nibbles = 0x0F0F0F0F0F0F0F0F, bytes = 0x00FF00FF00FF00FF;
  if (width == 4) return ((word & nibbles) + (word >> 4U & nibbles)) * 0x0101010101010101 >> 56U;
  return ((word & bytes) + (word >> 8U & bytes)) * 0x0001000100010001 >> 48U;
}

template <unsigned width>
std::uint64_t sum_before(const std::uint8_t* numbers, std::uint32_t count) {
  std::uint64_t sum = 0;
  auto bits = count * width;
  for (; bits >= 64; bits -= 64, numbers += sizeof(std::uint64_t))
    sum += sum_in<width>(load<std::uint64_t>(numbers));
  return sum + sum_in<width>(load<std::uint64_t>(numbers) & ((std::uint64_t{1} << bits) - 1));
}

std::span<const std::uint8_t> as_numbers(std::string_view bytes) {
  return {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()};
}

}  // namespace

std::uint64_t RangeView::count_before(std::uint32_t posting) const {
  // What is stored is one less.
  if (count_width == 4) return posting + sum_before<4>(counts, posting);
  if (count_width == 8) return posting + sum_before<8>(counts, posting);
  std::uint64_t sum = 0;
  for (std::uint32_t at = 0; at < posting; ++at) sum += count_of(at);
  return sum;
}

void RangeView::add_to(RangeBits& set) const {
  if (bits != nullptr)
    for (std::uint32_t word = 0; word < set.size(); ++word) set[word] |= word_of(bits, word);
  else
    for (std::uint32_t at = 0; at < count; ++at)
      set[locals[at] / 64] |= std::uint64_t{1} << (locals[at] % 64);
}

BestShares BestShares::read(ByteReader& reader) {
  BestShares shares;
  shares.largest = reader.number<float>();
  for (auto& share : shares.of_rank) share = reader.number<float>();
  if (!(shares.largest > 0 && shares.largest <= 1))
    throw Damaged("the largest share of a term is out of bounds");
  return shares;
}

DenseList::DenseList(const File& file, const TermEntry& entry) : kind_(entry.kind) {
  const auto ranges = file.ranges();
  ByteReader reader(file.postings(entry));
  if (kind_ == TermKind::ranked) reader.take(BestShares::bytes);
  const auto groups = (ranges + ranges_in_group - 1) / ranges_in_group;
  groups_ = reader.take(std::uint64_t{groups} * sizeof(std::uint32_t));
  relative_ = reader.take(std::uint64_t{ranges} * sizeof(std::uint16_t));
  sizes_ = as_numbers(reader.take(ranges));
  if (kind_ == TermKind::ranked) maxima_ = as_numbers(reader.take(ranges));
  payload_ = reader.take(reader.size());
  if (kind_ != TermKind::word) return;
  ByteReader positions(file.positions(entry));
  position_offsets_ = positions.take(std::uint64_t{ranges} * sizeof(std::uint32_t));
  positions_ = positions.take(positions.size());
}

RangeView DenseList::range(std::uint32_t number) const {
  RangeView view;
  view.count = sizes_[number];
  if (view.count == 0) return view;
  const auto offset = offset_of(number);
  constexpr std::size_t bitmap_bytes = range_articles / 8;
  const auto left = payload_.size() - std::min(offset, payload_.size());
  const auto* at = reinterpret_cast<const std::uint8_t*>(payload_.data()) + offset;
  auto used = view.count < bitmap_from ? view.count : bitmap_bytes;
  if (used > left) throw Damaged("postings of a range lie outside of their list");
  if (view.count < bitmap_from) {
    view.locals = at;
  } else {
    view.bits = at;
    if (view.count == largest_size) view.count = size_of(at);
  }
  if (kind_ == TermKind::ranked) {
    view.impacts = at + used;
    used += view.count;
  }
  if (kind_ != TermKind::filter) {
    if (used + 1 > left) throw Damaged("postings of a range lie outside of their list");
    view.count_width = at[used++];
    if (view.count_width != 4 && view.count_width != 8 && view.count_width != 32)
      throw Damaged("counts of a range are of no known width");
    view.counts = at + used;
    used += packed_bytes(view.count, view.count_width);
  }
  if (used > left) throw Damaged("postings of a range lie outside of their list");
  return view;
}

PackedPositions DenseList::packed_positions(std::uint32_t number, std::uint64_t count) const {
  const auto offset =
      load<std::uint32_t>(position_offsets_.data() + number * sizeof(std::uint32_t));
  if (offset >= positions_.size()) throw Damaged("positions of a range lie outside of their list");
  ByteReader reader(positions_.substr(offset));
  return take_positions(reader, count);
}

PositionReader DenseList::positions(std::uint32_t number, const RangeView& range,
                                    std::uint32_t posting) const {
  const auto first = range.count_before(posting);
  const auto count = range.count_of(posting);
  return {packed_positions(number, first + count), first, count};
}

}  // namespace newshound::rank
