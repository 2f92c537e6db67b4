/// Articles indexed in pieces, by several threads.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "index/manifest.h"
#include "index/scratch.h"
#include "newshound/entity.h"
#include "newshound/text.h"
#include "rank/bits.h"

namespace Xapian {
class Database;
}

namespace newshound::index {

/// Articles as they are stored, in the order in which they are to be numbered.
struct ArticleSource {
  std::vector<std::uint32_t> sizes;  ///< about how many bytes each has
  /// May be called by several threads at once.
  std::function<std::string(std::size_t)> stored;
};

/// The articles of `database`, a segment, but for those that are `gone` (null: none), in their
/// order.
ArticleSource articles_of(const Xapian::Database& database, const rank::Bits* gone);

struct BuildOptions {
  const std::string& language;  ///< of articles that do not say theirs
  Positions positions;
  unsigned threads;            ///< 1 or more
  std::uint64_t memory_bytes;  ///< about, for what is kept of articles while they are indexed
  std::filesystem::path scratch;
  EntityFinder finder = EntityFinder();  ///< of the mentions in articles that are new
};

enum class Parts { xapian, rank, both };

/// A database, a rank file, or both.
struct Batch {
  std::filesystem::path xapian, rank;
};

/// Indexes the articles of `source`, batch by batch. All the batches together say the same however
/// many threads there are. Throws IndexError (damaged), Xapian::Error,
/// std::filesystem::filesystem_error.
std::vector<Batch> write_batches(const ArticleSource& source, Parts parts,
                                 const BuildOptions& options, Scratch& scratch);

}  // namespace newshound::index
