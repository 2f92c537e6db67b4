#include "article/json/entities.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "article/json/values.h"
#include "article/scraped/phrases.h"
#include "base/word_list.h"

namespace newshound::article {

namespace {

using json::Value;

/// The kind that producers call `name`.
std::optional<EntityKind> kind_of(std::string_view name) {
  constexpr WordList people("person persons people peopleMentioned Person PERSON PER");
  constexpr WordList organisations(
      "org orgs organisation organisations organization organizations companiesMentioned "
      "Organization ORG NewsMediaOrganization Corporation");
  constexpr WordList places(
      "place places loc location locations locationMentioned Place LOC GPE Country City "
      "AdministrativeArea");
  if (people.has(name)) return EntityKind::person;
  if (organisations.has(name)) return EntityKind::organisation;
  if (places.has(name)) return EntityKind::place;
  return std::nullopt;
}

class Collector {
 public:
  /// Of a list, or of a string "A; B".
  void add_each(EntityKind kind, Value value) {
    for (const auto& element : value.elements()) add(kind, text_of(element, TextKind::name));
    auto names = value.string().value_or(std::string_view());
    while (!names.empty()) {
      const auto length = std::min(names.find_first_of(";|"), names.size());
      if (!is_missing(names.substr(0, length))) add(kind, std::string(names.substr(0, length)));
      names.remove_prefix(std::min(length + 1, names.size()));
    }
  }

  /// Of {"persons": [...], "locations": [...]}.
  void add_by_kind(Value object) {
    for (std::size_t index = 0; index < object.member_count(); ++index)
      if (const auto [key, names] = object.member(index); const auto kind = kind_of(key))
        add_each(*kind, names);
  }

  /// Of [{"type": "person", "label": {"eng": "Ana Ruiz"}}, ...].
  void add_typed(Value list) {
    for (const auto& element : list.elements())
      for (const auto* const key : {"type", "@type"})
        if (const auto type = element.get(key); type && type->string())
          if (const auto kind = kind_of(*type->string()))
            add(*kind, text_of(element, TextKind::name));
  }

  std::vector<Entity> take() {
    std::stable_sort(entities_.begin(), entities_.end(),
                     [](const Entity& a, const Entity& b) { return a.kind < b.kind; });
    return std::move(entities_);
  }

 private:
  void add(EntityKind kind, const std::string& name) {
    const auto trimmed = std::string(trimmed_lines(name));
    if (!trimmed.empty() && known_.emplace(kind, trimmed).second)
      entities_.push_back({kind, trimmed});
  }

  std::vector<Entity> entities_;
  std::set<std::pair<EntityKind, std::string>> known_;
};

constexpr std::pair<RecordField, EntityKind> entity_fields[] = {
    {RecordField::person, EntityKind::person},
    {RecordField::organisation, EntityKind::organisation},
    {RecordField::place, EntityKind::place}};

}  // namespace

std::vector<Entity> entities_of(Value record, const Fields& fields) {
  Collector collector;
  for (const auto& [field, kind] : entity_fields)
    fields.first(field, [&, kind_here = kind](Fields::Values values) {
      for (const auto& value : values) collector.add_each(kind_here, value);
      return false;
    });
  for (const auto* const key : {"entities", "concepts", "mentions", "about"})
    if (const auto value = record.get(key)) {
      collector.add_by_kind(*value);
      collector.add_typed(*value);
    }
  return collector.take();
}

}  // namespace newshound::article
