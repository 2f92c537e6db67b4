#include "newshound/searcher.h"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

#include "index/closer.h"
#include "index/database.h"
#include "index/display.h"
#include "index/document.h"
#include "index/snapshot.h"
#include "index/terms.h"
#include "newshound/error.h"
#include "newshound/query.h"
#include "rank/arithmetic.h"
#include "rank/describe.h"
#include "rank/expansion.h"
#include "rank/expectation.h"
#include "rank/search.h"
#include "search/advice.h"
#include "search/hit_marker.h"
#include "search/likeness.h"
#include "search/pattern_weights.h"
#include "search/plan.h"
#include "search/xapian_matcher.h"
#include "text/language.h"

namespace newshound {

namespace {

using index::Snapshot;

template <class Action>
auto guarded_read(Action action) {
  return index::guarded(IndexError::Reason::damaged, action);
}

void require_analyzer(const index::Manifest& manifest) {
  const Analyzer analyzer(manifest.language);
  if (analyzer.name() != manifest.analyzer)
    throw IndexError(IndexError::Reason::other_schema,
                     "the index was made with the analyser " + manifest.analyzer +
                         ", this newshound has " + analyzer.name(),
                     "index the articles again into a new directory");
}

/// The languages of the articles, the most frequent first; that of the index if there is none.
std::vector<std::string> languages_of(std::span<const rank::SegmentView> segments,
                                      const std::string& by_default) {
  const std::string prefix(schema::spec_of(schema::Field::language).prefix);
  std::vector<std::string> languages;
  for (const auto& found : rank::by_pattern(segments, prefix, "*").terms)
    if (text::is_language_code(found.word)) languages.push_back(found.word);
  if (languages.empty()) languages.push_back(by_default);
  return languages;
}

std::vector<Analyzer> analyzers_of(const std::vector<std::string>& languages) {
  return {languages.begin(), languages.end()};
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
  std::filesystem::path dir;
  Snapshot snapshot;
  std::vector<rank::SegmentView> views;
  std::vector<std::string> languages;
  std::vector<Analyzer> analyzers;  ///< of `languages`
  index::Closer closer;
  mutable search::HitMarker marker;

  explicit Impl(const std::filesystem::path& at) : dir(at), snapshot(index::open_snapshot(at)) {
    require_analyzer(snapshot.manifest);
    look_at_segments();
  }

  void look_at_segments() {
    views.clear();
    for (const auto& segment : snapshot.segments)
      views.push_back({&segment.files->rank, segment.gone_or_null()});
    languages = languages_of(views, snapshot.manifest.language);
    analyzers = analyzers_of(languages);
  }

  bool refresh() {
    auto newer = index::newer_snapshot(dir, snapshot);
    if (!newer) return false;
    require_analyzer(newer->manifest);
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

  Hit hit(const rank::Found& found, const std::vector<search::Pattern>& patterns,
          const SearchOptions& options) const {
    Hit hit;
    hit.article = index::parse_display(views[found.segment].file->display(found.article));
    hit.score = found.score;
    if (options.snippets == 0 || options.snippet_bytes == 0) return hit;
    const auto& own = hit.article.language;
    marker.mark(hit, stored_article(found.segment, found.article).body,
                text::is_language_code(own) ? own : snapshot.manifest.language, patterns,
                {options.snippets, options.snippet_bytes});
    return hit;
  }

  /// `action` with what queries are planned for.
  template <class Action>
  auto in_context(const SearchOptions& options, Action action) const {
    const auto asked = analyzers_of(options.languages);
    return action(search::PlanContext{views, asked.empty() ? analyzers : asked,
                                      snapshot.manifest.queries, options.title_weight});
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
    if (options.snippets > 0) search::weigh(plan.patterns, views);
    for (const auto& found : places) page.hits.push_back(hit(found, plan.patterns, options));
    page.warnings = std::move(plan.warnings);
    if (options.explain_scores) explain_scores(plan.expression, places, page);
    return page;
  }

  void explain_scores(const rank::Expression& expression, const std::vector<rank::Found>& places,
                      Page& page) const {
    const rank::Plan plan(expression, views);
    for (std::size_t at = 0; at < places.size(); ++at) {
      const auto& found = places[at];
      const auto part =
          rank::explain_score(plan, views[found.segment], found.segment, found.article);
      page.hits[at].arithmetic = described(part, plan);
    }
  }

  std::size_t count(const Query& query, const SearchOptions& options) const {
    return rank::count(rank::Plan(plan_of(query, options).expression, views), views);
  }

  Explanation explain(const Query& query, const SearchOptions& options) const {
    const auto plan = plan_of(query, options);
    const rank::Plan ready(plan.expression, views);
    Explanation explanation;
    explanation.query = query.to_string();
    explanation.languages = options.languages.empty() ? languages : options.languages;
    explanation.warnings = plan.warnings;
    std::set<std::string> known;
    for (const auto& leaf : ready.leaves)
      if (known.insert(leaf.term).second) explanation.terms.push_back({leaf.term, leaf.frequency});
    for (auto& step : rank::describe(plan.expression, ready))
      explanation.plan.push_back({step.depth, std::move(step.what), step.expected, step.postings});
    return explanation;
  }

  Advice advise(const Query& query, const SearchOptions& options) const {
    return in_context(options, [&](const search::PlanContext& context) {
      return search::advise(query.root(), context);
    });
  }
};

Searcher::Searcher(const std::filesystem::path& dir) : impl_(std::make_unique<Impl>(dir)) {}
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
  const auto& own = article.language;
  const Analyzer analyzer(text::is_language_code(own) ? own : impl_->snapshot.manifest.language);
  return guarded_read(
      [&] { return search::query_of_significant_words(article, analyzer, impl_->views, words); });
}

std::optional<Article> Searcher::find(std::string_view id) const {
  return guarded_read([&]() -> std::optional<Article> {
    for (std::size_t at = 0; at < impl_->snapshot.segments.size(); ++at)
      if (const auto number = impl_->snapshot.segments[at].find(id))
        return impl_->stored_article(at, *number);
    return std::nullopt;
  });
}

std::optional<FileRecord> Searcher::file(const std::string& path) const {
  return guarded_read([&] {
    index::verify_catalogue(*impl_->snapshot.files, impl_->snapshot.manifest);
    return impl_->snapshot.files->find(path);
  });
}

bool Searcher::refresh() {
  return guarded_read([&] { return impl_->refresh(); });
}

const std::map<std::string, std::string>& Searcher::saved_queries() const {
  return impl_->snapshot.manifest.queries;
}

IndexInfo Searcher::info() const {
  const auto& manifest = impl_->snapshot.manifest;
  IndexInfo info;
  info.schema = manifest.schema;
  info.analyzer = manifest.analyzer;
  info.languages = impl_->languages;
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
