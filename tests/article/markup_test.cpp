#include "article/markup.h"

#include "article/references.h"
#include "support/print.h"

namespace {

using newshound::article::line_of_markup;
using newshound::article::resolve_references;
using newshound::article::text_of_markup;

struct Row {
  std::string_view markup;
  std::string_view text;
};

}  // namespace

TEST_CASE("text of markup has a paragraph for each block") {
  const Row rows[] = {
      {"<p>One.</p><p>Two.</p>", "One.\n\nTwo."},
      {"<div><p> One \n more. </p>\n<ul><li>a</li><li>b</li></ul></div>", "One more.\n\na\n\nb"},
      {"One<br>two<br/><br />three", "One\ntwo\n\nthree"},
      {"<b>One</b> and <i>two</i>, <a href='x>y'>three</a>.", "One and two, three."},
      {"<table><tr><td>1</td><td>2</td></tr></table>", "1 2"},
      {"<P CLASS=x>Capitals</P><Hr>after", "Capitals\n\nafter"},
      {"<xhtml:p>With</xhtml:p><xhtml:p>prefix</xhtml:p>", "With\n\nprefix"},
      {"&lt;b&gt; &amp;amp; <i>x</i>", "<b> &amp; x"},
      {"A <![CDATA[<b> & &amp;]]> section", "A <b> & &amp; section"},
      {"<p>a&nbsp;\u00A0 b</p>", "a b"},
      {"<p>\u00C2\u00A1Hola!</p>", "\u00C2\u00A1Hola!"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.markup);
    CHECK(text_of_markup(row.markup) == row.text);
  }
}

TEST_CASE("text of markup leaves out what is not said in the article") {
  const Row rows[] = {
      {"a<script>if (a < b) { '</p>' }</script>b", "ab"},
      {"a <STYLE>p { }</style> b", "a b"},
      {"a<!-- <p>no</p> -->b", "ab"},
      {"<figure><img alt='x'><figcaption>Photo: H. Orr</figcaption></figure><p>Text</p>", "Text"},
      {"<media><media-reference/><media-caption>no</media-caption></media>yes", "yes"},
      {"<form>a<form>b</form>c</form>d", "d"},
      {"<iframe src='//x'/>text", "text"},
      {"x<script>never closed", "x"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.markup);
    CHECK(text_of_markup(row.markup) == row.text);
  }
}

TEST_CASE("text without a tag keeps its lines and what only looks like one") {
  CHECK(text_of_markup("One\nline.\n\n5 < 6 &amp; 7 > 6") == "One\nline.\n\n5 < 6 & 7 > 6");
  CHECK(text_of_markup("<p>a < b</p>") == "a < b");
  CHECK(text_of_markup("<p>a <b") == "a <b");
  CHECK(text_of_markup("<p>a <b title=\"x>c</b>") == "a c");
  CHECK(line_of_markup("a <b") == "a <b");
  CHECK(line_of_markup("<") == "<");
  CHECK(line_of_markup(" A\n  <em>title</em><br>in\tlines ") == "A title in lines");
}

TEST_CASE("character references are resolved once as browsers do") {
  const Row rows[] = {
      {"&eacute;&#233;&#xE9;&#Xe9;", "éééé"},
      {"&mdash;&hellip;&euro;&OElig;", "—…€Œ"},
      {"&#150;&#x92;", "–’"},
      {"&#3;&#127;&#129;", "   "},
      {"&#128031;&#xD83D;&#x110000;&#99999999999;", "🐟\uFFFD\uFFFD&#99999999999;"},
      {"&amp;lt;", "&lt;"},
      {"AT&T &unknown; &; &# &#; &#x; & &eacute", "AT&T &unknown; &; &# &#; &#x; & &eacute"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.markup);
    CHECK(resolve_references(row.markup) == row.text);
  }
}
