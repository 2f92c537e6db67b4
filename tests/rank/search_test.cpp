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
#include "support/brute_force.h"
#include "support/random_expression.h"

namespace newshound::rank {

namespace {

using Kind = Expression::Kind;
using test::Random;
using ByBruteForce = test::ByBruteForce;
using Corpus = test::RankCorpus;
using Result = test::RankResult;

class ByXapian {
 public:
  explicit ByXapian(const Corpus& corpus) : corpus_(corpus) {}

  std::vector<Result> search(const Expression& expression, std::size_t limit,
                             double factor = 1) const {
    Xapian::Enquire enquire(corpus_.database());
    const auto gone = gone_articles();
    auto query = query_of(expression);
    if (factor != 1) query = Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, factor);
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

  static Xapian::Query window(Xapian::Query::op op, const Expression& expression) {
    std::vector<std::string> words;
    for (const auto& sequence : expression.sequences)
      for (const auto& slot : sequence) words.push_back(slot.any.front());
    return unranked(Xapian::Query(op, words.begin(), words.end(), expression.window));
  }

  Xapian::Query query_of(const Expression& expression) const {
    std::vector<Xapian::Query> operands;
    for (const auto& operand : expression.operands) operands.push_back(query_of(operand));
    const auto joined = [&](Xapian::Query::op op) {
      return Xapian::Query(op, operands.begin(), operands.end());
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
        return window(Xapian::Query::OP_PHRASE, expression);
      case Kind::near:
        return window(Xapian::Query::OP_NEAR, expression);
      case Kind::together:
      case Kind::at_least:
        FAIL("usual queries have none");
        return {};
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

std::vector<test::RankCorpusShape> random_shapes(Random& random) {
  std::vector<test::RankCorpusShape> shapes;
  for (auto left = 1 + random.below(3); left > 0; --left) {
    const auto articles = random.once_in(4) ? 1 : random.below(random.once_in(6) ? 4000 : 300) + 1;
    shapes.push_back({static_cast<std::uint32_t>(articles), 40,
                      static_cast<std::uint32_t>(random.once_in(2) ? 8 : 60)});
  }
  return shapes;
}

void add_ranked_terms(const Expression& expression, std::vector<std::string>& terms) {
  if (expression.kind == Kind::term && expression.factor != 0)
    terms.push_back(expression.terms.front());
  for (const auto& operand : expression.operands) add_ranked_terms(operand, terms);
}

/// Whether it ranks a term twice. See SumOrder on the last bits of such scores.
bool repeats_a_term(const Expression& expression) {
  std::vector<std::string> terms;
  add_ranked_terms(expression, terms);
  std::sort(terms.begin(), terms.end());
  return std::adjacent_find(terms.begin(), terms.end()) != terms.end();
}

void check_same(const std::vector<Found>& found, const std::vector<Result>& expected,
                bool to_the_last_bit) {
  REQUIRE(found.size() == expected.size());
  for (std::size_t at = 0; at < found.size(); ++at) {
    CAPTURE(at);
    if (!to_the_last_bit) {
      CHECK(found[at].score == doctest::Approx(expected[at].score).epsilon(1e-14));
      continue;
    }
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
      // Asked for few articles, Xapian 1.4 leaves out some that what is optional lifts among them.
      auto expected = xapian.search(expression, 20000);
      expected.resize(std::min(expected.size(), limit));
      check_same(found, expected, !repeats_a_term(expression));
      hits += found.size();
    }
  }
  CHECK(hits > 10000);
}

TEST_CASE("scaled terms score as by the factors of Xapian") {
  Random random(13);
  for (int round = 0; round < 30; ++round) {
    const Corpus corpus(random, random_shapes(random));
    const ByXapian xapian(corpus);
    test::RandomExpression expressions(random, 40);
    for (int query = 0; query < 20; ++query) {
      const auto factor = 0.25 * static_cast<double>(1 + random.below(40));
      const auto expression = expressions.usual();
      const Plan plan(scaled(expression, factor), corpus.views());
      const auto found = search(plan, corpus.views(), Ordering::score, 100000);
      const auto wanted = xapian.search(expression, 20000, factor);
      REQUIRE(found.size() == wanted.size());
      for (std::size_t at = 0; at < found.size(); ++at)
        CHECK(found[at].score == doctest::Approx(wanted[at].score).epsilon(1e-12));
    }
  }
}

TEST_CASE("queries of any shape find what a loop over all articles finds") {
  Random random(12);
  for (int round = 0; round < 60; ++round) {
    const Corpus corpus(random, random_shapes(random));
    const ByBruteForce brute_force(corpus);
    test::RandomExpression expressions(random, 40);
    for (int query = 0; query < 60; ++query) {
      const auto expression = expressions.tree(3);
      const auto text = to_string(expression);
      CAPTURE(text);
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

TEST_CASE("bounds hold where the articles of other segments are longer") {
  Random random(14);
  for (int round = 0; round < 40; ++round) {
    const auto few = static_cast<std::uint32_t>(1 + random.below(40));
    const auto longest = static_cast<std::uint32_t>(20 + random.below(2000));
    const Corpus corpus(random, {{500, 40, 8}, {few, 40, longest}});
    test::RandomExpression expressions(random, 40);
    for (int query = 0; query < 30; ++query) {
      const auto expression = expressions.usual();
      CAPTURE(to_string(expression));
      const Plan plan(expression, corpus.views());
      const auto all = search(plan, corpus.views(), Ordering::score, 100000);
      const auto limit = 1 + random.below(12);
      const auto best = search(plan, corpus.views(), Ordering::score, limit);
      REQUIRE(best.size() == std::min(all.size(), limit));
      for (std::size_t at = 0; at < best.size(); ++at) {
        CHECK(best[at].order == all[at].order);
        CHECK(best[at].score == all[at].score);
      }
    }
  }
}

}  // namespace newshound::rank
