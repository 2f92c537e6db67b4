#include "article/markup.h"
#include "article/xml/xml_articles.h"
#include "base/utf8.h"
#include "law.h"

using newshound::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  using namespace newshound;
  article::xml::has_articles(text);
  for (const auto& outcome : article::xml::read_articles(text, {"f", 1, 0}))
    if (const auto* const article = std::get_if<Article>(&outcome)) {
      require(!article->id.empty(), "an article has an id");
      require(article->byte < size, "an article is where it says");
      require(utf8::is_valid(article->title + article->body), "an article is UTF-8");
    } else {
      require(std::get<ArticleError>(outcome).where().byte <= size, "an error is in the file");
    }
  if (utf8::is_valid(text)) {
    require(utf8::is_valid(article::text_of_markup(text)), "text of markup is UTF-8");
    require(article::line_of_markup(text).find('\n') == text.npos, "a line is one line");
  }
  return 0;
}
