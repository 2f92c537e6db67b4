#include "base/json.h"
#include "newshound/article.h"
#include "newshound/json.h"

namespace newshound {

namespace {

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
  for (const auto& [kind, key] :
       {std::pair(EntityKind::person, "person"), std::pair(EntityKind::organisation, "org"),
        std::pair(EntityKind::place, "place")}) {
    writer.key(key).begin_array();
    for (const auto& entity : article.entities)
      if (entity.kind == kind) writer.string(entity.name);
    writer.end_array();
  }
  writer.end_object();
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
  write_entities(writer, article);
  writer.end_object();
  return writer.text();
}

}  // namespace newshound
