#include <newshound/article.h>

#include "base/utf8.h"
#include "law.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using newshound::fuzz::require;
  using newshound::utf8::is_valid;
  const auto text = newshound::fuzz::text_of(data, size);
  const auto article = newshound::parse_text_article(text);
  require(article == newshound::parse_text_article(text), "the same text is the same article");
  require(!article.id.empty(), "an article has an id");
  require(article.body.size() <= 2 * text.size(), "a body is part of the text");
  if (!is_valid(text)) return 0;
  require(is_valid(article.title), "a title is UTF-8");
  require(is_valid(article.body), "a body is UTF-8");
  require(is_valid(article.source), "a source is UTF-8");
  for (const auto& author : article.authors) require(is_valid(author), "an author is UTF-8");
  std::size_t ends[2] = {0, 0};
  for (const auto& mention : newshound::EntityFinder().find(article)) {
    const auto [begin, behind] = mention.span;
    auto& end = ends[static_cast<std::size_t>(mention.part)];
    require(begin >= end && begin < behind, "mentions are in order and apart");
    const auto& part = mention.part == newshound::ArticlePart::title ? article.title : article.body;
    require(part.substr(begin, behind - begin) == mention.surface, "a mention stands in its part");
    end = behind;
  }
  return 0;
}
