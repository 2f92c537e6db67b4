#include "rank/list_decoder.h"

#include <algorithm>

#include "rank/bit_packing.h"
#include "rank/dense_list.h"

namespace newshound::rank {

namespace {

const std::uint8_t* data_of(std::string_view bytes) {
  return reinterpret_cast<const std::uint8_t*>(bytes.data());
}

unsigned take_width(ByteReader& reader) {
  const auto width = reader.number<std::uint8_t>();
  if (width > 32) throw Damaged("numbers in a rank file are too wide");
  return width;
}

/// Turns the gaps in what was appended since `first` into positions.
void append_positions(ByteReader& reader, Postings& postings, std::size_t first) {
  std::uint64_t total = 0;
  for (auto at = first; at < postings.counts.size(); ++at) total += postings.counts[at];
  const auto width = take_width(reader);
  const auto* packed = data_of(reader.take(packed_bytes(total, width)));
  if (width == 0 && total > (std::uint64_t{1} << 24U))
    throw Damaged("a word stands too often in one place");
  std::uint64_t number = 0;
  for (auto at = first; at < postings.counts.size(); ++at) {
    std::uint32_t position = 0;
    for (std::uint32_t occurrence = 0; occurrence < postings.counts[at]; ++occurrence) {
      position += unpack_one(packed, number++, width);
      postings.positions.push_back(position);
    }
  }
}

class SparseDecoder {
 public:
  SparseDecoder(const File& file, const TermEntry& entry)
      : entry_(entry),
        articles_(file.articles()),
        postings_(file.postings(entry)),
        positions_(file.positions(entry)) {
    if (entry.kind == TermKind::ranked && has_bests(entry.frequency))
      postings_.take(BestShares::bytes);
  }

  void decode(Decode what, Postings& postings) {
    for (std::uint32_t left = entry_.frequency; left > 0;) {
      const auto count = std::min(left, block_postings);
      const auto first = postings.articles.size();
      decode_block(count, postings);
      if (what == Decode::positions && entry_.kind == TermKind::word)
        append_positions(positions_, postings, first);
      left -= count;
    }
  }

 private:
  void decode_block(std::uint32_t count, Postings& postings) {
    const auto gap_width = take_width(postings_);
    const auto has_counts = entry_.kind != TermKind::filter;
    const auto count_width = has_counts ? take_width(postings_) : 0U;
    const auto* gaps = data_of(postings_.take(packed_bytes(count, gap_width)));
    for (std::uint32_t at = 0; at < count; ++at) {
      next_ += unpack_one(gaps, at, gap_width);
      if (next_ >= articles_) throw Damaged("a posting of an article that is not there");
      postings.articles.push_back(static_cast<std::uint32_t>(next_++));
    }
    if (!has_counts) return;
    const auto* counts = data_of(postings_.take(packed_bytes(count, count_width)));
    for (std::uint32_t at = 0; at < count; ++at)
      postings.counts.push_back(unpack_one(counts, at, count_width) + 1);
  }

  const TermEntry& entry_;
  std::uint64_t articles_;
  ByteReader postings_, positions_;
  std::uint64_t next_ = 0;
};

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

}  // namespace

void decode(const File& file, const TermEntry& entry, Decode what, Postings& postings) {
  postings.clear();
  if (!is_dense(entry.frequency, file.articles())) {
    SparseDecoder(file, entry).decode(what, postings);
    return;
  }
  const DenseList list(file, entry);
  for (std::uint32_t number = 0; number < file.ranges(); ++number) {
    const auto first = postings.articles.size();
    decode_range(list, file, number, entry, postings);
    if (what != Decode::positions || entry.kind != TermKind::word) continue;
    list.append_range_positions(number,
                                {postings.counts.data() + first, postings.counts.size() - first},
                                postings.positions);
  }
}

}  // namespace newshound::rank
