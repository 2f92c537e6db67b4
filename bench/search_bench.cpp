#include <newshound/query.h>
#include <newshound/searcher.h>

#include <algorithm>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "check.h"
#include "corpus.h"

namespace newshound::bench {

namespace {

constexpr std::size_t searched_articles = 2000;

/// An article as a reader of the documentation would look for words in it: slowly, without an
/// index.
class Analysed {
 public:
  using Words = std::initializer_list<std::string_view>;

  explicit Analysed(const Article& article) : article_(article) {
    static const Analyzer analyzer("en");
    title_ = analyzer.tokens(article.title);
    body_ = analyzer.tokens(article.body);
  }

  bool has(std::string_view stem) const {
    return title_has(stem) || is_in(body_, {stem}, &Token::stem);
  }

  bool title_has(std::string_view stem) const { return is_in(title_, {stem}, &Token::stem); }

  bool has_phrase(Words words) const {
    return is_in(title_, words, &Token::word) || is_in(body_, words, &Token::word);
  }

  bool is_from(std::string_view first, std::string_view last) const {
    const auto date = article_.date ? article_.date->to_string() : "";
    return date >= first && date <= last;
  }

  bool names_place() const { return !article_.entities.empty(); }

 private:
  /// Whether `words` stand beside each other in `tokens`, in this form.
  static bool is_in(const std::vector<Token>& tokens, Words words, std::string Token::*form) {
    const auto equal = [&](const Token& token, std::string_view word) {
      return token.*form == word;
    };
    return std::search(tokens.begin(), tokens.end(), words.begin(), words.end(), equal) !=
           tokens.end();
  }

  const Article& article_;
  std::vector<Token> title_;
  std::vector<Token> body_;
};

struct Case {
  const char* query;
  bool (*matches)(const Analysed&);
};

constexpr Case term = {"harbours", [](const Analysed& a) { return a.has("harbour"); }};
constexpr Case either = {"storm OR flooding OR strikes", [](const Analysed& a) {
                           return a.has("storm") || a.has("flood") || a.has("strike");
                         }};
constexpr Case both = {"harbour ferry",
                       [](const Analysed& a) { return a.has("harbour") && a.has("ferri"); }};
constexpr Case phrase = {"\"fish market\"", [](const Analysed& a) {
                           return a.has_phrase({"fish", "market"});
                         }};
constexpr Case dates = {"date:2018-03..2019-05-20",
                        [](const Analysed& a) { return a.is_from("2018-03-01", "2019-05-20"); }};
constexpr Case entity = {"place:Greenmere", [](const Analysed& a) { return a.names_place(); }};
constexpr Case title = {"title:quota", [](const Analysed& a) { return a.title_has("quota"); }};
constexpr Case combination = {
    "(ferry OR title:quota) \"of the\" -strike date:2016..2022", [](const Analysed& a) {
      return (a.has("ferri") || a.title_has("quota")) && a.has_phrase({"of", "the"}) &&
             !a.has("strike") && a.is_from("2016-01-01", "2022-12-31");
    }};

using Expected = std::map<std::string, std::size_t>;  ///< by query

Expected count_by_reading() {
  Expected expected;
  for (const auto& article : grown_articles(searched_articles)) {
    const Analysed analysed(article);
    for (const auto& each : {term, either, both, phrase, dates, entity, title, combination})
      expected[each.query] += each.matches(analysed) ? 1 : 0;
  }
  return expected;
}

std::size_t expected_hits(const Case& asked) {
  static const auto expected = count_by_reading();
  return expected.at(asked.query);
}

const Searcher& searcher() {
  static const Searcher searcher(grown_index(searched_articles));
  return searcher;
}

bool is_newest_first(const Page& page) {
  return std::is_sorted(page.hits.begin(), page.hits.end(), [](const Hit& a, const Hit& b) {
    return a.article.date && b.article.date && a.article.date->begin > b.article.date->begin;
  });
}

void search(benchmark::State& state, const Case& asked, Sort sort) {
  SearchOptions options;
  options.sort = sort;
  options.snippet_bytes = static_cast<std::size_t>(state.range(0));
  const auto query = Query::parse(asked.query);
  options.total = Total::exact;
  const auto page = searcher().search(query, options);
  options.total = Total::estimated;
  expect_equal(state, page.total, expected_hits(asked));
  expect_equal(state, page.hits.size(), options.limit);
  for (const auto& hit : page.hits)
    expect(state, hit.snippets.empty() == (options.snippet_bytes == 0), "snippets");
  expect(state, sort == Sort::relevance || is_newest_first(page), "not the newest first");
  for (auto _ : state) benchmark::DoNotOptimize(searcher().search(query, options));
  state.counters["hits"] = static_cast<double>(page.total);
}

void with_and_without_snippets(benchmark::internal::Benchmark* benchmark) {
  benchmark->ArgName("snippet")->Arg(0)->Arg(240)->Unit(benchmark::kMicrosecond);
}

BENCHMARK_CAPTURE(search, term, term, Sort::relevance)->Apply(with_and_without_snippets);
BENCHMARK_CAPTURE(search, any, either, Sort::relevance)->Apply(with_and_without_snippets);
BENCHMARK_CAPTURE(search, both, both, Sort::relevance)->Apply(with_and_without_snippets);
BENCHMARK_CAPTURE(search, phrase, phrase, Sort::relevance)->Apply(with_and_without_snippets);
BENCHMARK_CAPTURE(search, dates, dates, Sort::relevance)->Apply(with_and_without_snippets);
BENCHMARK_CAPTURE(search, entity, entity, Sort::relevance)->Apply(with_and_without_snippets);
BENCHMARK_CAPTURE(search, title, title, Sort::relevance)->Apply(with_and_without_snippets);
BENCHMARK_CAPTURE(search, combination, combination, Sort::relevance)
    ->Apply(with_and_without_snippets);
BENCHMARK_CAPTURE(search, newest, term, Sort::newest)->Apply(with_and_without_snippets);

void count(benchmark::State& state) {
  const auto query = Query::parse(both.query);
  expect_equal(state, searcher().count(query), expected_hits(both));
  for (auto _ : state) benchmark::DoNotOptimize(searcher().count(query));
}
BENCHMARK(count)->Unit(benchmark::kMicrosecond);

}  // namespace

}  // namespace newshound::bench
