#include "index/batches.h"

#include <xapian.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <optional>

#include "base/parallel.h"
#include "index/document.h"
#include "text/vocabularies.h"

namespace newshound::index {

namespace {

// CPU seconds for 20,000 articles by articles in a batch: 1,000: 9.4; 2,500: 11.4; 20,000: 17.5.
constexpr std::size_t most_articles = 1000;
constexpr std::uint64_t most_bytes = 16 << 20;
constexpr std::uint64_t least_bytes = 64 << 10;

/// How much memory a byte of text takes while it is indexed: occurrences, postings, and Xapian's
/// own of both, twice while they are sorted.
constexpr std::uint64_t memory_of_byte = 16;

struct Range {
  std::size_t begin, end;
};

std::vector<Range> cut(const std::vector<std::uint32_t>& sizes, const BuildOptions& options) {
  const auto share = options.memory_bytes / options.threads / memory_of_byte;
  const auto limit = std::clamp(share, least_bytes, most_bytes);
  std::vector<Range> ranges;
  std::uint64_t bytes = 0;
  for (std::size_t at = 0; at < sizes.size(); ++at) {
    const bool full =
        ranges.empty() || at - ranges.back().begin >= most_articles || bytes + sizes[at] > limit;
    if (full) {
      ranges.push_back({at, at});
      bytes = 0;
    }
    bytes += sizes[at];
    ranges.back().end = at + 1;
  }
  return ranges;
}

Xapian::WritableDatabase make_database(const std::filesystem::path& path) {
  // Nothing reads a batch before it is complete, so it needs no protection from crashes.
  constexpr int flags = Xapian::DB_CREATE | Xapian::DB_NO_TERMLIST | Xapian::DB_DANGEROUS |
                        Xapian::DB_NO_SYNC | Xapian::DB_BACKEND_GLASS;
  return Xapian::WritableDatabase(path.string(), flags);
}

/// Words are folded and stemmed once for all batches of a thread.
text::Vocabularies& vocabularies_of_this_thread() {
  constexpr std::size_t enough = 64 << 20;
  thread_local text::Vocabularies vocabularies;
  if (vocabularies.bytes() > enough) vocabularies.clear();
  return vocabularies;
}

void write_batch(const ArticleSource& source, Range range, const Batch& to,
                 const BuildOptions& options) {
  DocumentMaker maker(vocabularies_of_this_thread(), options.language, options.positions,
                      options.finder);
  std::optional<Xapian::WritableDatabase> database;
  if (!to.xapian.empty()) database = make_database(to.xapian);
  for (auto at = range.begin; at < range.end; ++at) {
    const auto stored = source.stored(at);
    const auto article = parse_stored(stored);
    maker.begin(article);
    if (database) database->add_document(maker.document(article, stored));
    maker.finish(article);
  }
  if (database) database->commit();
  if (!to.rank.empty()) maker.write_rank(to.rank);
}

/// A segment of which several threads ask articles, one at a time.
class SharedDatabase {
 public:
  explicit SharedDatabase(const Xapian::Database& database) : database_(database) {}

  std::string data(Xapian::docid number) {
    const std::lock_guard lock(mutex_);
    return database_.get_document(number).get_data();
  }

 private:
  std::mutex mutex_;
  Xapian::Database database_;
};

}  // namespace

ArticleSource articles_of(const Xapian::Database& database, const rank::Bits* gone) {
  constexpr std::uint32_t bytes_of_word = 8;  // About: a size decides only where batches end.
  std::vector<Xapian::docid> numbers;
  ArticleSource source;
  for (Xapian::docid number = 1; number <= database.get_doccount(); ++number) {
    if (gone != nullptr && gone->has(number - 1)) continue;
    numbers.push_back(number);
    source.sizes.push_back(bytes_of_word * database.get_doclength(number));
  }
  source.stored = [shared = std::make_shared<SharedDatabase>(database),
                   numbers = std::move(numbers)](std::size_t at) {
    return shared->data(numbers[at]);
  };
  return source;
}

std::vector<Batch> write_batches(const ArticleSource& source, Parts parts,
                                 const BuildOptions& options, Scratch& scratch) {
  const auto ranges = cut(source.sizes, options);
  std::vector<Batch> batches(ranges.size());
  for (auto& batch : batches) {
    if (parts != Parts::rank) batch.xapian = scratch.next();
    if (parts != Parts::xapian) batch.rank = scratch.next();
  }
  run_in_parallel(options.threads, batches.size(),
                  [&](std::size_t at) { write_batch(source, ranges[at], batches[at], options); });
  return batches;
}

}  // namespace newshound::index
