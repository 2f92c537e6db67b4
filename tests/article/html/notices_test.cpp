#include "article/html/notices.h"

#include "article/html/hints.h"
#include "support/print.h"

namespace {

namespace article = newshound::article;

}  // namespace

TEST_CASE("what the page says for itself is told from the article") {
  for (const auto* text :
       {"Advertisement", "ADVERTISEMENT", "Read more", "Story continues below advertisement",
        "Sign up for our newsletter and get the tides every morning.",
        "If you buy through our links, we may earn a commission.",
        "(MORE: What the tide charts say)", "Copyright 2022 Maravel Courier",
        "The ferry at the pier. Credit: Hana Orr", "Follow the Courier on every channel",
        "_____"}) {
    CAPTURE(text);
    CHECK(article::is_notice(text));
  }
  for (const auto* text :
       {"The ferry sails at noon.", "“Read it,” she said, “and then read it again.”",
        "More than forty people were aboard.", "Watching the fog became a sport in Tarrow.",
        "He wanted to sign up, and nobody would let him."}) {
    CAPTURE(text);
    CHECK_FALSE(article::is_notice(text));
  }
}

TEST_CASE("some lines end an article") {
  for (const auto* text : {"Related articles", "RELATED STORIES:", "Comments", "More from Tarrow",
                           "About the author", "Most read"}) {
    CAPTURE(text);
    CHECK(article::ends_article(text));
  }
  for (const auto* text : {"What happens next", "The captain's comments", "A related question"}) {
    CAPTURE(text);
    CHECK_FALSE(article::ends_article(text));
  }
}

TEST_CASE("notes about authors are recognised") {
  CHECK(article::is_about_author("Gloria Ashdown is a reporter for the Courier."));
  CHECK(article::is_about_author("Reach him at the pier, or by letter."));
  CHECK(article::is_about_author("Peter Nwosu contributed to this report."));
  CHECK_FALSE(article::is_about_author("The council is a patient body."));
}

TEST_CASE("names of elements give hints") {
  using article::Hint;
  const auto has = [](std::string_view names, Hint hint) {
    return article::hints_of_names(names).has(hint);
  };
  CHECK(has("share-bar", Hint::unwanted));
  CHECK(has("ShareBar", Hint::unwanted));
  CHECK(has("article__newsletter js-x", Hint::unwanted));
  CHECK(has("story relatedPosts", Hint::unwanted));
  CHECK(has("ad", Hint::unwanted));
  CHECK(has("wp-caption-text", Hint::caption));
  CHECK(has("article-byline", Hint::byline));
  CHECK(has("author-bio", Hint::about_author));
  CHECK(has("article-body", Hint::body));
  CHECK(has("sr-only", Hint::hidden));
  CHECK(has("story-deck", Hint::deck));
  for (const auto* names : {"article", "header-ad-free", "shared", "pavement", "story-text"}) {
    CAPTURE(names);
    CHECK_FALSE(has(names, Hint::caption));
  }
  CHECK_FALSE(has("headline", Hint::unwanted));
  CHECK_FALSE(has("loads shared", Hint::unwanted));
}
