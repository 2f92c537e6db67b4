#include "newshound/searcher.h"

#include <algorithm>
#include <utility>

#include "index/closer.h"
#include "index/database.h"
#include "index/display.h"
#include "index/document.h"
#include "index/snapshot.h"
#include "index/terms.h"
#include "newshound/error.h"
#include "newshound/query.h"
#include "rank/search.h"
#include "search/plan.h"
#include "search/snippet.h"
#include "search/xapian_matcher.h"

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

rank::Ordering ordering_of(Sort sort) {
  if (sort == Sort::newest) return rank::Ordering::newest;
  return sort == Sort::oldest ? rank::Ordering::oldest : rank::Ordering::score;
}

}  // namespace

struct Searcher::Impl {
  std::filesystem::path dir;
  Snapshot snapshot;
  Analyzer analyzer;
  std::vector<rank::SegmentView> views;
  index::Closer closer;

  explicit Impl(const std::filesystem::path& at)
      : dir(at), snapshot(index::open_snapshot(at)), analyzer(analyzer_of(snapshot.manifest)) {
    look_at_segments();
  }

  void look_at_segments() {
    views.clear();
    for (const auto& segment : snapshot.segments)
      views.push_back({&segment.files->rank, segment.gone_or_null()});
  }

  bool refresh() {
    auto newer = index::newer_snapshot(dir, snapshot);
    if (!newer) return false;
    analyzer = analyzer_of(newer->manifest);
    closer.close(std::exchange(snapshot, std::move(*newer)));
    look_at_segments();
    return true;
  }

  /// What was found, the best first, from `options.offset` on; sets the totals of `page`.
  std::vector<rank::Found> find(const rank::Expression& expression, const SearchOptions& options,
                                Page& page) const {
    const auto live = static_cast<std::size_t>(snapshot.manifest.live());
    const auto offset = std::min(options.offset, live);
    const auto limit = offset + std::min(options.limit, live - offset);
    auto found = options.matcher == Matcher::rank
                     ? find_by_rank(expression, options, limit, page)
                     : find_by_xapian(expression, options, limit, page);
    found.erase(found.begin(),
                found.begin() + static_cast<std::ptrdiff_t>(std::min(offset, found.size())));
    return found;
  }

  std::vector<rank::Found> find_by_rank(const rank::Expression& expression,
                                        const SearchOptions& options, std::size_t limit,
                                        Page& page) const {
    const rank::Plan plan(expression, views);
    auto found = rank::search(plan, views, ordering_of(options.sort), limit);
    const bool has_all = found.size() < limit || limit == snapshot.manifest.live();
    page.total_exact = options.total == Total::exact || has_all;
    page.total = found.size();
    if (options.total == Total::exact)
      page.total = rank::count(plan, views);
    else if (!page.total_exact)
      page.total = std::clamp<std::size_t>(rank::expected_matches(plan), found.size(),
                                           snapshot.manifest.live());
    return found;
  }

  std::vector<rank::Found> find_by_xapian(const rank::Expression& expression,
                                          const SearchOptions& options, std::size_t limit,
                                          Page& page) const {
    auto result = search::search_by_xapian(expression, snapshot, options.sort, limit);
    page.total = result.total;
    return std::move(result.found);
  }

  Article stored_article(std::size_t segment, std::uint32_t number) const {
    return index::read_article(snapshot.segments[segment].files->database.get_document(number + 1));
  }

  Hit hit(const rank::Found& found, const search::Plan& plan, std::size_t snippet_bytes) const {
    Hit hit;
    hit.article = index::parse_display(views[found.segment].file->display(found.article));
    hit.score = found.score;
    if (snippet_bytes == 0) return hit;
    const auto body = stored_article(found.segment, found.article).body;
    if (!body.empty())
      hit.snippets.push_back(search::make_snippet(body, analyzer, plan.patterns, snippet_bytes));
    return hit;
  }

  Page search(const Query& query, const SearchOptions& options) const {
    const auto plan = search::make_plan(query.root(), analyzer, options.title_weight);
    Page page;
    for (const auto& found : find(plan.expression, options, page))
      page.hits.push_back(hit(found, plan, options.snippet_bytes));
    return page;
  }

  std::size_t count(const Query& query) const {
    const auto plan = search::make_plan(query.root(), analyzer, 0);
    return rank::count(rank::Plan(plan.expression, views), views);
  }

  Explanation explain(const Query& query) const {
    const auto plan = search::make_plan(query.root(), analyzer, 0);
    const rank::Plan ready(plan.expression, views);
    Explanation explanation{
        query.to_string(), "rank files: " + rank::to_string(plan.expression), {}};
    for (const auto& leaf : ready.leaves) {
      const auto known = std::any_of(explanation.terms.begin(), explanation.terms.end(),
                                     [&](const auto& term) { return term.term == leaf.term; });
      if (!known) explanation.terms.push_back({leaf.term, leaf.frequency});
    }
    return explanation;
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
  return guarded_read([&] { return impl_->count(query); });
}

Explanation Searcher::explain(const Query& query) const {
  return guarded_read([&] { return impl_->explain(query); });
}

std::optional<Article> Searcher::find(std::string_view id) const {
  return guarded_read([&]() -> std::optional<Article> {
    for (std::size_t at = 0; at < impl_->snapshot.segments.size(); ++at)
      if (const auto number = impl_->snapshot.segments[at].find(id))
        return impl_->stored_article(at, *number);
    return std::nullopt;
  });
}

bool Searcher::refresh() {
  return guarded_read([&] { return impl_->refresh(); });
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
