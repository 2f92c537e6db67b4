/// Random trees of every kind of node, in normal form.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "query/make.h"
#include "query/words.h"
#include "support/random_corpus.h"

namespace newshound::test {

class RandomTree {
 public:
  explicit RandomTree(Random& random) : random_(random) {}

  query::Node tree(int depth) {
    if (depth == 0) return leaf();
    switch (random_.below(12)) {
      case 0:
        return query::make_and(trees(depth));
      case 1:
        return query::make_or(trees(depth));
      case 2:
        return query::make_xor(trees(depth));
      case 3:
        return query::make_not(tree(depth - 1));
      case 4:
        return query::make_maybe(tree(depth - 1), tree(depth - 1));
      case 5:
        return query::make_boost(tree(depth - 1), static_cast<double>(random_.below(4000)) / 1000);
      case 6: {
        auto operands = trees(depth);
        const auto count = 1 + random_.below(operands.size());
        return query::make_at_least(count, std::move(operands));
      }
      case 7:
        return near();
      case 8: {
        const auto unit = random_.once_in(2) ? query::Unit::sentence : query::Unit::paragraph;
        return query::make_together({words(), unit});
      }
      default:
        return leaf();
    }
  }

 private:
  using Field = schema::Field;

  std::vector<query::Node> trees(int depth) {
    std::vector<query::Node> nodes;
    for (auto left = 2 + random_.below(3); left > 0; --left) nodes.push_back(tree(depth - 1));
    return nodes;
  }

  query::Node near() {
    const auto distance = static_cast<unsigned>(1 + random_.below(20));
    return query::make_near({words(), distance, random_.once_in(2)});
  }

  /// Of one field, or mentions.
  std::vector<query::Node> words() {
    constexpr Field fields[] = {Field::text, Field::title, Field::lead, Field::by};
    const auto field = fields[random_.below(4)];
    std::vector<query::Node> nodes;
    for (auto left = 1 + random_.below(3); left > 0; --left)
      nodes.push_back(random_.once_in(4) ? query::make_or({place(field), place(field)})
                                         : place(field));
    return nodes;
  }

  query::Node place(Field field) {
    if (field == Field::by || !random_.once_in(3)) return word(field);
    auto node = word(random_.once_in(2) ? Field::person : Field::entity);
    if (auto* match = std::get_if<query::Match>(&node.value); match != nullptr && match->exact) {
      match->exact = false;
      return *query::make_match(*match);
    }
    return node;
  }

  query::Node word(Field field) {
    constexpr std::string_view patterns[] = {"dam*", "*berg", "wom?n", "f*i?g"};
    if (random_.once_in(5)) return *query::make_pattern({field, random_.pick(patterns)});
    if (random_.once_in(6))
      return *query::make_fuzzy({field, "flod", static_cast<unsigned>(1 + random_.below(2))});
    return match(field);
  }

  query::Node match(Field field) {
    constexpr std::string_view texts[] = {
        "flood", "and",  "not",   "AND",       "NEAR/5", "a b",    "\"x\" y", "-a",    "=a",
        "+b",    "a^2",  "a~1",   "a*",        "what?",  "title:", "by:a",    "//x",   "“a”",
        "(b)",   "x:y",  "a:",    "é",         "US",     "2020",   "^2",      "10^6",  "a\n",
        "[a]",   "none", "AND~1", "date:2020", "x^",     "a..b",   "東京",    "a\xFFz"};
    for (;;) {
      auto node =
          query::make_match({field, random_.pick(texts), random_.once_in(3), random_.once_in(5)});
      if (node) return std::move(*node);
    }
  }

  query::Node leaf() {
    constexpr Field exact[] = {Field::source,   Field::url,    Field::id,
                               Field::language, Field::person, Field::entity};
    switch (random_.below(9)) {
      case 0:
        return match(exact[random_.below(6)]);
      case 1:
        return {query::Presence{random_.once_in(2) ? Field::date : Field::title}};
      case 2:
        return dates();
      case 3: {
        constexpr std::string_view names[] = {"floods", "my floods", "AND", "//x", "a\"b", "x^2"};
        return query::make_saved({random_.pick(names)});
      }
      case 4:
        return {query::Everything{}};
      case 5:
        return *query::make_match({Field::duplicate, "original"});
      default:
        return word(random_.once_in(3) ? Field::title : Field::text);
    }
  }

  query::Node dates() {
    auto first = random_date(random_, true);
    auto last = random_date(random_, true);
    const auto field = random_.once_in(3) ? Field::seen : Field::date;
    if (random_.once_in(5)) return {query::DateRange{first, std::nullopt, field}};
    if (random_.once_in(5)) return {query::DateRange{std::nullopt, last, field}};
    if (first.begin >= last.end()) std::swap(first, last);
    return {query::DateRange{first, last, field}};
  }

  Random& random_;
};

}  // namespace newshound::test
