#include "article/html/tree.h"

#include "article/html/blocks.h"
#include "article/html/markup.h"
#include "support/print.h"

namespace {

namespace article = newshound::article;

/// The blocks of a page, with bars between them.
std::string blocks(std::string_view page) {
  const auto markup = article::reduce_markup(page);
  const article::Tree tree(markup.html);
  std::string joined;
  for (const auto& block : article::blocks_of(tree))
    joined += (joined.empty() ? "" : "|") + block.text;
  return joined;
}

struct Row {
  std::string page;
  std::string expected;
};

}  // namespace

TEST_CASE("text is cut into blocks where it begins on a new line") {
  const std::vector<Row> rows = {
      {"<p>One</p><p>Two</p>", "One|Two"},
      {"<p>One<p>Two", "One|Two"},
      {"<div>One <p>Two</p> three</div>", "One|Two|three"},
      {"<p>One <a href=/x>link</a> and <span>more</span></p>", "One link and more"},
      {"One<br>and<br><br>two", "One\nand|two"},
      {"<ul><li>One<li>Two</ul>", "One|Two"},
      {"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b|c"},
      {"<p>  a \n\t b&nbsp;c </p>", "a b c"},
      {"<p>Fish &amp; chips &mdash; caf&eacute;</p>", "Fish & chips — café"},
      {"<div><span>Ruth Okafor</span><span>Dec. 11, 2020</span></div>",
       "Ruth Okafor Dec. 11, 2020"},
      {"<title>not in the text</title><p>One</p>", "One"},
      {"<template><p>no</p></template><p>One</p>", "One"},
      {"", ""}};
  for (const auto& row : rows) {
    CAPTURE(row.page);
    CHECK(blocks(row.page) == row.expected);
  }
}

TEST_CASE("a block knows how much of it is in links") {
  const auto markup = article::reduce_markup("<p><a href=/a>abcd</a> efgh</p><p>none</p>");
  const article::Tree tree(markup.html);
  const auto found = article::blocks_of(tree);
  REQUIRE(found.size() == 2);
  CHECK(found[0].link_bytes == 4);
  CHECK(found[1].link_bytes == 0);
}

TEST_CASE("nodes follow those they are in") {
  const auto markup = article::reduce_markup("<div id=a><p>One</p></div><p>Two</p>");
  const article::Tree tree(markup.html);
  const auto& nodes = tree.nodes();
  for (std::uint32_t node = 1; node < nodes.size(); ++node) {
    CHECK(nodes[node].parent < node);
    CHECK(nodes[node].end > node);
    CHECK(nodes[node].end <= nodes[nodes[node].parent].end);
  }
  CHECK(nodes[0].end == nodes.size());
}

TEST_CASE("a snippet of HTML becomes plain text") {
  CHECK(article::plain_text("Fish &amp; chips") == "Fish & chips");
  CHECK(article::plain_text("<p>One</p><p>Two <b>three</b></p>") == "One\n\nTwo three");
  CHECK(article::plain_text("One\nTwo\n\nThree ") == "One\n\nTwo\n\nThree");
  CHECK(article::plain_text("").empty());
}
