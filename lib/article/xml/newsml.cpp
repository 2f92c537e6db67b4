#include "article/markup.h"
#include "article/wire.h"
#include "article/xml/entry.h"
#include "newshound/error.h"

namespace newshound::article::xml {

namespace {

std::string line_of(Element field) { return line_of_markup(field.markup()); }

/// What follows the scheme of a code: "person" of "cpnat:person".
std::string_view local(std::string_view code) { return code.substr(code.find(':') + 1); }

std::string name_of(Element concept_element) {
  auto name = line_of(concept_element.get("name"));
  if (name.empty()) name = concept_element.attribute("literal");
  return name;
}

void read_entities(Element meta, Article& article) {
  for (const auto subject : meta.children("subject")) {
    const auto type = subject.attribute("type");
    const auto kind = local(type);
    if (kind == "person")
      add_entity(article, EntityKind::person, name_of(subject));
    else if (kind == "organisation" || kind == "organization")
      add_entity(article, EntityKind::organisation, name_of(subject));
    else if (kind == "geoArea" || kind == "poi")
      add_entity(article, EntityKind::place, name_of(subject));
  }
  for (const auto located : meta.children("located"))
    add_entity(article, EntityKind::place, name_of(located));
}

void read_authors(Element meta, Article& article) {
  for (const auto creator : meta.children("creator"))
    if (auto name = name_of(creator); !name.empty()) article.authors.push_back(std::move(name));
  if (article.authors.empty()) article.authors = names_in(line_of(meta.get("by")));
}

std::string outlet_of(Element item) {
  for (const auto* const path : {"contentMeta/infoSource", "itemMeta/provider"})
    if (auto name = name_of(item.get(path)); !name.empty()) return name;
  return std::string(local(item.get("itemMeta/provider").attribute("qcode")));
}

/// The text in <inlineData>, which has markup, if any, as text.
std::string text_of_data(Element data) {
  const bool is_plain = data.attribute("contenttype").starts_with("text/plain");
  return is_plain ? data.text() : text_of_markup(data.text());
}

void read_content(Element set, Article& article) {
  for (const auto content : set.children("inlineXML"))
    for (const auto document : content.children()) {
      if (!article.body.empty()) return;
      if (document.name() == "nitf") {
        read_nitf(document, article);
        continue;
      }
      const auto body = document.get("body");
      article.body = text_of_markup((body ? body : document).markup());
      if (article.language.empty())
        article.language = language_code(document.attribute("xml:lang"));
    }
  for (const auto data : set.children("inlineData"))
    if (article.body.empty()) article.body = text_of_data(data);
}

void refuse_withdrawn(Element item) {
  const auto code = item.get("itemMeta/pubStatus").attribute("qcode");
  const auto status = local(code);
  if (status == "canceled" || status == "withheld")
    throw Error("its publisher has withdrawn it (pubStatus " + std::string(status) + ")");
}

}  // namespace

Article read_news_item(Element item) {
  refuse_withdrawn(item);
  const auto meta = item.get("contentMeta");
  Article article;
  article.id = item.attribute("guid");
  article.title = line_of(meta.get("headline"));
  if (article.title.empty()) article.title = line_of(item.get("itemMeta/title"));
  read_authors(meta, article);
  article.source = outlet_of(item);
  for (const auto* const path : {"contentMeta/contentCreated", "itemMeta/firstCreated",
                                 "itemMeta/versionCreated", "contentMeta/contentModified"})
    set_date(article, line_of(item.get(path)));
  article.language = language_code(meta.get("language").attribute("tag"));
  if (article.language.empty()) article.language = language_code(item.attribute("xml:lang"));
  read_entities(meta, article);
  read_content(item.get("contentSet"), article);
  if (article.title.empty()) article.title = line_of(meta.get("slugline"));
  if (article.body.empty()) article.body = text_of_markup(meta.get("description").markup());
  return article;
}

}  // namespace newshound::article::xml
