#include "index/display.h"

#include "support/print.h"
#include "support/random_corpus.h"

namespace newshound::index {

namespace {

Article without_body(Article article) {
  article.body.clear();
  return article;
}

}  // namespace

TEST_CASE("an article is displayed as it was but for its body") {
  test::Random random(45);
  for (int round = 0; round < 300; ++round) {
    auto article = test::random_article(random, "wire " + std::to_string(round));
    article.url = test::random_bytes(random, 300);
    article.path = test::random_bytes(random, 5);
    CHECK(parse_display(display_bytes(article)) == without_body(article));
    const auto bytes = display_bytes(article);
    std::vector<std::string_view> authors;
    parse_displayed_authors(bytes, authors);
    CHECK(std::vector<std::string>(authors.begin(), authors.end()) == article.authors);
  }
  CHECK(parse_display(display_bytes(Article{})) == Article{});
  for (const auto* date : {"1500", "1969-12-31T23:59:59Z", "1970-01", "2020-12-11", "9999-12-31"}) {
    const auto article = test::make_article("1", "t", "", date);
    CHECK(parse_display(display_bytes(article)) == article);
  }
}

TEST_CASE("bytes that are cut short or go on are not a displayed article") {
  auto article = test::make_article("1", "Floods", "", "2020");
  article.authors = {"Gloria Ashdown"};
  article.entities = {{EntityKind::place, "Santa Ilda"}};
  article.copies = {{"2", "Tarrow Post", "", parse_date("2021"), ""}};
  article.remarks = {"the date is of the byline"};
  const auto whole = display_bytes(article);
  for (std::size_t length = 0; length < whole.size(); ++length)
    CHECK_THROWS_AS(parse_display(whole.substr(0, length)), std::runtime_error);
  CHECK_THROWS_AS(parse_display(whole + '\0'), std::runtime_error);
}

TEST_CASE("random bytes are a displayed article or an error and nothing else") {
  test::Random random(46);
  const auto whole = display_bytes(test::random_article(random, "1"));
  for (int round = 0; round < 20000; ++round) {
    auto bytes = random.once_in(2) ? whole : test::random_bytes(random, 40);
    for (auto left = random.below(4); left > 0 && !bytes.empty(); --left)
      bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
    try {
      const auto article = parse_display(bytes);
      CHECK(parse_display(display_bytes(article)) == article);
    } catch (const std::runtime_error&) {
      continue;
    }
  }
}

}  // namespace newshound::index
