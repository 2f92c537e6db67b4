#include "entity/archive/names.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "entity/archive/key.h"
#include "entity/archive/relations.h"
#include "entity/archive/told_groups.h"
#include "entity/names.h"

namespace newshound::entity {

namespace {

/// Whether `text` has `words` in a row.
bool has_run(std::string_view text, std::string_view words) {
  for (auto at = text.find(words); at != text.npos; at = text.find(words, at + 1)) {
    const auto end = at + words.size();
    if ((at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ')) return true;
  }
  return false;
}

/// The words of `key` in all orders that begin elsewhere: "a b c" as "b c a" and "c a b".
std::vector<std::string> turned(const std::string& key) {
  std::vector<std::string> all;
  for (auto blank = key.find(' '); blank != key.npos; blank = key.find(' ', blank + 1))
    all.push_back(key.substr(blank + 1) + ' ' + key.substr(0, blank));
  return all;
}

/// Whether the person `asked` may be `known`, where one has what the other leaves out.
bool may_be(std::string_view asked, std::string_view known) {
  return asked == known || is_fuller(asked, known) || is_fuller(known, asked) ||
         is_initial_of(asked, known) || is_initial_of(known, asked);
}

}  // namespace

/// Collects the entities that are named by words, each once.
class Names::Collector {
 public:
  Collector(const Names& names, EntityKind kind, const ArchiveNames& archive)
      : names_(names), kind_(kind), archive_(archive) {}

  bool empty() const { return entities_.empty(); }

  void add_all(const std::vector<ArchiveNames::Found>& found) {
    for (const auto& one : found) add(one);
  }

  void add(const ArchiveNames::Found& found) {
    if (names_.is_nobody(kind_, found.name)) return;
    if (const auto* group = names_.group_of(kind_, found.name)) return add(*group);
    auto& entity = entities_[found.name];
    if (entity.name.empty()) entity = {found.name, found.articles, {found.name}};
  }

  void add(const Group& group) {
    auto& entity = entities_[group.names.front()];
    if (!entity.name.empty()) return;
    entity.name = group.names.front();
    for (const auto& name : group.names) {
      const auto articles = archive_.articles(kind_, name);
      if (articles == 0) continue;
      entity.articles += articles;
      entity.names.push_back(name);
    }
  }

  std::vector<NamedByWords> take() {
    std::vector<NamedByWords> all;
    for (auto& [name, entity] : entities_)
      if (!entity.names.empty()) all.push_back(std::move(entity));
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.articles > b.articles; });
    return all;
  }

 private:
  const Names& names_;
  EntityKind kind_;
  const ArchiveNames& archive_;
  std::map<std::string, NamedByWords> entities_;  ///< by canonical name
};

Names::Names(const std::vector<SameEntity>& groups, const Aliases& aliases) {
  for (auto& told : told_groups(groups, aliases)) {
    if (told.names.empty()) continue;
    const auto at = static_cast<std::uint32_t>(groups_.size());
    Group group;
    group.kind = told.kind;
    for (auto& name : told.names) {
      group_of_.emplace(group_key(told.kind, name.name), at);
      group.names.push_back(std::move(name.name));
    }
    if (told.told) told_.push_back(at);
    groups_.push_back(std::move(group));
  }
  for (const auto& entity : aliases.nobody) nobody_.insert(group_key(entity.kind, entity.name));
}

const Names::Group* Names::group_of(EntityKind kind, std::string_view name) const {
  const auto found = group_of_.find(group_key(kind, name));
  return found == group_of_.end() ? nullptr : &groups_[found->second];
}

bool Names::is_nobody(EntityKind kind, std::string_view name) const {
  return !nobody_.empty() && nobody_.count(group_key(kind, name)) > 0;
}

void Names::add_told(EntityKind kind, const std::string& words, Collector& collector) const {
  const auto is_named = [&](const std::string& name) { return has_run(folded_words(name), words); };
  for (const auto at : told_) {
    const auto& group = groups_[at];
    if (group.kind == kind && std::any_of(group.names.begin(), group.names.end(), is_named))
      collector.add(group);
  }
}

std::vector<NamedByWords> Names::expand(EntityKind kind, std::string_view asked,
                                        const ArchiveNames& archive) const {
  Collector collector(*this, kind, archive);
  const auto look_for = [&](const std::string& words) {
    collector.add_all(archive.find(kind, words));
    add_told(kind, words, collector);
  };
  const auto words = folded_words(asked);
  if (words.empty()) return {};
  look_for(words);
  const auto key = name_form(kind, asked).key();
  if (collector.empty() && !key.empty() && key != words) look_for(key);
  if (kind != EntityKind::person || key.empty()) return collector.take();
  const auto orders = turned(key);
  for (auto order = orders.begin(); collector.empty() && order != orders.end(); ++order)
    look_for(*order);
  if (collector.empty() && !is_bare(key))
    for (const auto& found : archive.find(kind, std::string(key_words(key).back())))
      if (may_be(name_key(kind, asked), name_key(kind, found.name))) collector.add(found);
  return collector.take();
}

std::optional<std::string> Names::canonical_of(EntityKind kind, std::string_view name) const {
  if (is_nobody(kind, name)) return std::nullopt;
  const auto* group = group_of(kind, name);
  return group ? group->names.front() : std::string(name);
}

std::vector<std::string> Names::variants_of(EntityKind kind, std::string_view name) const {
  if (is_nobody(kind, name)) return {};
  const auto* group = group_of(kind, name);
  return group ? group->names : std::vector<std::string>{std::string(name)};
}

}  // namespace newshound::entity
