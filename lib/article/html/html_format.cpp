#include "article/html/html_format.h"

#include "article/decoded.h"
#include "article/html/markup.h"
#include "article/html/page.h"
#include "article/html/tags.h"
#include "article/locate.h"
#include "article/scraped/phrases.h"
#include "base/ascii.h"
#include "base/word_list.h"

namespace newshound {

namespace article {

bool is_html(std::string_view start) {
  constexpr std::size_t looked_at = 4096;
  constexpr WordList of_pages(" html head body title meta div article section main h1 p ");
  start = trimmed_lines(start);
  if (!start.starts_with('<')) return false;
  const auto small = in_small_letters(start.substr(0, looked_at));
  if (small.find("<!doctype html") != small.npos || small.find("<html") != small.npos) return true;
  return small.size() > 1 && is_letter(small[1]) && of_pages.has(html::TagReader(small, 1).name());
}

void understand_html(const Piece& piece, const ReaderOptions& /*options*/,
                     std::vector<Outcome>& outcomes) {
  try {
    const auto other = decoded(piece, declared_charset(piece.bytes));
    auto article = read_html(other ? std::string_view(other->text) : piece.bytes, piece.hints);
    if (other && !other->remark.empty()) article.remarks.push_back(other->remark);
    outcomes.emplace_back(std::move(article));
  } catch (const ArticleError&) {
    throw;
  } catch (const Error& error) {
    throw ArticleError({piece.start.path, 0, 0}, error.what(), error.hint());
  }
}

}  // namespace article

Article parse_html_article(std::string_view html, std::string_view url) {
  try {
    article::require_utf8(html, {"", 1, 0});
    article::Hints hints;
    hints.url = url;
    return article::read_html(html, hints);
  } catch (const ArticleError&) {
    throw;
  } catch (const Error& error) {
    throw ArticleError({"", 1, 0}, error.what(), error.hint());
  }
}

}  // namespace newshound
