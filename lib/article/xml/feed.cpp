#include "article/finish.h"
#include "article/markup.h"
#include "article/scraped/phrases.h"
#include "article/wire.h"
#include "article/xml/entry.h"

namespace newshound::article::xml {

namespace {

/// Markup may stand in a field as text, which is usual, or as elements.
std::string source_of(Element field) {
  return field.has_children() ? field.markup() : field.text();
}

std::string line_of(Element field) { return line_of_markup(source_of(field)); }

std::string first_line(Element entry, std::initializer_list<std::string_view> names) {
  for (const auto name : names)
    if (auto line = line_of(entry.get(name)); !line.empty()) return line;
  return {};
}

/// `body` without what WordPress puts behind each text of a feed.
std::string without_pointer(std::string body) {
  const auto begin = body.rfind('\n') + 1;
  const auto last = std::string_view(body).substr(begin);
  if (begin > 0 && last.starts_with("The post ") && last.find(" appeared first on ") != last.npos)
    body.resize(begin);
  return body;
}

std::string body_of(Element entry) {
  for (const auto* const name : {"content:encoded", "content", "description", "summary",
                                 "media:description", "media:group/media:description"}) {
    auto body = text_of_markup(source_of(entry.get(name)));
    if (!trimmed_lines(body).empty()) return without_pointer(std::move(body));
  }
  return {};
}

bool is_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://");
}

/// The address in a <link>: its text in RSS, an attribute in Atom.
std::string link_of(Element entry) {
  for (const auto* const name : {"link", "atom:link"})
    for (const auto link : entry.children(name)) {
      const auto relation = link.attribute("rel");
      if (!relation.empty() && relation != "alternate") continue;
      auto target = link.attribute("href");
      if (target.empty()) target = trimmed_lines(link.text());
      if (is_address(target)) return target;
    }
  return {};
}

std::string address_of(Element entry) {
  const auto original = std::string(trimmed_lines(entry.get("feedburner:origLink").text()));
  if (is_address(original)) return original;
  if (auto link = link_of(entry); !link.empty()) return link;
  const auto guid = entry.get("guid");
  const auto text = std::string(trimmed_lines(guid.text()));
  return is_address(text) && guid.attribute("isPermaLink") != "false" ? text : std::string();
}

/// An id that is the same nowhere else: a number would name another article in another feed.
std::string id_of(Element entry) {
  for (const auto* const name : {"guid", "id"}) {
    auto id = std::string(trimmed_lines(entry.get(name).text()));
    if (is_address(id) || id.starts_with("urn:") || id.starts_with("tag:")) return id;
  }
  return entry.attribute("rdf:about");
}

/// "Gloria Ashdown" of "gloria@courier.example (Gloria Ashdown)"; nothing of an address alone.
std::string person_in(std::string text) {
  if (text.find('@') == text.npos) return text;
  const auto open = text.find('(');
  const auto close = text.rfind(')');
  if (open == text.npos || close == text.npos || close < open) return {};
  return text.substr(open + 1, close - open - 1);
}

std::vector<std::string> authors_of(Element entry) {
  std::vector<std::string> authors;
  for (const auto* const name : {"dc:creator", "author", "itunes:author"}) {
    for (const auto field : entry.children(name)) {
      const auto person = field.get("name") ? line_of(field.get("name")) : line_of(field);
      for (auto& author : names_in(person_in(person))) authors.push_back(std::move(author));
    }
    if (!authors.empty()) break;
  }
  return authors;
}

void read_dates(Element entry, Article& article) {
  for (const auto* const name : {"pubDate", "published", "dc:date", "dcterms:issued", "issued",
                                 "dcterms:created", "created"})
    set_date(article, entry.get(name).text());
  if (article.date) return;
  for (const auto* const name : {"updated", "dcterms:modified", "modified"})
    set_date(article, entry.get(name).text());
  article.date_confidence = article.date ? Confidence::medium : Confidence::high;
}

std::string language_of(Element element) {
  for (const auto* const name : {"dc:language", "language"})
    if (auto code = language_code(line_of(element.get(name))); !code.empty()) return code;
  return language_code(element.attribute("xml:lang"));
}

}  // namespace

Channel read_channel(Element root) {
  const auto channel = root.get("channel") ? root.get("channel") : root;
  Channel read;
  read.title = line_of(channel.get("title"));
  read.url = link_of(channel);
  read.language = language_of(channel);
  if (read.language.empty()) read.language = language_code(root.attribute("xml:lang"));
  if (root.name() == "feed") read.authors = authors_of(root);
  return read;
}

Article read_feed_entry(Element entry, const Channel& channel) {
  Article article;
  article.title = first_line(entry, {"title", "media:title", "dc:title"});
  article.body = body_of(entry);
  article.authors = authors_of(entry);
  if (article.authors.empty()) article.authors = channel.authors;
  read_dates(entry, article);
  article.url = address_of(entry);
  article.id = id_of(entry);
  article.language = language_of(entry);
  if (article.language.empty()) article.language = channel.language;
  const auto source = entry.get("source");
  article.source = line_of(source.has_children() ? source.get("title") : source);
  if (article.source.empty() && article.url.empty())
    article.source =
        channel.url.empty() ? channel.title : std::string(without_www(host_of(channel.url)));
  return article;
}

}  // namespace newshound::article::xml
