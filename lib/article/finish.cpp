#include "article/finish.h"

#include <algorithm>

#include "article/scraped/phrases.h"
#include "article/scraped/roles.h"
#include "base/utf8.h"
#include "text/language.h"
#include "text/mojibake.h"

namespace newshound::article {

namespace {

/// `body` without lines at its start that repeat `title`, unless nothing else would be left.
std::string_view without_title(std::string_view body, std::string_view title) {
  const auto key = title_key(title);
  if (key.empty()) return body;
  for (;;) {
    body = trimmed_lines(body);
    const auto end = body.find('\n');
    const auto line = body.substr(0, std::min(end, body.size()));
    if (end == body.npos || !may_have_title_key(line, key) || title_key(line) != key) return body;
    body.remove_prefix(end + 1);
  }
}

/// `body` without lines at its end that belong to the page and not to the article.
std::string_view without_tail(std::string_view body) {
  for (;;) {
    body = trimmed_lines(body);
    const auto begin = body.rfind('\n');
    if (begin == body.npos) return body;
    const auto line = trimmed(body.substr(begin + 1));
    if (line.size() > longest_tail || !is_tail(line)) return body;
    body = body.substr(0, begin);
  }
}

/// The language of the title and of the start of the body, which is that of the whole.
std::string language_of(const Article& article) {
  constexpr std::size_t enough = 1024;
  const auto start = utf8::cut_before(article.body, enough);
  return text::detect_language(article.title + "\n" + article.body.substr(0, start));
}

/// Repairs `text`, which remarks call `name`, if it was read in the wrong encoding once.
void mend(std::string& text, std::string_view name, std::vector<std::string>& remarks) {
  auto mended = text::without_mojibake(text);
  if (!mended) return;
  text = std::move(*mended);
  remarks.push_back("mojibake was repaired in " + std::string(name));
}

}  // namespace

void finish(Article& article) {
  mend(article.title, "the title", article.remarks);
  mend(article.body, "the body", article.remarks);
  for (auto& author : article.authors) mend(author, "an author", article.remarks);
  article.title = std::string(trimmed_lines(article.title));
  article.body = std::string(without_tail(without_title(article.body, article.title)));
  if (article.language.empty()) article.language = language_of(article);
}

std::string_view host_of(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme == url.npos) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, std::min(url.find_first_of("/?#"), url.size()));
  if (const auto user = url.rfind('@'); user != url.npos) url.remove_prefix(user + 1);
  return url.substr(0, std::min(url.rfind(':'), url.size()));
}

std::string_view without_www(std::string_view host) {
  if (host.starts_with("www.")) host.remove_prefix(4);
  return host;
}

}  // namespace newshound::article
