/// Bytes into postings, whole lists at a time.
#pragma once

#include "rank/file.h"
#include "rank/postings.h"

namespace newshound::rank {

enum class Decode { counts, positions };

/// Sets `postings` to those of the term, of a word with positions if asked for. Article numbers
/// ascend and are below file.articles(). Throws Damaged.
void decode(const File& file, const TermEntry& entry, Decode what, Postings& postings);

}  // namespace newshound::rank
