#include "newshound/searcher.h"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

#include "index/database.h"
#include "index/display.h"
#include "index/terms.h"
#include "newshound/error.h"
#include "newshound/query.h"
#include "rank/arithmetic.h"
#include "rank/describe.h"
#include "rank/expectation.h"
#include "rank/search.h"
#include "search/advice.h"
#include "search/cooccurrences.h"
#include "search/entity_counts.h"
#include "search/entity_profile.h"
#include "search/facets.h"
#include "search/hit_marker.h"
#include "search/known_names.h"
#include "search/likeness.h"
#include "search/open_index.h"
#include "search/pattern_weights.h"
#include "search/plan.h"
#include "search/timeline.h"
#include "search/xapian_matcher.h"

namespace newshound {

namespace {

template <class Action>
auto guarded_read(Action action) {
  return index::guarded(IndexError::Reason::damaged, action);
}

ScorePart described(const rank::ScorePart& part, const rank::Plan& plan) {
  ScorePart described;
  described.value = part.value;
  for (const auto& each : part.parts) described.parts.push_back(newshound::described(each, plan));
  if (part.count == 0) return described;
  const auto& leaf = plan.leaves[part.leaf];
  described.term = leaf.term;
  described.article_count = leaf.frequency;
  described.weight = leaf.weight;
  described.occurrences = part.count;
  described.length = part.length;
  return described;
}

rank::Ordering ordering_of(Sort sort) {
  if (sort == Sort::newest) return rank::Ordering::newest;
  return sort == Sort::oldest ? rank::Ordering::oldest : rank::Ordering::score;
}

}  // namespace

struct Searcher::Impl {
  search::OpenIndex index;
  mutable search::HitMarker marker;

  explicit Impl(const std::filesystem::path& dir) : index(dir) {}

  std::span<const rank::SegmentView> views() const { return index.views(); }

  /// What was found, the best first, from `options.offset` on; sets the totals of `page`.
  std::vector<rank::Found> find(const rank::Expression& expression, const SearchOptions& options,
                                Page& page) const {
    const auto live = static_cast<std::size_t>(index.manifest().live());
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
    const rank::Plan plan(expression, views());
    auto found = rank::search(plan, views(), ordering_of(options.sort), limit);
    const bool has_all = found.size() < limit || limit == index.manifest().live();
    page.total_exact = options.total == Total::exact || has_all;
    page.total = found.size();
    if (options.total == Total::exact)
      page.total = rank::count(plan, views());
    else if (!page.total_exact)
      page.total = std::clamp<std::size_t>(rank::expected_matches(plan), found.size(),
                                           index.manifest().live());
    return found;
  }

  std::vector<rank::Found> find_by_xapian(const rank::Expression& expression,
                                          const SearchOptions& options, std::size_t limit,
                                          Page& page) const {
    auto result = search::search_by_xapian(expression, index.snapshot(), options.sort, limit);
    page.total = result.total;
    return std::move(result.found);
  }

  Hit hit(const rank::Found& found, const std::vector<search::Pattern>& patterns,
          const SearchOptions& options) const {
    Hit hit;
    hit.article = index::parse_display(views()[found.segment].file->display(found.article));
    hit.score = found.score;
    if (options.snippets == 0 || options.snippet_bytes == 0) return hit;
    marker.mark(hit, index.stored_article(found.segment, found.article).body,
                index.language_of(hit.article), patterns,
                {options.snippets, options.snippet_bytes});
    return hit;
  }

  /// `action` with what queries are planned for.
  template <class Action>
  auto in_context(const SearchOptions& options, Action action) const {
    return index.in_context(options.languages, options.title_weight, action);
  }

  search::Plan plan_of(const Query& query, const SearchOptions& options) const {
    return in_context(options, [&](const search::PlanContext& context) {
      return search::make_plan(query.root(), context);
    });
  }

  Page search(const Query& query, const SearchOptions& options) const {
    auto plan = plan_of(query, options);
    Page page;
    const auto places = find(plan.expression, options, page);
    if (options.snippets > 0) search::weigh(plan.patterns, views());
    for (const auto& found : places) page.hits.push_back(hit(found, plan.patterns, options));
    page.warnings = std::move(plan.warnings);
    if (options.explain_scores) explain_scores(plan.expression, places, page);
    return page;
  }

  void explain_scores(const rank::Expression& expression, const std::vector<rank::Found>& places,
                      Page& page) const {
    const rank::Plan plan(expression, views());
    for (std::size_t at = 0; at < places.size(); ++at) {
      const auto& found = places[at];
      const auto part =
          rank::explain_score(plan, views()[found.segment], found.segment, found.article);
      page.hits[at].arithmetic = described(part, plan);
    }
  }

  std::size_t count(const Query& query, const SearchOptions& options) const {
    return rank::count(rank::Plan(plan_of(query, options).expression, views()), views());
  }

  Explanation explain(const Query& query, const SearchOptions& options) const {
    const auto plan = plan_of(query, options);
    const rank::Plan ready(plan.expression, views());
    Explanation explanation;
    explanation.query = query.to_string();
    explanation.languages = options.languages.empty() ? index.languages() : options.languages;
    explanation.warnings = plan.warnings;
    std::set<std::string> known;
    for (const auto& leaf : ready.leaves)
      if (known.insert(leaf.term).second) explanation.terms.push_back({leaf.term, leaf.frequency});
    for (auto& step : rank::describe(plan.expression, ready))
      explanation.plan.push_back({step.depth, std::move(step.what), step.expected, step.postings});
    return explanation;
  }

  search::Matches matches(const Query& query, const SearchOptions& options) const {
    return search::counted_articles(plan_of(query, options).expression, index);
  }

  std::vector<EntityCount> entities(const Query& query, const EntityListOptions& options) const {
    search::EntityCounter counter(views(), index.entity_numbers());
    counter.count(matches(query, {.languages = options.languages}));
    return search::most_frequent(counter, options);
  }

  Advice advise(const Query& query, const SearchOptions& options) const {
    return in_context(options, [&](const search::PlanContext& context) {
      return search::advise(query.root(), context);
    });
  }
};

Searcher::Searcher(const std::filesystem::path& dir)
    : impl_(guarded_read([&] { return std::make_unique<Impl>(dir); })) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

Page Searcher::search(const Query& query, const SearchOptions& options) const {
  return guarded_read([&] { return impl_->search(query, options); });
}

std::size_t Searcher::count(const Query& query, const SearchOptions& options) const {
  return guarded_read([&] { return impl_->count(query, options); });
}

Explanation Searcher::explain(const Query& query, const SearchOptions& options) const {
  return guarded_read([&] { return impl_->explain(query, options); });
}

Advice Searcher::advise(const Query& query, const SearchOptions& options) const {
  return guarded_read([&] { return impl_->advise(query, options); });
}

Query Searcher::like(const Article& article, std::size_t words) const {
  const Analyzer analyzer(impl_->index.language_of(article));
  return guarded_read(
      [&] { return search::query_of_significant_words(article, analyzer, impl_->views(), words); });
}

std::vector<EntityCount> Searcher::entities(const Query& query,
                                            const EntityListOptions& options) const {
  return guarded_read([&] { return impl_->entities(query, options); });
}

Facets Searcher::facets(const Query& query, const std::vector<FacetRequest>& requests,
                        const SearchOptions& options) const {
  return guarded_read(
      [&] { return search::facets_of(impl_->matches(query, options), requests, impl_->index); });
}

Timeline Searcher::timeline(const Query& query, std::optional<Period> period,
                            const SearchOptions& options) const {
  return guarded_read(
      [&] { return search::timeline_of(impl_->matches(query, options), period, impl_->index); });
}

Cooccurrences Searcher::cooccurrences(const Query& query, const CooccurrenceOptions& wanted,
                                      const SearchOptions& options) const {
  return guarded_read([&] {
    return search::cooccurrences_of(impl_->matches(query, options), wanted, impl_->index);
  });
}

std::optional<EntityProfile> Searcher::entity(std::string_view name, std::optional<EntityKind> kind,
                                              const EntityProfileOptions& options) const {
  return guarded_read([&] { return search::profile_of(name, kind, options, impl_->index); });
}

std::vector<EntityCount> Searcher::complete(std::string_view start, std::optional<EntityKind> kind,
                                            std::size_t limit) const {
  return guarded_read([&] { return search::complete(start, kind, limit, impl_->index); });
}

std::vector<MergeSuggestion> Searcher::suggest_merges(std::size_t limit) const {
  return guarded_read([&] { return search::suggest_merges(limit, impl_->index); });
}

std::optional<Article> Searcher::find(std::string_view id) const {
  return guarded_read([&]() -> std::optional<Article> {
    for (std::size_t at = 0; at < impl_->index.snapshot().segments.size(); ++at)
      if (const auto number = impl_->index.snapshot().segments[at].find(id))
        return impl_->index.stored_article(at, *number);
    return std::nullopt;
  });
}

std::optional<FileRecord> Searcher::file(const std::string& path) const {
  return guarded_read([&] {
    index::verify_catalogue(*impl_->index.snapshot().files, impl_->index.manifest());
    return impl_->index.snapshot().files->find(path);
  });
}

bool Searcher::refresh() {
  return guarded_read([&] { return impl_->index.refresh(); });
}

const std::map<std::string, std::string>& Searcher::saved_queries() const {
  return impl_->index.manifest().queries;
}

IndexInfo Searcher::info() const {
  const auto& manifest = impl_->index.manifest();
  IndexInfo info;
  info.schema = manifest.schema;
  info.analyzer = manifest.analyzer;
  info.languages = impl_->index.languages();
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
