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

RangeView::Occurrences RangeView::occurrences(std::uint32_t posting) const {
  const auto packed = packed_counts();
  Occurrences found{posting, packed.of(posting)};  // what is stored is one less
  if (packed.width == 4)
    found.before += sum_before<4>(packed.data, posting);
  else if (packed.width == 8)
    found.before += sum_before<8>(packed.data, posting);
  else
    for (std::uint32_t at = 0; at < posting; ++at) found.before += packed.of(at) - 1;
  return found;
}

void RangeView::add_to(RangeBits& set) const {
  if (bits != nullptr)
    for (std::uint32_t word = 0; word < set.size(); ++word) set[word] |= word_of(bits, word);
  else
    for (std::uint32_t at = 0; at < count; ++at)
      set[locals[at] / 64] |= std::uint64_t{1} << (locals[at] % 64);
}

void RangeView::keep_in(RangeBits& set) const {
  if (bits != nullptr) {
    for (std::uint32_t word = 0; word < set.size(); ++word) set[word] &= word_of(bits, word);
    return;
  }
  auto both = count == 0 ? 0 : kernels().listed_in(locals, count, set);
  set = {};
  for (; both != 0; both &= both - 1) {
    const auto local = locals[std::countr_zero(both)];
    set[local / 64] |= std::uint64_t{1} << (local % 64);
  }
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
  view.end = at + left;
  if (kind_ != TermKind::filter) view.counts = at + used++;
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
  const auto found = range.occurrences(posting);
  return {packed_positions(number, found.before + found.count), found.before, found.count};
}

}  // namespace newshound::rank
