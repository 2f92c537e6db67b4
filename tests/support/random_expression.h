/// Random expressions over the terms of random segments.
#pragma once

#include <string>
#include <vector>

#include "rank/expression.h"
#include "support/random_segment.h"

namespace newshound::test {

class RandomExpression {
 public:
  RandomExpression(Random& random, std::uint32_t vocabulary)
      : random_(random), vocabulary_(vocabulary) {}

  /// Of the shapes that queries usually have: some ranked terms, any or all of them, with filters.
  rank::Expression usual() {
    using Kind = rank::Expression::Kind;
    const auto kind = random_.once_in(2) ? Kind::any_of : Kind::all_of;
    auto made = rank::joined(kind, stems(1 + random_.below(random_.once_in(5) ? 12 : 4)));
    if (random_.once_in(3)) made = rank::joined(Kind::all_of, {made, filter()});
    if (random_.once_in(6)) made = rank::joined(Kind::all_of, {made, filter(), filter()});
    if (random_.once_in(6)) made = rank::joined(Kind::without, {made, filter()});
    if (random_.once_in(6)) made = rank::joined(Kind::maybe, {made, stem()});
    return made;
  }

  /// Words at places, and articles without a date.
  rank::Expression place() {
    if (random_.once_in(6)) return rank::undated();
    if (!random_.once_in(3)) return positional();
    const auto first = static_cast<std::uint32_t>(random_.below(4));
    const auto units = static_cast<std::uint32_t>(random_.below(4));
    return rank::within(starts(), first, random_.once_in(3) ? UINT32_MAX : first + units,
                        positional());
  }

  /// Of any shape.
  rank::Expression tree(int depth) {
    using Kind = rank::Expression::Kind;
    if (depth == 0 || random_.once_in(5)) return random_.once_in(3) ? any_filter() : stem();
    switch (random_.below(7)) {
      case 0:
      case 1:
        return rank::joined(Kind::any_of, trees(depth));
      case 2:
      case 3:
        return rank::joined(Kind::all_of, trees(depth));
      case 4:
        return rank::joined(Kind::without, {tree(depth - 1), any_filter()});
      case 5: {
        auto operands = trees(depth);
        for (auto more = random_.below(3); more > 0; --more) operands.push_back(stem());
        const auto count = random_.below(operands.size() + 1);
        return rank::at_least(static_cast<std::uint32_t>(count), std::move(operands));
      }
      default:
        return rank::joined(Kind::maybe, {tree(depth - 1), stem()});
    }
  }

 private:
  rank::Expression positional() {
    const auto window = static_cast<std::uint32_t>(1 + random_.below(12));
    switch (random_.below(4)) {
      case 0:
        return rank::phrase_of_slots(sequence());
      case 1:
        return rank::in_order(sequences(), window);
      case 2:
        return rank::near(sequences(), window);
      default:
        return rank::together(starts(), sequences());
    }
  }

  /// Some common word serves as the first of each sentence.
  std::string starts() { return random_.once_in(9) ? "none" : word(); }

  std::vector<rank::Expression> trees(int depth) {
    std::vector<rank::Expression> made;
    for (auto left = 2 + random_.below(2); left > 0; --left) made.push_back(tree(depth - 1));
    return made;
  }

  std::vector<rank::Expression> stems(std::size_t count) {
    std::vector<rank::Expression> made;
    while (made.size() < count) made.push_back(stem());
    return made;
  }

  rank::Expression stem() {
    constexpr double factors[] = {1, 1, 1, 0.5, 2.5};
    return rank::ranked(stem_name(zipf(random_, vocabulary_ + 2)), factors[random_.below(5)]);
  }

  rank::Expression any_filter() { return random_.once_in(2) ? place() : filter(); }

  rank::Expression filter() {
    switch (random_.below(7)) {
      case 0:
        return rank::filter(random_.pick(std::vector<std::string>{"XPa", "XPb", "Len", "Lxx"}));
      case 1:
        return rank::filter(stem_name(zipf(random_, vocabulary_)));
      case 2:
        return rank::filter(word_name(zipf(random_, vocabulary_)));
      case 3: {
        const auto first = static_cast<std::int32_t>(random_.below(1000));
        return rank::days(first, first + static_cast<std::int32_t>(random_.below(400)));
      }
      case 4:
        return random_.once_in(4) ? rank::everything() : words(rank::Expression::Kind::near);
      default:
        return words(rank::Expression::Kind::phrase);
    }
  }

  rank::Expression words(rank::Expression::Kind kind) {
    std::vector<rank::Sequence> words;
    for (auto left = 2 + random_.below(3); left > 0; --left) words.push_back({{.any = {word()}}});
    auto window = static_cast<std::uint32_t>(words.size());
    if (kind == rank::Expression::Kind::near || random_.once_in(3))
      window += static_cast<std::uint32_t>(random_.below(6));
    return kind == rank::Expression::Kind::near ? rank::near(std::move(words), window)
                                                : rank::in_order(std::move(words), window);
  }

  std::string word() { return word_name(zipf(random_, vocabulary_)); }

  std::vector<std::string> some_words(std::size_t least) {
    std::vector<std::string> words;
    for (auto left = least + random_.below(random_.once_in(4) ? 6 : 2); left > 0; --left)
      words.push_back(word());
    return words;
  }

  rank::Sequence sequence() {
    rank::Sequence made;
    for (auto left = 1 + (random_.once_in(2) ? random_.below(3) : 0); left > 0; --left)
      made.push_back({.any = some_words(1), .except = some_words(0)});
    return made;
  }

  std::vector<rank::Sequence> sequences() {
    std::vector<rank::Sequence> made;
    for (auto left = 1 + random_.below(3); left > 0; --left) made.push_back(sequence());
    return made;
  }

  Random& random_;
  std::uint32_t vocabulary_;
};

}  // namespace newshound::test
