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
#include "rank/entity_table.h"
#include "schema/fields.h"
#include "search/entity_kinds.h"

namespace newshound::test {

using EntityKey = std::pair<EntityKind, std::string>;

/// Names and forms in the articles that were added.
class EntityOracle final : public entity::ArchiveNames {
 public:
  void add(const Article& article) {
    std::set<EntityKey> named;
    for (const auto& entity : article.entities) named.emplace(entity.kind, entity.name);
    for (const auto& mention : EntityFinder().find(article)) {
      named.emplace(mention.entity.kind, mention.entity.name);
      forms_[{mention.entity.kind, mention.entity.name}].insert(mention.surface);
    }
    for (const auto& key : named) {
      ++articles_[key];
      forms_[key].insert(key.second);
    }
  }

  void set_aliases(const entity::Aliases& aliases) { names_ = entity::Names({}, aliases); }
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
        for (const auto& form : forms)
          if (key.first == kind && stands(form, ' ' + rank::folded_words(start))) all.insert(key);
    return all;
  }

  std::vector<Found> find(EntityKind kind, const std::string& words) const override {
    std::vector<Found> found;
    for (const auto& [key, forms] : forms_)
      for (const auto& form : forms)
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
  std::map<EntityKey, std::set<std::string>> forms_;
  entity::Names names_;
};

}  // namespace newshound::test
