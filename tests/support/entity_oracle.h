/// Whom the articles of an index name, by reading all of them.
#pragma once

#include <newshound/newshound.h>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "entity/archive/names.h"
#include "entity/archive/resolve.h"
#include "rank/entity_table.h"
#include "schema/fields.h"
#include "search/entity_kinds.h"
#include "support/random_corpus.h"

namespace newshound::test {

using EntityKey = std::pair<EntityKind, std::string>;

/// Names and forms in the articles that were added.
class EntityOracle final : public entity::ArchiveNames {
 public:
  void add(const Article& article) {
    std::map<EntityKey, std::set<std::string>> named;
    for (const auto& [kind, name] : article.entities) named[{kind, name}].insert(name);
    for (const auto& mention : EntityFinder().find(article))
      named[{mention.entity.kind, mention.entity.name}].insert(mention.surface);
    for (const auto& [key, forms] : named) {
      ++articles_[key];
      forms_[key].emplace(key.second, 0);
      for (const auto& form : forms) ++forms_[key][form];
    }
  }

  /// All names, with how many of the articles have them.
  std::vector<entity::NamedEntity> table() const {
    std::vector<entity::NamedEntity> table;
    for (const auto& [key, forms] : forms_) {
      table.push_back({key.first, key.second, articles_.at(key), {}});
      for (const auto& [form, articles] : forms)
        if (articles > 0) table.back().forms.push_back({form, articles});
    }
    return table;
  }

  void set_names(entity::Names names) { names_ = std::move(names); }
  const entity::Names& names() const { return names_; }

  /// All whom `text` may mean in a field of entities.
  std::set<EntityKey> whom(schema::Field field, std::string_view text) const {
    std::set<EntityKey> all;
    for (const auto kind : search::kinds_of(field))
      for (const auto& entity : names_.expand(kind, text, *this))
        for (const auto& name : entity.names) all.emplace(kind, name);
    return all;
  }

  /// All with a word that begins so.
  std::set<EntityKey> beginning(schema::Field field, std::string_view start) const {
    std::set<EntityKey> all;
    for (const auto& [key, forms] : forms_)
      for (const auto kind : search::kinds_of(field))
        for (const auto& [form, written] : forms)
          if (key.first == kind && stands(form, ' ' + rank::folded_words(start))) all.insert(key);
    return all;
  }

  std::vector<Found> find(EntityKind kind, const std::string& words) const override {
    std::vector<Found> found;
    for (const auto& [key, forms] : forms_)
      for (const auto& [form, written] : forms)
        if (key.first == kind && stands(form, ' ' + words + ' ')) {
          found.push_back({key.second, articles(kind, key.second)});
          break;
        }
    return found;
  }

  std::uint64_t articles(EntityKind kind, const std::string& name) const override {
    const auto known = articles_.find({kind, name});
    return known == articles_.end() ? 0 : known->second;
  }

 private:
  static bool stands(const std::string& form, const std::string& words) {
    return (' ' + rank::folded_words(form) + ' ').find(words) != std::string::npos;
  }

  std::map<EntityKey, std::uint64_t> articles_;
  std::map<EntityKey, std::map<std::string, std::uint64_t>> forms_;  ///< and in how many articles
  entity::Names names_;
};

/// Which names are one, by reading the articles that are still there.
inline entity::Names slow_names(const RandomIndex& corpus) {
  EntityOracle live;
  for (const auto& entry : corpus.entries())
    if (entry.live) live.add(entry.article);
  return {entity::resolve_names(live.table()),
          entity::parse_aliases(corpus.aliases(), "aliases.tsv")};
}

}  // namespace newshound::test
