#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "article/json/record.h"
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

// In the order of the enumerations.
constexpr std::array<std::string_view, 8> date_source_names = {
    "none", "field", "json_ld", "meta", "byline", "url", "dateline", "file"};
constexpr std::array<std::string_view, 3> confidence_names = {"low", "medium", "high"};

template <class Enum, std::size_t Count>
std::string_view name_of(const std::array<std::string_view, Count>& names, Enum value) {
  return names.at(static_cast<std::size_t>(value));
}

/// The value of an enumeration whose name is `name`, or `otherwise`.
template <class Enum, std::size_t Count>
Enum value_of(std::string_view name, const std::array<std::string_view, Count>& names,
              Enum otherwise) {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? otherwise : static_cast<Enum>(found - names.begin());
}

void write_texts(json::Writer& writer, std::string_view key,
                 const std::vector<std::string>& texts) {
  writer.key(key).begin_array();
  for (const auto& text : texts) writer.string(text);
  writer.end_array();
}

void write_date(json::Writer& writer, const std::optional<Date>& date) {
  writer.key("date");
  if (date)
    writer.string(date->to_string());
  else
    writer.null();
}

void write_copies(json::Writer& writer, const std::vector<Copy>& copies) {
  writer.key("copies").begin_array();
  for (const auto& copy : copies) {
    writer.begin_object();
    writer.key("id").string(copy.id);
    writer.key("source").string(copy.source);
    writer.key("url").string(copy.url);
    write_date(writer, copy.date);
    writer.key("path").string(copy.path);
    writer.end_object();
  }
  writer.end_array();
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

/// The text at `key`, or nothing where to_json() leaves it out.
std::string optional_text_at(json::Value record, std::string_view key) {
  const auto value = record.get(key);
  return std::string(value ? value->string().value_or("") : "");
}

std::vector<Copy> copies_at(json::Value record, std::string_view key) {
  std::vector<Copy> copies;
  if (const auto list = record.get(key))
    for (const auto& element : list->elements())
      copies.push_back({text_at(element, "id"), text_at(element, "source"), text_at(element, "url"),
                        date_at(element, "date"), text_at(element, "path")});
  return copies;
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
  write_texts(writer, "authors", article.authors);
  write_date(writer, article.date);
  writer.key("date_source").string(name_of(date_source_names, article.date_source));
  if (article.date_confidence != Confidence::high)
    writer.key("date_confidence").string(name_of(confidence_names, article.date_confidence));
  writer.key("source").string(article.source);
  writer.key("lang").string(article.language);
  writer.key("url").string(article.url);
  writer.key("body").string(article.body);
  writer.key("path").string(article.path);
  if (article.byte != 0) writer.key("byte").integer(static_cast<std::int64_t>(article.byte));
  if (article.seen) writer.key("seen").string(article.seen->to_string());
  write_entities(writer, article);
  if (!article.copies.empty()) write_copies(writer, article.copies);
  if (!article.remarks.empty()) write_texts(writer, "remarks", article.remarks);
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
  article.date_source =
      value_of(text_at(record, "date_source"), date_source_names, DateSource::none);
  article.date_confidence =
      value_of(optional_text_at(record, "date_confidence"), confidence_names, Confidence::high);
  article.source = text_at(record, "source");
  article.language = text_at(record, "lang");
  article.url = text_at(record, "url");
  article.body = text_at(record, "body");
  article.path = text_at(record, "path");
  if (const auto byte = record.get("byte"))
    article.byte = static_cast<std::uint64_t>(byte->integer().value_or(0));
  article.copies = copies_at(record, "copies");
  article.remarks = texts_at(record, "remarks");
  if (const auto entities = record.get("entities"))
    for (const auto& [kind, key] : entity_keys)
      for (auto& name : texts_at(*entities, key))
        article.entities.push_back({kind, std::move(name)});
  return article;
}

}  // namespace newshound
