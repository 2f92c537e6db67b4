#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "article/record.h"
#include "base/json.h"
#include "newshound/article.h"
#include "newshound/error.h"
#include "newshound/json.h"

namespace newshound {

namespace {

constexpr std::array<std::pair<EntityKind, const char*>, 3> entity_keys = {
    {{EntityKind::person, "person"},
     {EntityKind::organisation, "org"},
     {EntityKind::place, "place"}}};

std::string_view name_of(DateSource source) {
  switch (source) {
    case DateSource::field:
      return "field";
    case DateSource::byline:
      return "byline";
    case DateSource::none:
      break;
  }
  return "none";
}

void write_entities(json::Writer& writer, const Article& article) {
  if (article.entities.empty()) return;
  writer.key("entities").begin_object();
  for (const auto& [kind, key] : entity_keys) {
    writer.key(key).begin_array();
    for (const auto& entity : article.entities)
      if (entity.kind == kind) writer.string(entity.name);
    writer.end_array();
  }
  writer.end_object();
}

std::string text_at(json::Value record, std::string_view key) {
  const auto value = record.get(key);
  const auto text = value ? value->string() : std::nullopt;
  if (!text) throw Error("no text \"" + std::string(key) + "\"");
  return std::string(*text);
}

std::vector<std::string> texts_at(json::Value record, std::string_view key) {
  std::vector<std::string> texts;
  if (const auto list = record.get(key))
    for (const auto& element : list->elements())
      if (const auto text = element.string()) texts.emplace_back(*text);
  return texts;
}

std::optional<Date> date_at(json::Value record, std::string_view key) {
  const auto value = record.get(key);
  const auto text = value ? value->string() : std::nullopt;
  return text ? parse_date(*text) : std::nullopt;
}

DateSource date_source_of(std::string_view name) {
  for (const auto source : {DateSource::field, DateSource::byline})
    if (name == name_of(source)) return source;
  return DateSource::none;
}

}  // namespace

std::string to_json_string(std::string_view text) {
  json::Writer writer;
  writer.string(text);
  return writer.text();
}

std::string to_json(const Article& article) {
  json::Writer writer;
  writer.begin_object();
  writer.key("id").string(article.id);
  writer.key("title").string(article.title);
  writer.key("authors").begin_array();
  for (const auto& author : article.authors) writer.string(author);
  writer.end_array();
  writer.key("date");
  if (article.date)
    writer.string(article.date->to_string());
  else
    writer.null();
  writer.key("date_source").string(name_of(article.date_source));
  writer.key("source").string(article.source);
  writer.key("lang").string(article.language);
  writer.key("url").string(article.url);
  writer.key("body").string(article.body);
  writer.key("path").string(article.path);
  if (article.seen) writer.key("seen").string(article.seen->to_string());
  write_entities(writer, article);
  writer.end_object();
  return writer.text();
}

bool article::is_own_record(json::Value record) {
  constexpr std::string_view keys[] = {"date_source", "id",  "title", "source",
                                       "lang",        "url", "body",  "path"};
  const auto has_text = [&](std::string_view key) {
    const auto value = record.get(key);
    return value && value->string();
  };
  if (!std::all_of(std::begin(keys), std::end(keys), has_text)) return false;
  return !text_at(record, "id").empty() &&
         !(text_at(record, "title").empty() && text_at(record, "body").empty());
}

Article article::read_own_record(json::Value record) {
  Article article;
  article.id = text_at(record, "id");
  article.title = text_at(record, "title");
  article.authors = texts_at(record, "authors");
  article.date = date_at(record, "date");
  article.seen = date_at(record, "seen");
  article.date_source = date_source_of(text_at(record, "date_source"));
  article.source = text_at(record, "source");
  article.language = text_at(record, "lang");
  article.url = text_at(record, "url");
  article.body = text_at(record, "body");
  article.path = text_at(record, "path");
  if (const auto entities = record.get("entities"))
    for (const auto& [kind, key] : entity_keys)
      for (auto& name : texts_at(*entities, key))
        article.entities.push_back({kind, std::move(name)});
  return article;
}

}  // namespace newshound
