/// The fields of an article: what queries call them and how the index names their terms.
///
/// The prefixes are those of Omega, so that Xapian's own tools understand an index.
#pragma once

#include <array>
#include <string_view>

namespace newshound::schema {

/// Grows whenever an index written before could no longer be read.
constexpr int version = 6;

enum class Field {
  text,
  title,
  lead,
  body,
  by,
  source,
  url,
  language,
  id,
  date,
  seen,
  person,
  organisation,
  place,
  entity,
  duplicate,
  has,   ///< its value is the name of a field
  saved  ///< its value is the name of a query
};

/// How the value of a field is compared.
enum class FieldType {
  words,  ///< by its words, ranked
  exact,  ///< as a whole
  name,   ///< as a whole or by words that stand together in it
  dates,  ///< by range
  other,  ///< as its name says
};

struct FieldSpec {
  Field field;
  FieldType type;
  std::string_view name;
  std::string_view aliases;  ///< separated by blanks
  std::string_view prefix;   ///< of its terms
  std::string_view help;
  std::string_view example;
};

constexpr std::array<FieldSpec, 17> fields = {{
    {Field::title, FieldType::words, "title", "headline subject", "S", "words of the title",
     "title:\"central bank\""},
    {Field::lead, FieldType::words, "lead", "", "", "words of the first paragraph", "lead:ferry"},
    {Field::body, FieldType::words, "body", "", "", "words of the body, so not of the title",
     "body:seagrass"},
    {Field::by, FieldType::words, "by", "author from byline", "A", "names of the authors",
     "by:ashdown"},
    {Field::source, FieldType::name, "source", "outlet site domain", "H",
     "the outlet, by name or domain, or words of it", "source:\"Maravel Courier\""},
    {Field::url, FieldType::exact, "url", "link", "U", "the address", "url:https://a.example/b"},
    {Field::language, FieldType::exact, "lang", "language", "L", "the language, by two letters",
     "lang:es"},
    {Field::id, FieldType::exact, "id", "", "Q", "the article of this id", "id:mw-20201211-0630"},
    {Field::date, FieldType::dates, "date", "published", "D",
     "published in a day, month or year, or between two", "date:2020-08..2020-12"},
    {Field::seen, FieldType::dates, "seen", "fetched", "", "fetched or indexed then",
     "seen:last_week.."},
    {Field::person, FieldType::name, "person", "people", "XP", "naming a person",
     "person:\"Inês Caldeira\""},
    {Field::organisation, FieldType::name, "org", "organisation organization", "XO",
     "naming an organisation", "org:MFC"},
    {Field::place, FieldType::name, "place", "location", "XL", "naming a place",
     "place:\"Santa Ilda\""},
    {Field::entity, FieldType::name, "entity", "", "", "naming a person, organisation or place",
     "entity:Tarrow"},
    {Field::duplicate, FieldType::other, "dup", "duplicates", "",
     "copies: collapse, all, original, copy", "dup:original"},
    {Field::has, FieldType::other, "has", "", "", "with this field; -has: without", "has:date"},
    {Field::saved, FieldType::other, "query", "", "", "a saved query", "query:floods"},
}};

/// The prefix of stems; a field's own prefix follows it.
constexpr std::string_view stem_prefix = "Z";
constexpr std::string_view year_prefix = "Y";
constexpr std::string_view month_prefix = "M";
constexpr std::string_view day_prefix = "D";
constexpr std::string_view seen_prefix = "XD";  ///< the day on which it was fetched follows
/// The prefix of forms; that of the field, the word, form_separator, and its form follow. Of names
/// in fields of type name only their form follows.
constexpr std::string_view form_prefix = "E";
constexpr char form_separator = '\x1F';
/// In a term like that of a form: behind it stand the words of which this one is put together.
constexpr char pieces_separator = '\x1E';
constexpr std::string_view sentence_term = "XSS";   ///< at the first word of each sentence
constexpr std::string_view paragraph_term = "XSP";  ///< at the first word of each paragraph
/// At the first words of mentions; the last letter of the field's prefix and the name follow.
constexpr std::string_view mention_prefix = "XM";
constexpr std::string_view presence_prefix = "XH";  ///< the name of a field follows

/// The slots of Xapian values.
constexpr unsigned date_slot =
    0;  ///< "2020", "202012", "20201211" or "20201211140300"; empty if undated
constexpr unsigned source_slot = 1;  ///< as in the article

/// Whether its values are names of those whom articles mention.
constexpr bool is_entity(Field field) {
  return field == Field::person || field == Field::organisation || field == Field::place ||
         field == Field::entity;
}

/// The field called `name` or an alias, or null.
const FieldSpec* find_field(std::string_view name) noexcept;

const FieldSpec& spec_of(Field field) noexcept;

}  // namespace newshound::schema
