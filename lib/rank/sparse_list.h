/// Reading lists of postings that are kept in blocks.
#pragma once

#include <vector>

#include "rank/file.h"
#include "rank/positions.h"
#include "rank/postings.h"

namespace newshound::rank {

/// Appends articles and counts of a sparse list to `postings`; sets `positions`, if it is that of a
/// word, to those of each block of `block_postings`. Article numbers ascend and are below
/// file.articles(). Throws Damaged.
void decode_sparse(const File& file, const TermEntry& entry, Postings& postings,
                   std::vector<PackedPositions>& positions);

}  // namespace newshound::rank
