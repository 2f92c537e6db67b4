#include <doctest/doctest.h>
#include <newshound/newshound.h>

#include <set>

#include "support/articles.h"

namespace newshound {

namespace {

using test::Index;
using test::make_article;

const std::vector<Article>& articles() {
  static const std::vector<Article> all = {
      make_article("seagrass", "Dredgers stand idle", "The dredgers found seagrass off the port."),
      make_article("seagrass-too", "Seagrass again", "Dredging stopped where seagrass grows."),
      make_article("budget", "The budget", "The senate voted on the budget of the port in 2020."),
      make_article("budget-too", "A budget at last", "The senate has a budget, the port has none."),
      make_article("alone", "", "Zyx qwv in 2020.")};
  return all;
}

}  // namespace

TEST_CASE("what is like an article has its rare words and comes before what has common ones") {
  const Index index(articles());
  const auto searcher = index.searcher();
  SearchOptions options;
  options.limit = 2;
  const auto two_like = [&](std::size_t number) {
    const auto page = searcher.search(searcher.like(articles()[number]), options);
    return std::set{page.hits.at(0).article.id, page.hits.at(1).article.id};
  };
  CHECK(two_like(0) == std::set<std::string>{"seagrass", "seagrass-too"});
  CHECK(two_like(2) == std::set<std::string>{"budget", "budget-too"});
  CHECK(two_like(3) == std::set<std::string>{"budget", "budget-too"});
}

TEST_CASE("what is like an article leaves out numbers, small words and what it alone has") {
  const Index index(articles());
  CHECK(index.searcher().like(articles()[4]) == query::any_of({}));
  CHECK(index.searcher().like({}) == query::any_of({}));
  const auto text = index.searcher().like(articles()[2]).to_string();
  CHECK(text.find("2020") == text.npos);
  CHECK(text.find("the") == text.npos);
  CHECK(text.find("budget") != text.npos);
}

TEST_CASE("an article that is not in the index can be asked for and the query narrowed") {
  const Index index(articles());
  const auto searcher = index.searcher();
  const auto like = searcher.like(make_article("new", "Seagrass saved", "No dredgers in the port"));
  const auto narrowed = query::all_of({like, query::none_of({query::word("idle")})});
  const auto ids = test::ids_of(searcher.search(narrowed));
  CHECK(ids.starts_with("seagrass-too"));
  CHECK(Query::parse(like.to_string()) == like);
}

}  // namespace newshound
