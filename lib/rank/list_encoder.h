/// Postings into bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "rank/postings.h"
#include "rank/term_kind.h"

namespace newshound::rank {

/// The bytes of a term's postings, and those of their positions.
struct EncodedList {
  std::string postings;
  std::string positions;
};

/// Encodes lists of one segment. What it gives depends on nothing but the postings and the lengths
/// of all articles of the segment.
class ListEncoder {
 public:
  explicit ListEncoder(std::span<const std::uint32_t> lengths);

  /// The result is valid until the next call.
  const EncodedList& encode(const Postings& postings, TermKind kind);

 private:
  struct Range;
  void encode_sparse(const Postings& postings, TermKind kind);
  void encode_dense(const Postings& postings, TermKind kind);
  void append_range(const Postings& postings, TermKind kind, const Range& range);
  void append_bests();
  void append_range_positions(const Postings& postings, std::size_t first, std::size_t last,
                              std::size_t count);
  void compute_shares(const Postings& postings);

  std::vector<double> norms_;  ///< by article
  EncodedList encoded_;
  std::vector<double> shares_;  ///< by posting: of the term's weight
  double largest_share_ = 0;
  std::vector<double> sorted_;
  std::vector<std::uint32_t> numbers_;
  std::string payload_;
  std::string range_positions_;
};

}  // namespace newshound::rank
