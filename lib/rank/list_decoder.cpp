#include "rank/list_decoder.h"

#include <algorithm>
#include <numeric>

#include "rank/dense_list.h"
#include "rank/sparse_list.h"

namespace newshound::rank {

namespace {

/// Appends the positions of articles that have so many each.
void append_positions(const PackedPositions& packed, std::span<const std::uint32_t> counts,
                      std::vector<std::uint32_t>& positions) {
  std::uint64_t first = 0;
  for (const auto count : counts) {
    PositionReader reader(packed, first, count);
    while (reader.next()) positions.push_back(reader.position());
    first += count;
  }
}

void decode_range(const DenseList& list, const File& file, std::uint32_t number,
                  const TermEntry& entry, Postings& postings) {
  const auto range = list.range(number);
  if (range.count == 0) return;
  RangeBits bits{};
  range.add_to(bits);
  std::uint32_t posting = 0;
  for (std::uint32_t local = 0; local < range_articles && posting < range.count; ++local) {
    if ((bits[local / 64] >> (local % 64) & 1U) == 0) continue;
    const auto article = number * range_articles + local;
    if (article >= file.articles()) throw Damaged("a posting of an article that is not there");
    postings.articles.push_back(article);
    if (entry.kind != TermKind::filter) postings.counts.push_back(range.count_of(posting));
    ++posting;
  }
}

void decode_all_ranges(const File& file, const TermEntry& entry, Decode what, Postings& postings) {
  const DenseList list(file, entry);
  for (std::uint32_t number = 0; number < file.ranges(); ++number) {
    const auto first = postings.articles.size();
    decode_range(list, file, number, entry, postings);
    if (what != Decode::positions || first == postings.articles.size()) continue;
    const std::span counts(postings.counts.data() + first, postings.counts.size() - first);
    const auto total = std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
    append_positions(list.packed_positions(number, total), counts, postings.positions);
  }
}

void decode_all_blocks(const File& file, const TermEntry& entry, Decode what, Postings& postings) {
  std::vector<PackedPositions> blocks;
  decode_sparse(file, entry, postings, blocks);
  if (what != Decode::positions) return;
  for (std::size_t block = 0; block < blocks.size(); ++block) {
    const auto first = block * block_postings;
    const auto count = std::min<std::size_t>(block_postings, postings.counts.size() - first);
    append_positions(blocks[block], {postings.counts.data() + first, count}, postings.positions);
  }
}

}  // namespace

void decode(const File& file, const TermEntry& entry, Decode what, Postings& postings) {
  postings.clear();
  if (entry.kind != TermKind::word) what = Decode::counts;
  if (is_dense(entry.frequency, file.articles()))
    decode_all_ranges(file, entry, what, postings);
  else
    decode_all_blocks(file, entry, what, postings);
}

}  // namespace newshound::rank
