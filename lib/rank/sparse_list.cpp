#include "rank/sparse_list.h"

#include <algorithm>

#include "rank/dense_list.h"

namespace newshound::rank {

namespace {

unsigned take_width(ByteReader& reader) {
  const auto width = reader.number<std::uint8_t>();
  if (width > 32) throw Damaged("numbers in a rank file are too wide");
  return width;
}

const std::uint8_t* take_packed(ByteReader& reader, std::uint32_t count, unsigned width) {
  return reinterpret_cast<const std::uint8_t*>(reader.take(packed_bytes(count, width)).data());
}

/// Sets `articles` to those after `next` by their gaps, and gives the one behind the last.
std::uint64_t unpack_gaps(const std::uint8_t* gaps, unsigned width, std::uint64_t next,
                          std::span<std::uint32_t> articles) {
  for (std::size_t at = 0; at < articles.size(); ++at) {
    next += unpack_one(gaps, at, width);
    articles[at] = static_cast<std::uint32_t>(next++);
  }
  return next;
}

/// Sets `counts`, and gives their sum.
std::uint64_t unpack_counts(const std::uint8_t* packed, unsigned width,
                            std::span<std::uint32_t> counts) {
  std::uint64_t sum = counts.size();
  for (std::size_t at = 0; at < counts.size(); ++at) {
    const auto less_one = unpack_one(packed, at, width);
    counts[at] = less_one + 1;
    sum += less_one;
  }
  return sum;
}

}  // namespace

void decode_sparse(const File& file, const TermEntry& entry, Postings& postings,
                   std::vector<PackedPositions>& positions) {
  ByteReader bytes(file.postings(entry)), position_bytes(file.positions(entry));
  if (entry.kind == TermKind::ranked && has_bests(entry.frequency)) bytes.take(BestShares::bytes);
  const auto has_counts = entry.kind != TermKind::filter;
  if (entry.frequency > file.articles()) throw Damaged("a term in more articles than there are");
  postings.articles.resize(entry.frequency);
  if (has_counts) postings.counts.resize(entry.frequency);
  positions.clear();
  std::uint64_t next = 0;
  for (std::uint32_t first = 0; first < entry.frequency; first += block_postings) {
    const auto count = std::min(entry.frequency - first, block_postings);
    const auto gap_width = take_width(bytes);
    const auto count_width = has_counts ? take_width(bytes) : 0U;
    next = unpack_gaps(take_packed(bytes, count, gap_width), gap_width, next,
                       {postings.articles.data() + first, count});
    if (next > file.articles()) throw Damaged("a posting of an article that is not there");
    if (!has_counts) continue;
    const auto sum = unpack_counts(take_packed(bytes, count, count_width), count_width,
                                   {postings.counts.data() + first, count});
    if (entry.kind == TermKind::word) positions.push_back(take_positions(position_bytes, sum));
  }
}

}  // namespace newshound::rank
