#include "article/fragment.h"

#include <random>

#include "base/utf8.h"
#include "support/print.h"

using newshound::article::is_html_fragment;
using newshound::article::text_of_fragment;
using newshound::article::without_references;

TEST_CASE("html in a field becomes text") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"", ""},
      {"plain", "plain"},
      {"<p>One.</p><p>Two.</p>", "One.\n\nTwo."},
      {"<P CLASS='a'>One\n  more.</P>\n\n<p>Two.", "One more.\n\nTwo."},
      {"One<br>two<br/>three<br />", "One\ntwo\nthree"},
      {"One<br><br>two", "One\ntwo"},
      {"<div>One <b>two</b><i>three</i>.</div>", "One twothree."},
      {"<ul><li>a</li><li>b</li></ul>", "a\n\nb"},
      {"<p>a<script>if (1 < 2) b();</script>c</p>", "ac"},
      {"<p>a<!-- <p>no</p> -->b</p>", "ab"},
      {"<p>a<style>p { b }", "a"},
      {"<p>a<!-- b", "a"},
      // no tag
      {"<p>1 < 2 and 3 > 2 <3</p>", "1 < 2 and 3 > 2 <3"},
      {"<p>a <", "a <"},
      // without blocks the lines stay
      {"One <b>two</b>.\n\nThree.", "One two.\n\nThree."},
      {"<p>Fish &amp; chips&nbsp;&mdash; &lt;p&gt;</p>", "Fish & chips\u00A0— <p>"},
  };
  for (const auto& [html, text] : rows) {
    CAPTURE(html);
    CHECK(text_of_fragment(html) == text);
  }
}

TEST_CASE("references to characters are resolved") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"AT&amp;T &quot;x&quot; it&#8217;s it&#x2019;S &eacute;&Eacute;", "AT&T \"x\" it’s it’S éÉ"},
      {"&#146;s &#150;", "’s –"},
      {"&amp;amp;", "&amp;"},
      {"AT&T &unknown; &amp & &; &#; &#x; &#0; &#xD800; &#1114112; &#99999999999;",
       "AT&T &unknown; &amp & &; &#; &#x; &#0; &#xD800; &#1114112; &#99999999999;"},
      {"&#128031;", "🐟"},
      {"&", "&"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(without_references(text) == expected);
  }
}

TEST_CASE("html is told from text about html") {
  CHECK(is_html_fragment("<p>a</p>"));
  CHECK(is_html_fragment("a<br>b<br>c"));
  CHECK_FALSE(is_html_fragment("use <br> here"));
  CHECK_FALSE(is_html_fragment("a < b and c > d"));
  CHECK_FALSE(is_html_fragment("<Ana> said to <Tom>"));
  CHECK_FALSE(is_html_fragment(""));
}

TEST_CASE("any fragment becomes text without harm") {
  std::mt19937 engine(20231130);
  constexpr std::string_view parts[] = {"<",  ">", "</",       "p",         "<p>", "</p>",   "<br>",
                                        "&",  ";", "#x",       "<!--",      "-->", "script", " ",
                                        "\n", "é", "<script>", "</script>", "amp", "41",     "/"};
  for (int round = 0; round < 20000; ++round) {
    std::string html;
    for (auto left = engine() % 12; left > 0; --left) html += parts[engine() % std::size(parts)];
    CAPTURE(html);
    const auto text = text_of_fragment(html);
    REQUIRE(newshound::utf8::is_valid(text));
    REQUIRE(text.size() <= html.size() + 2);
  }
}
