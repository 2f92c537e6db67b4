/// Searches compared with Xapian's matcher and with a loop over all articles.
#include "rank/search.h"

#include <doctest/doctest.h>
#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <optional>

#include "rank/arithmetic.h"
#include "rank/windows.h"
#include "support/random_expression.h"

namespace newshound::rank {

namespace {

using Kind = Expression::Kind;
using test::Random;
using test::RankArticle;

/// Random segments, some of their articles gone, as rank files and as databases of Xapian.
class Corpus {
 public:
  Corpus(Random& random, const std::vector<test::RankCorpusShape>& shapes) {
    for (const auto& shape : shapes) add_segment(random, shape);
    for (std::size_t at = 0; at < files_.size(); ++at)
      views_.push_back({files_[at].get(), has_gone_[at] ? &gone_[at] : nullptr});
  }

  std::span<const SegmentView> views() const { return views_; }
  const std::vector<std::vector<RankArticle>>& segments() const { return segments_; }
  bool is_gone(std::size_t segment, std::uint32_t article) const {
    return gone_[segment].has(article);
  }
  const Xapian::Database& database() const { return database_; }

 private:
  void add_segment(Random& random, const test::RankCorpusShape& shape) {
    segments_.push_back(test::random_rank_articles(random, shape));
    const auto& articles = segments_.back();
    const auto path = dir_.path() / std::to_string(files_.size());
    test::write_rank_file(articles, path);
    files_.push_back(std::make_unique<File>(path));
    gone_.emplace_back(articles.size());
    has_gone_.push_back(random.once_in(2));
    for (std::uint32_t number = 0; number < articles.size(); ++number)
      if (has_gone_.back() && random.once_in(7)) gone_.back().add(number);
    add_database(articles);
  }

  void add_database(const std::vector<RankArticle>& articles) {
    Xapian::WritableDatabase made(std::string(), Xapian::DB_BACKEND_INMEMORY);
    for (std::uint32_t number = 0; number < articles.size(); ++number) {
      const auto& article = articles[number];
      Xapian::Document document;
      for (const auto& [word, positions] : article.words)
        for (const auto position : positions) document.add_posting(word, position, 0);
      for (const auto& [term, count] : article.ranked) document.add_term(term, count);
      for (const auto& term : article.filters) document.add_boolean_term(term);
      document.add_boolean_term(name_of(segments_.size() - 1, number));
      made.add_document(document);
    }
    database_.add_database(made);
  }

 public:
  static std::string name_of(std::size_t segment, std::uint32_t article) {
    return "I" + std::to_string(segment) + "/" + std::to_string(article);
  }

 private:
  test::TempDir dir_;
  std::vector<std::vector<RankArticle>> segments_;
  std::vector<std::unique_ptr<File>> files_;
  std::vector<Bits> gone_;
  std::vector<bool> has_gone_;
  std::vector<SegmentView> views_;
  Xapian::Database database_;
};

/// What a search should find, the best first.
struct Result {
  std::size_t segment;
  std::uint32_t article;
  double score;
};

class ByXapian {
 public:
  explicit ByXapian(const Corpus& corpus) : corpus_(corpus) {}

  std::vector<Result> search(const Expression& expression, std::size_t limit) const {
    Xapian::Enquire enquire(corpus_.database());
    const auto gone = gone_articles();
    auto query = query_of(expression);
    if (!gone.empty()) query = Xapian::Query(Xapian::Query::OP_AND_NOT, query, gone);
    enquire.set_query(query);
    const auto found = enquire.get_mset(0, static_cast<Xapian::doccount>(limit));
    std::vector<Result> results;
    const auto segments = corpus_.segments().size();
    for (auto at = found.begin(); at != found.end(); ++at)
      results.push_back({(*at - 1) % segments, static_cast<std::uint32_t>((*at - 1) / segments),
                         at.get_weight()});
    return results;
  }

 private:
  static Xapian::Query unranked(const Xapian::Query& query) {
    return Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, 0.0);
  }

  template <class Condition>
  Xapian::Query articles(Condition condition) const {
    std::vector<std::string> names;
    for (std::size_t segment = 0; segment < corpus_.segments().size(); ++segment)
      for (std::uint32_t number = 0; number < corpus_.segments()[segment].size(); ++number)
        if (condition(segment, number)) names.push_back(Corpus::name_of(segment, number));
    return Xapian::Query(Xapian::Query::OP_OR, names.begin(), names.end());
  }

  Xapian::Query gone_articles() const {
    return articles([&](std::size_t segment, std::uint32_t number) {
      return corpus_.is_gone(segment, number);
    });
  }

  Xapian::Query query_of(const Expression& expression) const {
    std::vector<Xapian::Query> operands;
    for (const auto& operand : expression.operands) operands.push_back(query_of(operand));
    const auto joined = [&](Xapian::Query::op op) {
      return Xapian::Query(op, operands.begin(), operands.end());
    };
    const auto window = [&](Xapian::Query::op op) {
      return unranked(
          Xapian::Query(op, expression.terms.begin(), expression.terms.end(), expression.window));
    };
    switch (expression.kind) {
      case Kind::nothing:
        return Xapian::Query::MatchNothing;
      case Kind::everything:
        return unranked(Xapian::Query::MatchAll);
      case Kind::term:
        return Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(expression.terms[0]),
                             expression.factor);
      case Kind::phrase:
        return window(Xapian::Query::OP_PHRASE);
      case Kind::near:
        return window(Xapian::Query::OP_NEAR);
      case Kind::days:
        return unranked(articles([&](std::size_t segment, std::uint32_t number) {
          const auto& row = corpus_.segments()[segment][number].row;
          return row.first_day >= expression.first_day && row.end_day <= expression.end_day;
        }));
      case Kind::any_of:
        return joined(Xapian::Query::OP_OR);
      case Kind::all_of:
        return joined(Xapian::Query::OP_AND);
      case Kind::without:
        return joined(Xapian::Query::OP_AND_NOT);
      case Kind::maybe:
        return joined(Xapian::Query::OP_AND_MAYBE);
    }
    return {};
  }

  const Corpus& corpus_;
};

class ByBruteForce {
 public:
  explicit ByBruteForce(const Corpus& corpus) : corpus_(corpus) {
    for (const auto& segment : corpus.segments())
      for (const auto& article : segment) {
        ++statistics_.articles;
        statistics_.total_length += article.length();
        for (const auto& [term, count] : article.ranked) ++frequencies_[term];
      }
  }

  std::vector<Result> search(const Expression& expression) const {
    std::vector<Result> results;
    for (std::size_t segment = 0; segment < corpus_.segments().size(); ++segment)
      for (std::uint32_t number = 0; number < corpus_.segments()[segment].size(); ++number) {
        const auto score = score_of(expression, corpus_.segments()[segment][number]);
        if (score && !corpus_.is_gone(segment, number))
          results.push_back({segment, number, *score});
      }
    return results;
  }

 private:
  std::optional<double> score_of(const Expression& expression, const RankArticle& article) const {
    std::vector<std::optional<double>> parts;
    for (const auto& operand : expression.operands) parts.push_back(score_of(operand, article));
    const auto sum = [&] {
      double all = 0;
      for (const auto& part : parts) all += part.value_or(0);
      return all;
    };
    const auto matched = static_cast<std::size_t>(std::count_if(
        parts.begin(), parts.end(), [](const auto& part) { return part.has_value(); }));
    const auto if_true = [](bool condition, double score) {
      return condition ? std::optional(score) : std::nullopt;
    };
    switch (expression.kind) {
      case Kind::nothing:
        return std::nullopt;
      case Kind::everything:
        return 0;
      case Kind::term:
        return term_score(expression, article);
      case Kind::phrase:
      case Kind::near:
        return if_true(stands(expression, article), 0);
      case Kind::days:
        return if_true(article.row.first_day >= expression.first_day &&
                           article.row.end_day <= expression.end_day,
                       0);
      case Kind::any_of:
        return if_true(matched > 0, sum());
      case Kind::all_of:
        return if_true(matched == parts.size(), sum());
      case Kind::without:
        return parts[1] ? std::nullopt : parts[0];
      case Kind::maybe:
        return if_true(parts[0].has_value(), sum());
    }
    return std::nullopt;
  }

  std::optional<double> term_score(const Expression& expression, const RankArticle& article) const {
    const auto& term = expression.terms[0];
    if (const auto ranked = article.ranked.find(term); ranked != article.ranked.end()) {
      const Bm25 bm25(statistics_);
      return expression.factor == 0
                 ? 0
                 : bm25.term_weight(frequencies_.at(term), expression.factor) *
                       Bm25::share(ranked->second, bm25.length_norm(article.length()));
    }
    const bool is_there = article.words.count(term) > 0 ||
                          std::count(article.filters.begin(), article.filters.end(), term) > 0;
    return is_there ? std::optional(0.0) : std::nullopt;
  }

  static bool stands(const Expression& expression, const RankArticle& article) {
    std::vector<std::uint32_t> chosen;
    return choose(expression, article, chosen);
  }

  /// Tries every choice of positions.
  static bool choose(const Expression& expression, const RankArticle& article,
                     std::vector<std::uint32_t>& chosen) {
    if (chosen.size() == expression.terms.size()) {
      const auto [first, last] = std::minmax_element(chosen.begin(), chosen.end());
      return *last - *first < expression.window;
    }
    const auto word = article.words.find(expression.terms[chosen.size()]);
    if (word == article.words.end()) return false;
    for (const auto position : word->second) {
      const bool fits = expression.kind == Kind::phrase
                            ? chosen.empty() || position > chosen.back()
                            : std::count(chosen.begin(), chosen.end(), position) == 0;
      const bool near =
          chosen.empty() ||
          std::max(position, chosen[0]) - std::min(position, chosen[0]) < expression.window;
      if (!fits || !near) continue;
      chosen.push_back(position);
      if (choose(expression, article, chosen)) return true;
      chosen.pop_back();
    }
    return false;
  }

  const Corpus& corpus_;
  Statistics statistics_;
  std::map<std::string, std::uint64_t> frequencies_;
};

std::vector<test::RankCorpusShape> random_shapes(Random& random) {
  std::vector<test::RankCorpusShape> shapes;
  for (auto left = 1 + random.below(3); left > 0; --left) {
    const auto articles = random.once_in(4) ? 1 : random.below(random.once_in(6) ? 4000 : 300) + 1;
    shapes.push_back({static_cast<std::uint32_t>(articles), 40,
                      static_cast<std::uint32_t>(random.once_in(2) ? 8 : 60)});
  }
  return shapes;
}

void check_same(const std::vector<Found>& found, const std::vector<Result>& expected) {
  REQUIRE(found.size() == expected.size());
  for (std::size_t at = 0; at < found.size(); ++at) {
    CAPTURE(at);
    CHECK(found[at].segment == expected[at].segment);
    CHECK(found[at].article == expected[at].article);
    CHECK(found[at].score == expected[at].score);
  }
}

/// Sums are those of their parts to the last bit, terms add what BM25 says.
void check_sums(const ScorePart& part, const Plan& plan) {
  if (part.parts.empty()) {
    if (part.value == 0) return;
    const Bm25 bm25(plan.statistics);
    const auto share = Bm25::share(part.count, bm25.length_norm(part.length));
    CHECK(part.value == plan.leaves[part.leaf].weight * share);
    return;
  }
  REQUIRE(part.parts.size() == 2);
  CHECK(part.value == part.parts[0].value + part.parts[1].value);
  for (const auto& each : part.parts) check_sums(each, plan);
}

}  // namespace

TEST_CASE("usual queries give what Xapian gives, to the last bit") {
  Random random(11);
  std::size_t hits = 0;
  for (int round = 0; round < 60; ++round) {
    const Corpus corpus(random, random_shapes(random));
    const ByXapian xapian(corpus);
    test::RandomExpression expressions(random, 40);
    for (int query = 0; query < 60; ++query) {
      const auto expression = expressions.usual();
      const std::size_t limits[] = {1, 3, 10, 10, 100, 100000};
      const auto limit = limits[random.below(6)];
      CAPTURE(round);
      CAPTURE(query);
      const Plan plan(expression, corpus.views());
      const auto found = search(plan, corpus.views(), Ordering::score, limit);
      check_same(found, xapian.search(expression, std::min<std::size_t>(limit, 20000)));
      hits += found.size();
    }
  }
  CHECK(hits > 10000);
}

TEST_CASE("queries of any shape find what a loop over all articles finds") {
  Random random(12);
  for (int round = 0; round < 60; ++round) {
    const Corpus corpus(random, random_shapes(random));
    const ByBruteForce brute_force(corpus);
    test::RandomExpression expressions(random, 40);
    for (int query = 0; query < 60; ++query) {
      const auto expression = expressions.tree(3);
      CAPTURE(round);
      CAPTURE(query);
      const Plan plan(expression, corpus.views());
      const auto found = search(plan, corpus.views(), Ordering::score, 100000);
      auto expected = brute_force.search(expression);
      REQUIRE(found.size() == expected.size());
      CHECK(count(plan, corpus.views()) == expected.size());
      std::map<std::pair<std::size_t, std::uint32_t>, double> scores;
      for (const auto& each : expected) scores[{each.segment, each.article}] = each.score;
      for (std::size_t at = 0; at < found.size(); ++at) {
        const auto known = scores.find({found[at].segment, found[at].article});
        REQUIRE(known != scores.end());
        CHECK(found[at].score == doctest::Approx(known->second).epsilon(1e-12));
        CHECK((at == 0 || is_better(found[at - 1], found[at])));
      }
      // Fewer are the first of all.
      const auto few = search(plan, corpus.views(), Ordering::score, 7);
      for (std::size_t at = 0; at < few.size(); ++at) {
        CHECK(few[at].order == found[at].order);
        CHECK(few[at].score == found[at].score);
      }
      CHECK(few.size() == std::min<std::size_t>(found.size(), 7));
      for (const auto& each : few) {
        const auto& view = corpus.views()[each.segment];
        const auto whole = explain_score(plan, view, each.segment, each.article);
        CHECK(whole.value == each.score);
        check_sums(whole, plan);
      }
    }
  }
}

}  // namespace newshound::rank
