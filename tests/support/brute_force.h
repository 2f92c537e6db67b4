/// What expressions find, by a loop over all articles.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "rank/bm25.h"
#include "support/position_oracle.h"
#include "support/rank_corpus.h"

namespace newshound::test {

class ByBruteForce {
 public:
  explicit ByBruteForce(const RankCorpus& corpus) : corpus_(corpus) {
    for (const auto& segment : corpus.segments())
      for (const auto& article : segment) {
        ++statistics_.articles;
        statistics_.total_length += article.length();
        for (const auto& [term, count] : article.ranked) ++frequencies_[term];
      }
  }

  std::vector<RankResult> search(const rank::Expression& expression) const {
    std::vector<RankResult> results;
    for (std::size_t segment = 0; segment < corpus_.segments().size(); ++segment)
      for (std::uint32_t number = 0; number < corpus_.segments()[segment].size(); ++number) {
        const auto score = score_of(expression, corpus_.segments()[segment][number]);
        if (score && !corpus_.is_gone(segment, number))
          results.push_back({segment, number, *score});
      }
    return results;
  }

 private:
  using Kind = rank::Expression::Kind;

  std::optional<double> score_of(const rank::Expression& expression,
                                 const RankArticle& article) const {
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
      case Kind::together:
        return if_true(stands(expression, article.words), 0);
      case Kind::days:
        return if_true(article.row.first_day >= expression.first_day &&
                           article.row.end_day <= expression.end_day,
                       0);
      case Kind::any_of:
        return if_true(matched > 0, sum());
      case Kind::at_least:
        return if_true(matched >= expression.count, sum());
      case Kind::all_of:
        return if_true(matched == parts.size(), sum());
      case Kind::without:
        return parts[1] ? std::nullopt : parts[0];
      case Kind::maybe:
        return if_true(parts[0].has_value(), sum());
    }
    return std::nullopt;
  }

  std::optional<double> term_score(const rank::Expression& expression,
                                   const RankArticle& article) const {
    const auto& term = expression.terms[0];
    if (const auto ranked = article.ranked.find(term); ranked != article.ranked.end()) {
      const rank::Bm25 bm25(statistics_);
      return expression.factor == 0
                 ? 0
                 : bm25.term_weight(frequencies_.at(term), expression.factor) *
                       rank::Bm25::share(ranked->second, bm25.length_norm(article.length()));
    }
    const bool is_there = article.words.count(term) > 0 ||
                          std::count(article.filters.begin(), article.filters.end(), term) > 0;
    return is_there ? std::optional(0.0) : std::nullopt;
  }

  const RankCorpus& corpus_;
  rank::Statistics statistics_;
  std::map<std::string, std::uint64_t> frequencies_;
};

}  // namespace newshound::test
