#include <newshound/newshound.h>

#include "base/utf8.h"
#include "law.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using newshound::fuzz::require;
  using newshound::utf8::is_valid;
  const auto html = newshound::fuzz::text_of(data, size);
  try {
    const auto article = newshound::parse_html_article(html);
    require(is_valid(html), "what is not UTF-8 is refused");
    require(article == newshound::parse_html_article(html), "the same page is the same article");
    require(!article.id.empty(), "an article has an id");
    require(!article.title.empty() || !article.body.empty(), "an article has a title or a text");
    require(article.body.size() <= 4 * html.size(), "a body is part of the page");
    require(is_valid(article.title), "a title is UTF-8");
    require(is_valid(article.body), "a body is UTF-8");
    require(is_valid(article.source), "a source is UTF-8");
    require(is_valid(article.url), "an address is UTF-8");
    for (const auto& author : article.authors) require(is_valid(author), "an author is UTF-8");
  } catch (const newshound::ArticleError&) {
  }
  return 0;
}
