#include "article/markup.h"
#include "article/wire.h"
#include "article/xml/entry.h"

namespace newshound::article::xml {

namespace {

std::string line_of(Element field) { return line_of_markup(field.markup()); }

void fill(std::string& field, std::string text) {
  if (field.empty()) field = std::move(text);
}

/// A whole text, where the collection has a lead beside it, which the text begins with.
std::string content_of(Element body) {
  const auto content = body.get("body.content");
  for (const auto block : content.children("block"))
    if (block.attribute("class") == "full_text") return text_of_markup(block.markup());
  auto text = text_of_markup(content.markup());
  if (text.empty()) text = text_of_markup(body.get("body.head/abstract").markup());
  return text;
}

/// The names in a byline without the titles and places of the persons.
std::vector<std::string> names_of(Element byline) {
  std::vector<std::string> names;
  for (const auto person : byline.descendants("person")) names.push_back(line_of(person));
  if (!names.empty()) return names;
  auto markup = byline.markup();
  if (const auto title = markup.find("<byttl"); title != markup.npos) markup.resize(title);
  return names_in(line_of_markup(markup));
}

/// "George Ashdown" of "Ashdown, George", as indexers write it.
std::string turned(std::string name) {
  const auto comma = name.find(", ");
  if (comma == name.npos || name.find(',', comma + 1) != name.npos) return name;
  return name.substr(comma + 2) + " " + name.substr(0, comma);
}

void read_entities(Element identified, Article& article) {
  for (const auto child : identified.children()) {
    if (child.name() == "person")
      add_entity(article, EntityKind::person, turned(line_of(child)));
    else if (child.name() == "org")
      add_entity(article, EntityKind::organisation, line_of(child));
    else if (child.name() == "location")
      add_entity(article, EntityKind::place, line_of(child));
  }
}

std::string outlet_of(Element nitf) {
  const auto data = nitf.get("head/docdata");
  for (auto name :
       {nitf.get("head/pubdata").attribute("name"), line_of(nitf.get("body/body.head/distributor")),
        data.get("doc.copyright").attribute("holder"), data.get("doc.rights").attribute("owner")})
    if (!name.empty()) return name;
  return {};
}

}  // namespace

void read_nitf(Element nitf, Article& article) {
  const auto data = nitf.get("head/docdata");
  const auto body = nitf.get("body");
  fill(article.id, data.get("doc-id").attribute("id-string"));
  fill(article.title, line_of(body.get("body.head/hedline/hl1")));
  fill(article.title, line_of(body.get("body.head/headline/hl1")));
  fill(article.title, line_of(nitf.get("head/title")));
  fill(article.body, content_of(body));
  if (article.authors.empty()) article.authors = names_of(body.get("body.head/byline"));
  set_date(article, data.get("date.issue").attribute("norm"));
  set_date(article, nitf.get("head/pubdata").attribute("date.publication"));
  set_date(article, data.get("date.release").attribute("norm"));
  set_date(article, body.get("body.head/dateline/story.date").attribute("norm"));
  fill(article.source, outlet_of(nitf));
  fill(article.url, nitf.get("head/pubdata").attribute("ex-ref"));
  fill(article.language, language_code(nitf.attribute("xml:lang")));
  fill(article.language, language_code(body.attribute("xml:lang")));
  read_entities(data.get("identified-content"), article);
}

}  // namespace newshound::article::xml
