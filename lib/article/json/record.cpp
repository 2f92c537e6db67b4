#include "article/json/record.h"

#include <algorithm>

#include "article/finish.h"
#include "article/json/entities.h"
#include "article/json/fields.h"
#include "article/json/values.h"
#include "article/url.h"
#include "base/hash.h"
#include "newshound/error.h"
#include "text/language.h"

namespace newshound {

namespace article {

namespace {

using json::Value;

/// The first text of `field` that is not missing.
std::string first_text(const Fields& fields, RecordField field, TextKind kind) {
  std::string text;
  fields.first(field, [&](Fields::Values values) {
    for (const auto& value : values) {
      const auto part = text_of(value, kind);
      if (!text.empty() && !part.empty()) text += "\n\n";
      text += part;
    }
    return !is_missing(text);
  });
  return is_missing(text) ? std::string() : text;
}

std::vector<std::string> first_names(const Fields& fields) {
  std::vector<std::string> names;
  fields.first(RecordField::authors, [&](Fields::Values values) {
    for (const auto& value : values)
      for (auto& name : names_of(value)) names.push_back(std::move(name));
    return !names.empty();
  });
  return names;
}

std::string first_url(const Fields& fields) {
  std::string url;
  fields.first(RecordField::url, [&](Fields::Values values) {
    const auto text = values.front().string();
    if (text && is_url(*text)) url = canonical_url(*text);
    return !url.empty();
  });
  return url;
}

/// An outlet that is given as an address is known by its host.
std::string first_outlet(const Fields& fields, std::string_view url) {
  std::string outlet;
  fields.first(RecordField::source, [&](Fields::Values values) {
    outlet = text_of(values.front(), TextKind::name);
    if (is_url(outlet)) outlet.clear();
    return !outlet.empty();
  });
  return std::string(without_www(outlet.empty() ? host_of(url) : std::string_view(outlet)));
}

/// The first date of `field` that can be read; what cannot be is added to `unread`.
std::optional<Date> first_date(const Fields& fields, RecordField field, std::string& unread) {
  std::optional<Date> date;
  fields.first(field, [&](Fields::Values values) {
    date = date_of(values.front(), fields.date_order());
    const auto text = values.front().string();
    const bool is_said = text && !is_missing(*text) && *text != "0";
    if (!date && unread.empty() && is_said) unread = *text;
    return date.has_value();
  });
  return date;
}

/// An update stands in for a missing date, which is said by a low confidence.
void read_date(const Fields& fields, Article& article) {
  std::string unread;
  article.date = first_date(fields, RecordField::date, unread);
  if (!article.date && unread.empty()) {
    article.date = first_date(fields, RecordField::updated, unread);
    if (article.date) article.date_confidence = Confidence::low;
  }
  if (article.date) article.date_source = DateSource::field;
  constexpr std::size_t longest = 80;
  if (!article.date && !unread.empty() && unread.size() <= longest)
    article.remarks.push_back("the date \"" + unread + "\" was not understood");
}

void read_body(Value record, const Fields& fields, Article& article) {
  article.body = first_text(fields, RecordField::body, TextKind::body);
  if (!article.body.empty()) return;
  for (const auto* const key : {"description", "summary", "excerpt", "snippet"}) {
    const auto summary = record.get(key);
    if (!summary || !summary->string()) continue;
    article.body = text_of(*summary, TextKind::body);
    if (article.body.empty()) continue;
    article.remarks.emplace_back("there is no body but a summary");
    return;
  }
}

std::string keys_of(Value record) {
  constexpr std::size_t enough = 100;
  std::string keys;
  for (const auto& member : record.members()) {
    if (keys.size() > enough) return keys + ", ...";
    keys += (keys.empty() ? "" : ", ") + std::string(member.first);
  }
  return keys;
}

std::string id_of(const Fields& fields, std::string_view url, std::string_view source) {
  std::string id;
  fields.first(RecordField::id, [&](Fields::Values values) {
    const auto inner = values.front().get("$oid");  // as MongoDB exports it
    const auto value = inner.value_or(values.front());
    if (const auto number = value.integer())
      id = std::to_string(*number);
    else if (const auto text = value.string(); text && !is_missing(*text))
      id = *text;
    return !id.empty();
  });
  if (!id.empty()) return id;
  return url.empty() ? content_hash(source) : std::string(url);
}

std::string path_of(Value record) {
  const auto path = record.get("path");
  return path ? std::string(path->string().value_or("")) : std::string();
}

}  // namespace

Article read_record(Value record, std::string_view source, const ReaderOptions& options) {
  if (!record.is_object())
    throw Error("not a JSON object", "each article is an object: {\"title\": ..., \"body\": ...}");
  const Fields fields(record, options.map, options.date_order);
  Article article;
  article.title = first_text(fields, RecordField::title, TextKind::title);
  read_body(record, fields, article);
  if (article.title.empty() && article.body.empty())
    throw Error("has neither a title nor a body; its keys are: " + keys_of(record),
                "the title is read from \"title\" or \"headline\", the body from \"body\", "
                "\"maintext\", \"text\" or \"content\"; --map title=NAME,body=NAME says others");
  article.authors = first_names(fields);
  read_date(fields, article);
  std::string unread;
  article.seen = first_date(fields, RecordField::seen, unread);
  article.url = first_url(fields);
  article.source = first_outlet(fields, article.url);
  article.language = text::language_code(first_text(fields, RecordField::language, TextKind::name));
  article.id = id_of(fields, article.url, source);
  article.path = path_of(record);
  article.entities = entities_of(record, fields);
  return article;
}

Article read_any_record(Value record, std::string_view source, const ReaderOptions& options) {
  if (options.map.rules.empty() && is_own_record(record)) return read_own_record(record);
  auto article = read_record(record, source, options);
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
