#include "newshound/searcher.h"

#include <algorithm>
#include <utility>

#include "index/database.h"
#include "index/document.h"
#include "index/snapshot.h"
#include "index/terms.h"
#include "newshound/error.h"
#include "newshound/query.h"
#include "search/deleted.h"
#include "search/plan.h"
#include "search/snippet.h"

namespace newshound {

namespace {

using index::Snapshot;

template <class Action>
auto guarded_read(Action action) {
  return index::guarded(IndexError::Reason::damaged, action);
}

Analyzer analyzer_of(const index::Manifest& manifest) {
  Analyzer analyzer(manifest.language);
  if (analyzer.name() != manifest.analyzer)
    throw IndexError(IndexError::Reason::other_schema,
                     "the index was made with the analyser " + manifest.analyzer +
                         ", this newshound has " + analyzer.name(),
                     "index the articles again into a new directory");
  return analyzer;
}

/// Undated articles go last whether the newest or the oldest come first.
class OldestFirst final : public Xapian::KeyMaker {
 public:
  std::string operator()(const Xapian::Document& document) const override {
    const auto date = document.get_value(schema::date_slot);
    return date.empty() ? "undated" : date;
  }
};

}  // namespace

struct Searcher::Impl {
  std::filesystem::path dir;
  Snapshot snapshot;
  Analyzer analyzer;

  explicit Impl(const std::filesystem::path& at)
      : dir(at), snapshot(index::open_snapshot(at)), analyzer(analyzer_of(snapshot.manifest)) {}

  search::Plan plan(const Query& query) const {
    auto plan = search::make_plan(query.root(), analyzer, snapshot.manifest);
    const auto& segments = snapshot.manifest.segments;
    const bool complete = std::all_of(segments.begin(), segments.end(),
                                      [](const auto& segment) { return segment.deleted.empty(); });
    if (complete) return plan;
    search::Deleted::Numbers numbers;
    for (const auto& segment : segments) {
      auto& gone = numbers[segment.uuid] = segment.deleted;
      for (auto& number : gone) ++number;  // Xapian counts from 1
    }
    auto* deleted = new search::Deleted(std::move(numbers));
    plan.query =
        Xapian::Query(Xapian::Query::OP_AND_NOT, plan.query, Xapian::Query(deleted->release()));
    return plan;
  }

  Hit hit(const Xapian::MSetIterator& at, const search::Plan& plan, std::size_t bytes) const {
    Hit hit;
    hit.article = index::read_article(at.get_document());
    hit.score = at.get_weight();
    if (bytes > 0 && !hit.article.body.empty())
      hit.snippets.push_back(
          search::make_snippet(hit.article.body, analyzer, plan.patterns, bytes));
    hit.article.body.clear();
    return hit;
  }

  Page search(const Query& query, const SearchOptions& options) const {
    const auto plan = this->plan(query);
    if (snapshot.segments.empty()) return {};  // Xapian will not search a database of nothing
    Xapian::Enquire enquire(snapshot.database);
    enquire.set_query(plan.query);
    OldestFirst oldest_first;
    if (options.sort == Sort::newest)
      enquire.set_sort_by_value_then_relevance(schema::date_slot, true);
    if (options.sort == Sort::oldest) enquire.set_sort_by_key_then_relevance(&oldest_first, false);
    const auto all = snapshot.database.get_doccount();
    const auto limited = [all](std::size_t count) {
      return static_cast<Xapian::doccount>(std::min<std::size_t>(count, all));
    };
    // Xapian counts nothing if it is asked for no hits at all.
    const auto limit = std::max<Xapian::doccount>(limited(options.limit), 1);
    const auto found = enquire.get_mset(limited(options.offset), limit, all);
    Page page;
    page.total = found.get_matches_estimated();
    page.total_exact = found.get_matches_lower_bound() == found.get_matches_upper_bound();
    for (auto at = found.begin(); at != found.end() && page.hits.size() < options.limit; ++at)
      page.hits.push_back(hit(at, plan, options.snippet_bytes));
    return page;
  }
};

Searcher::Searcher(const std::filesystem::path& dir) : impl_(std::make_unique<Impl>(dir)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

Page Searcher::search(const Query& query, const SearchOptions& options) const {
  return guarded_read([&] { return impl_->search(query, options); });
}

std::size_t Searcher::count(const Query& query) const {
  SearchOptions options;
  options.limit = 0;
  return search(query, options).total;
}

Explanation Searcher::explain(const Query& query) const {
  return guarded_read([&] {
    const auto plan = impl_->plan(query);
    Explanation explanation{query.to_string(), plan.query.get_description(), {}};
    for (auto at = plan.query.get_unique_terms_begin(); at != plan.query.get_terms_end(); ++at)
      explanation.terms.push_back({*at, impl_->snapshot.database.get_termfreq(*at)});
    return explanation;
  });
}

std::optional<Article> Searcher::find(std::string_view id) const {
  return guarded_read([&]() -> std::optional<Article> {
    for (std::size_t at = 0; at < impl_->snapshot.segments.size(); ++at)
      if (const auto number = impl_->snapshot.segments[at].find(id))
        return index::read_article(
            impl_->snapshot.segments[at].files->database.get_document(*number + 1));
    return std::nullopt;
  });
}

bool Searcher::refresh() {
  auto newer = index::newer_snapshot(impl_->dir, impl_->snapshot);
  if (!newer) return false;
  impl_->analyzer = analyzer_of(newer->manifest);
  impl_->snapshot = std::move(*newer);
  return true;
}

IndexInfo Searcher::info() const {
  const auto& manifest = impl_->snapshot.manifest;
  IndexInfo info;
  info.schema = manifest.schema;
  info.analyzer = manifest.analyzer;
  info.revision = manifest.revision;
  info.articles = manifest.live();
  info.segments = manifest.segments.size();
  for (const auto& segment : manifest.segments) {
    info.undated += segment.undated;
    info.bytes += segment.xapian_bytes + segment.rank_bytes;
  }
  info.oldest = index::date_of_value(manifest.oldest());
  info.newest = index::date_of_value(manifest.newest());
  return info;
}

}  // namespace newshound
