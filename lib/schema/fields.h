/// The fields of an article: what queries call them and how the index names their terms.
///
/// The prefixes are those of Omega, so that Xapian's own tools understand an index.
#pragma once

#include <array>
#include <string_view>

namespace newshound::schema {

/// Grows whenever an index written before could no longer be read.
constexpr int version = 3;

enum class Field {
  text,
  title,
  by,
  source,
  language,
  id,
  date,
  person,
  organisation,
  place,
  entity
};

/// How the value of a field is compared.
enum class FieldType {
  words,  ///< by its words, ranked
  exact,  ///< as a whole
  name,   ///< as a whole or by words that stand together in it
  dates,  ///< by range
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

constexpr std::array<FieldSpec, 10> fields = {{
    {Field::title, FieldType::words, "title", "headline subject", "S", "words of the title",
     "title:\"central bank\""},
    {Field::by, FieldType::words, "by", "author from", "A", "names of the authors", "by:ashdown"},
    {Field::source, FieldType::name, "source", "outlet site domain", "H",
     "the outlet, by name or domain, or words of it", "source:\"Maravel Courier\""},
    {Field::language, FieldType::exact, "lang", "language", "L", "the language, by two letters",
     "lang:es"},
    {Field::id, FieldType::exact, "id", "", "Q", "the article of this id", "id:mw-20201211-0630"},
    {Field::date, FieldType::dates, "date", "published", "D",
     "published in a day, month or year, or between two", "date:2020-08..2020-12"},
    {Field::person, FieldType::name, "person", "people", "XP", "naming a person",
     "person:\"Inês Caldeira\""},
    {Field::organisation, FieldType::name, "org", "organisation organization", "XO",
     "naming an organisation", "org:MFC"},
    {Field::place, FieldType::name, "place", "location", "XL", "naming a place",
     "place:\"Santa Ilda\""},
    {Field::entity, FieldType::name, "entity", "", "", "naming a person, organisation or place",
     "entity:Tarrow"},
}};

/// The prefix of stems; a field's own prefix follows it.
constexpr std::string_view stem_prefix = "Z";
constexpr std::string_view year_prefix = "Y";
constexpr std::string_view month_prefix = "M";
constexpr std::string_view day_prefix = "D";

/// The slots of Xapian values.
constexpr unsigned date_slot =
    0;  ///< "2020", "202012", "20201211" or "20201211140300"; empty if undated
constexpr unsigned source_slot = 1;  ///< as in the article

/// The field called `name` or an alias, or null.
const FieldSpec* find_field(std::string_view name) noexcept;

const FieldSpec& spec_of(Field field) noexcept;

}  // namespace newshound::schema
