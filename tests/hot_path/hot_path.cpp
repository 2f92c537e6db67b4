/// Searches of one kind over a fixed random segment, for counting instructions.
///   hot-path make FILE | hot-path KIND FILE
#include <iostream>
#include <string>

#include "rank/search.h"
#include "support/random_segment.h"

namespace {

using namespace newshound;
using Kind = rank::Expression::Kind;

constexpr std::uint32_t vocabulary = 3000;

void make(const std::string& path) {
  test::Random random(41);
  test::write_rank_file(test::random_rank_articles(random, {20000, vocabulary, 120}), path);
}

rank::Expression stems(test::Random& random, Kind kind, int count) {
  std::vector<rank::Expression> made;
  for (; count > 0; --count)
    made.push_back(rank::ranked(test::stem_name(test::zipf(random, vocabulary / 10))));
  return rank::joined(kind, std::move(made));
}

rank::Expression words(test::Random& random) {
  std::vector<std::string> names;
  for (int count = 0; count < 2; ++count)
    names.push_back(test::word_name(test::zipf(random, vocabulary / 50)));
  auto ranks = stems(random, Kind::any_of, 2);
  return rank::joined(Kind::maybe, {rank::phrase(std::move(names)), std::move(ranks)});
}

rank::Expression expression(test::Random& random, const std::string& kind) {
  if (kind == "term") return stems(random, Kind::any_of, 1);
  if (kind == "or2") return stems(random, Kind::any_of, 2);
  if (kind == "or4") return stems(random, Kind::any_of, 4);
  if (kind == "or10") return stems(random, Kind::any_of, 10);
  if (kind == "and2") return stems(random, Kind::all_of, 2);
  if (kind == "phrase2") return words(random);
  const auto first = static_cast<std::int32_t>(random.below(900));
  return rank::joined(Kind::all_of,
                      {stems(random, Kind::any_of, 3), rank::days(first, first + 30)});
}

/// Prints how many were found, so that two runs can be told apart if they differ.
void search(const std::string& kind, const std::string& path) {
  const rank::File file(path);
  const rank::SegmentView view{&file, nullptr};
  test::Random random(42);
  std::size_t found = 0;
  for (int query = 0; query < 50; ++query) {
    const rank::Plan plan(expression(random, kind), {&view, 1});
    found += rank::search(plan, {&view, 1}, rank::Ordering::score, 10).size();
  }
  std::cout << kind << ' ' << found << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const std::string kind = argv[1];
  if (kind == "make")
    make(argv[2]);
  else
    search(kind, argv[2]);
}
