#include "article/html/page.h"

#include <algorithm>

#include "article/domain.h"
#include "article/finish.h"
#include "article/html/blocks.h"
#include "article/html/content.h"
#include "article/html/facts.h"
#include "article/html/markup.h"
#include "article/html/page_authors.h"
#include "article/html/page_dates.h"
#include "article/html/titles.h"
#include "article/html/tree.h"
#include "article/scraped/phrases.h"
#include "article/scraped/roles.h"
#include "article/url.h"
#include "base/ascii.h"
#include "base/hash.h"
#include "newshound/error.h"
#include "text/language.h"

namespace newshound::article {

namespace {

constexpr std::size_t longest_page = 32 << 20;

/// Whether `url` is that of more than a host.
bool names_page(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme == url.npos) return false;
  const auto path = url.find('/', scheme + 3);
  return path != url.npos && path + 1 < url.size();
}

std::string url_of(const Facts& facts, std::string_view found_at) {
  for (const auto url : {facts.canonical, facts.meta("og:url"), found_at})
    if (names_page(url)) return std::string(trimmed(url));
  for (const auto& linked : facts.linked)
    if (linked.is_article && names_page(linked.url)) return linked.url;
  return std::string(found_at);
}

/// What the outlet may be called in the page.
std::vector<std::string> outlets_of(const Facts& facts, std::string_view url) {
  std::vector<std::string> names;
  const auto add = [&](std::string name) {
    if (!name.empty()) names.push_back(std::move(name));
  };
  add(plain_text(facts.first_meta({"og:site_name", "application-name"})));
  for (const auto& linked : facts.linked) add(linked.publisher);
  const auto domain = registrable_domain(host_of(url));
  add(domain);
  add(domain.substr(0, domain.find('.')));
  return names;
}

/// What is behind the headline in the title of the window: " - Maravel Courier".
std::string outlet_behind(std::string_view headline, std::string_view window_title) {
  const auto split = split_title(window_title);
  const bool same = title_key(split.title) == title_key(headline);
  return same ? std::string(split.outlet) : std::string();
}

std::string source_of(const Facts& facts, std::string_view url, std::string_view headline) {
  auto name = plain_text(facts.meta("og:site_name"));
  if (!name.empty() && name.find('@') == name.npos) return name;
  auto domain = registrable_domain(host_of(url));
  if (!domain.empty()) return domain;
  for (const auto& linked : facts.linked)
    if (!linked.publisher.empty()) return linked.publisher;
  return outlet_behind(headline, facts.html_title);
}

/// As the text has it; what the page says is often that of its template.
std::string language_of(const Facts& facts, const Article& article) {
  auto told = text::detect_language(article.title + "\n" + article.body);
  if (!told.empty()) return told;
  std::string_view code = facts.language;
  if (code.empty()) code = facts.first_meta({"og:locale", "content-language", "language"});
  const auto lower = in_small_letters(code.substr(0, code.find_first_of("-_")));
  return text::is_language_code(lower) ? lower : std::string();
}

std::string_view linked_body(const Facts& facts) {
  std::string_view longest;
  for (const auto& linked : facts.linked)
    if (linked.body.size() > longest.size()) longest = linked.body;
  return longest;
}

/// The first text of the block that is the title, or 0.
std::uint32_t place_of(std::string_view title, const std::vector<Block>& blocks) {
  for (const auto& block : blocks)
    if (block.text.size() < 2 * title.size() && likeness(block.text, title) > 0.9)
      return block.first;
  return 0;
}

std::string body_of(const std::vector<Block>& blocks, const Content& content) {
  std::string body;
  for (const auto i : content.blocks) {
    if (!body.empty()) body += "\n\n";
    body += blocks[i].text;
  }
  return body;
}

}  // namespace

Article read_html(std::string_view html, const Hints& hints) {
  if (html.size() > longest_page)
    throw Error("the page is larger than 32 MB", "is it a page, or data?");
  const auto markup = reduce_markup(html);
  const Tree tree(markup.html);
  const auto facts = collect_facts(tree, markup.json_ld);
  const auto blocks = blocks_of(tree);
  Article article;
  article.url = canonical_url(url_of(facts, hints.url));
  const auto outlets = outlets_of(facts, article.url);
  auto title = find_title(tree, facts, outlets);
  if (title.node == 0) title.node = place_of(title.text, blocks);
  article.title = title.text;
  const auto summary = plain_text(facts.first_meta({"og:description", "description"}));
  const auto linked = linked_body(facts);
  const auto content =
      find_content(tree, blocks, {article.title, title.node, summary, linked, facts.headings});
  article.body = body_of(blocks, content);
  if (linked.size() > 300 && article.body.size() < linked.size() / 2) article.body = linked;
  if (article.title.empty() && article.body.empty())
    throw Error("there is no article in the page", "it has neither a title nor text");
  article.source = source_of(facts, article.url, article.title);
  const PageParts parts{tree, facts, blocks, content, title.node};
  article.authors = find_authors(parts, outlets);
  find_date(parts, hints, article);
  article.language = language_of(facts, article);
  article.seen = hints.seen;
  article.id = article.url.empty() ? content_hash(html) : article.url;
  finish(article);
  return article;
}

}  // namespace newshound::article
