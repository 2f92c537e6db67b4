#include "article/json/record.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "article/finish.h"
#include "article/scraped/phrases.h"
#include "base/hash.h"
#include "base/word_list.h"
#include "newshound/error.h"

namespace newshound {

namespace article {

namespace {

using json::Value;
using Keys = std::span<const std::string_view>;

// The order of the keys is that of preference. The names are those of news-please, newspaper4k,
// trafilatura, Media Cloud, Webz, Event Registry, ninjs, BEIR, Pyserini and of to_json().
constexpr std::string_view title_keys[] = {"title", "headline", "article_title", "name"};
constexpr std::string_view body_keys[] = {"body",      "maintext", "text_content", "plaintext",
                                          "body_text", "text",     "content",      "contents"};
constexpr std::string_view date_keys[] = {
    "date_publish",   "publish_date", "publishing_date", "publication_date", "published",
    "published_at",   "publishedAt",  "published_date",  "dateTimePub",      "date_published",
    "versioncreated", "date",         "seendate"};
constexpr std::string_view seen_keys[] = {
    "seen",         "date_download", "date_crawled", "crawled",      "crawl_date",
    "date_fetched", "fetched",       "fetched_at",   "retrieved_at", "indexed_date"};
constexpr std::string_view url_keys[] = {"url",         "link",   "canonical_link",
                                         "article_url", "source", "id"};
constexpr std::string_view source_keys[] = {"source",     "source-hostname", "publisher",
                                            "media_name", "source_domain",   "canonical_domain",
                                            "hostname",   "domain",          "site"};
constexpr std::string_view author_keys[] = {"authors", "author", "byline", "by", "creator"};
constexpr std::string_view language_keys[] = {"lang", "language"};
constexpr std::string_view id_keys[] = {"id", "_id", "uuid", "uri"};
constexpr std::string_view path_keys[] = {"path"};

/// What crawlers write for "unknown".
bool is_missing(std::string_view text) {
  const auto value = trimmed_lines(text);
  return value.empty() || value == "None" || value == "null" || value == "NaT";
}

/// The text of a string, of an object's name, of a list of strings as paragraphs. What is nested
/// deeper than any crawler nests it has none, lest the stack ends first.
std::string text_of(Value value, int depth = 0) {
  constexpr int deepest = 16;
  if (const auto text = value.string()) return is_missing(*text) ? "" : std::string(*text);
  if (depth == deepest) return {};
  if (const auto name = value.get("name")) return text_of(*name, depth + 1);
  std::string joined;
  for (const auto& element : value.elements()) {
    const auto part = text_of(element, depth + 1);
    if (!joined.empty() && !part.empty()) joined += "\n\n";
    joined += part;
  }
  return joined;
}

std::string first_text(Value record, Keys keys) {
  for (const auto key : keys)
    if (const auto value = record.get(key))
      if (auto text = text_of(*value); !text.empty()) return text;
  return {};
}

bool is_url(std::string_view text) { return text.find("://") != text.npos; }

std::string first_url(Value record) {
  for (const auto key : url_keys)
    if (const auto value = record.get(key))
      if (const auto text = value->string(); text && is_url(*text)) return std::string(*text);
  return {};
}

std::string first_outlet(Value record, std::string_view url) {
  for (const auto key : source_keys)
    if (const auto value = record.get(key))
      if (const auto text = text_of(*value); !text.empty() && !is_url(text))
        return std::string(without_www(text));
  return std::string(without_www(host_of(url)));
}

/// A string of several names, or a "By ..." line, or a list of names.
std::vector<std::string> names_of(Value value) {
  if (const auto text = value.string()) {
    if (is_missing(*text)) return {};
    if (const auto byline = parse_byline(*text)) return byline->authors;
    return split_names(*text);
  }
  if (const auto name = value.get("name")) return split_names(text_of(*name));
  std::vector<std::string> names;
  for (const auto& element : value.elements())
    if (auto name = text_of(element); !name.empty()) names.push_back(std::move(name));
  return names;
}

std::vector<std::string> first_names(Value record) {
  for (const auto key : author_keys)
    if (const auto value = record.get(key))
      if (auto names = names_of(*value); !names.empty()) return names;
  return {};
}

/// A number is a time since 1970 in seconds, or, if that were in the far future, in milliseconds.
std::optional<Date> date_of(Value value) {
  if (const auto text = value.string()) return parse_date(trimmed(*text));
  const auto number = value.number();
  constexpr double year_5000 = 95617584000.0;
  if (!number || *number == 0 || std::abs(*number) > year_5000 * 1000) return std::nullopt;
  const auto seconds = std::abs(*number) > year_5000 ? *number / 1000 : *number;
  const Date date{std::chrono::sys_seconds(
                      std::chrono::seconds(static_cast<std::int64_t>(std::floor(seconds)))),
                  Date::Precision::second};
  return parse_date(date.to_string());
}

std::optional<Date> first_date(Value record, Keys keys) {
  for (const auto key : keys)
    if (const auto value = record.get(key))
      if (auto date = date_of(*value)) return date;
  return std::nullopt;
}

void read_date(Value record, Article& article) {
  article.date = first_date(record, date_keys);
  if (!article.date) return;
  const auto origin = record.get("date_source");
  const bool from_byline = origin && origin->string() == "byline";
  article.date_source = from_byline ? DateSource::byline : DateSource::field;
}

/// "en" of "en", "EN", "en-US"; what else there is ("english") is left to detection.
std::string language_of(std::string_view text) {
  const auto code = text.substr(0, text.find_first_of("-_"));
  if (code.size() != 2) return {};
  std::string lower(code);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

void read_entities(Value record, Article& article) {
  constexpr WordList people(" person persons people peopleMentioned ");
  constexpr WordList organisations(
      " org orgs organisation organisations organization organizations companiesMentioned ");
  constexpr WordList places(" place places loc location locations locationMentioned ");
  const auto entities = record.get("entities");
  if (!entities) return;
  for (const auto& [key, names] : entities->members()) {
    EntityKind kind = EntityKind::person;
    if (organisations.has(key))
      kind = EntityKind::organisation;
    else if (places.has(key))
      kind = EntityKind::place;
    else if (!people.has(key))
      continue;
    for (const auto& element : names.elements())
      if (auto name = text_of(element); !name.empty()) article.entities.push_back({kind, name});
  }
  std::stable_sort(article.entities.begin(), article.entities.end(),
                   [](const Entity& a, const Entity& b) { return a.kind < b.kind; });
}

std::string keys_of(Value record) {
  std::string keys;
  for (const auto& member : record.members()) {
    if (keys.size() > 100) return keys + ", ...";
    keys += (keys.empty() ? "" : ", ") + std::string(member.first);
  }
  return keys;
}

std::string id_of(Value record, std::string_view url, std::string_view source) {
  for (const auto key : id_keys)
    if (const auto value = record.get(key)) {
      if (auto text = text_of(*value); !text.empty()) return text;
      if (const auto number = value->integer()) return std::to_string(*number);
    }
  return url.empty() ? content_hash(source) : std::string(url);
}

}  // namespace

Article read_record(json::Value record, std::string_view source) {
  if (!record.is_object())
    throw Error("not a JSON object", "each article is an object: {\"title\": ..., \"body\": ...}");
  Article article;
  article.title = first_text(record, title_keys);
  article.body = first_text(record, body_keys);
  if (article.title.empty() && article.body.empty())
    throw Error("has neither a title nor a body; its keys are: " + keys_of(record),
                "the title is read from \"title\" or \"headline\", the body from \"body\", "
                "\"maintext\", \"text\" or \"content\"");
  article.authors = first_names(record);
  read_date(record, article);
  article.seen = first_date(record, seen_keys);
  article.url = first_url(record);
  article.source = first_outlet(record, article.url);
  article.language = language_of(first_text(record, language_keys));
  article.id = id_of(record, article.url, source);
  article.path = first_text(record, path_keys);
  read_entities(record, article);
  return article;
}

Article read_any_record(json::Value record, std::string_view source) {
  if (is_own_record(record)) return read_own_record(record);
  auto article = read_record(record, source);
  finish(article);
  return article;
}

}  // namespace article

Article parse_json_article(std::string_view text) {
  try {
    const json::Document document(text);
    return article::read_any_record(document.root(), text);
  } catch (const json::ParseError& error) {
    throw ArticleError({"", 1, error.at()}, std::string("not JSON: ") + error.what());
  } catch (const Error& error) {
    throw ArticleError({"", 1, 0}, error.what(), error.hint());
  }
}

}  // namespace newshound
