#include "entity/archive/told_groups.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "entity/archive/key.h"

namespace newshound::entity {

namespace {

constexpr EntityKind all_kinds[] = {EntityKind::person, EntityKind::organisation,
                                    EntityKind::place};

using Names = std::vector<GroupedName>;

/// Whether the names differ in nothing that resolve_names() heeds.
bool is_spelled_alike(EntityKind kind, const std::string& one, const std::string& other) {
  return name_key(kind, one) == name_key(kind, other);
}

class GroupEditor {
 public:
  explicit GroupEditor(const std::vector<SameEntity>& groups) {
    for (const auto& group : groups) {
      ToldGroup told{group.kind, {{group.name, JoinRule::spelling, 0, false}}, false};
      for (const auto& variant : group.variants)
        told.names.push_back({variant.name, variant.rule, variant.evidence, false});
      add_group(std::move(told));
    }
  }

  void join(const Alias& alias) {
    const auto at = group_with(alias.kind, alias.canonical);
    for (const auto& variant : alias.variants) bring(variant, at, alias.canonical);
    show_by(alias.canonical, at);
  }

  void part(const Apart& pair) {
    for (const auto kind : all_kinds) {
      const auto one = find(kind, pair.one);
      if (one && one == find(kind, pair.other)) part_in(*one, pair);
    }
  }

  void remove(const Entity& nobody) {
    const auto at = find(nobody.kind, nobody.name);
    if (!at) return;
    const auto key = group_key(nobody.kind, nobody.name);
    take(*at, [&](const GroupedName& name) { return group_key(nobody.kind, name.name) == key; });
    index_.erase(key);
  }

  std::vector<ToldGroup> take_groups() { return std::move(groups_); }

 private:
  std::uint32_t add_group(ToldGroup group) {
    const auto at = static_cast<std::uint32_t>(groups_.size());
    for (const auto& name : group.names) index_[group_key(group.kind, name.name)] = at;
    groups_.push_back(std::move(group));
    return at;
  }

  std::optional<std::uint32_t> find(EntityKind kind, const std::string& name) const {
    const auto found = index_.find(group_key(kind, name));
    return found == index_.end() ? std::nullopt : std::optional(found->second);
  }

  /// The group of `name`, made if need be.
  std::uint32_t group_with(EntityKind kind, const std::string& name) {
    const auto at = find(kind, name);
    return at ? *at : add_group({kind, {{name, JoinRule::spelling, 0, true}}, true});
  }

  /// Takes the names for which `is_wanted` holds out of the group at `at`.
  template <class Wanted>
  Names take(std::uint32_t at, Wanted is_wanted) {
    auto& names = groups_[at].names;
    const auto kept = std::stable_partition(names.begin(), names.end(),
                                            [&](const auto& name) { return !is_wanted(name); });
    Names taken(std::make_move_iterator(kept), std::make_move_iterator(names.end()));
    names.erase(kept, names.end());
    return taken;
  }

  void put(Names names, std::uint32_t at) {
    auto& group = groups_[at];
    for (auto& name : names) {
      index_[group_key(group.kind, name.name)] = at;
      group.names.push_back(std::move(name));
    }
  }

  /// Brings `variant`, which the user told to be a name of `canonical`, to its group at `at`.
  void bring(const std::string& variant, std::uint32_t at, const std::string& canonical) {
    const auto kind = groups_[at].kind;
    const auto from = group_with(kind, variant);
    const auto key = group_key(kind, variant);
    if (from != at) {
      const bool is_canonical = group_key(kind, groups_[from].names.front().name) == key;
      put(take(from,
               [&](const GroupedName& name) {
                 return is_canonical || is_spelled_alike(kind, name.name, variant);
               }),
          at);
    }
    for (auto& name : groups_[at].names)
      if (group_key(kind, name.name) == key) {
        name.told = true;
        name.told_of = group_key(kind, canonical);
      }
    groups_[at].told = true;
  }

  /// Makes `canonical`, as written here, the first name.
  void show_by(const std::string& canonical, std::uint32_t at) {
    auto& names = groups_[at].names;
    take(at, [&](const GroupedName& name) { return name.name == canonical; });
    names.insert(names.begin(), {canonical, JoinRule::spelling, 0, true});
  }

  /// Whether `leaving` has less to stay for than `staying`.
  static bool is_weaker(const GroupedName& leaving, const GroupedName& staying) {
    const auto strength = [](const GroupedName& name) {
      return std::tuple(name.told, -static_cast<int>(name.rule), name.evidence);
    };
    return std::tuple(strength(leaving), staying.name) <
           std::tuple(strength(staying), leaving.name);
  }

  void part_in(std::uint32_t at, const Apart& pair) {
    const auto kind = groups_[at].kind;
    const auto& names = groups_[at].names;
    const auto named = [&](const std::string& wanted) {
      return std::find_if(names.begin(), names.end(), [&](const auto& name) {
        return group_key(kind, name.name) == group_key(kind, wanted);
      });
    };
    auto leaving = named(pair.one), staying = named(pair.other);
    const auto canonical = group_key(kind, names.front().name);
    const bool must_stay = group_key(kind, leaving->name) == canonical;
    const bool may_leave = group_key(kind, staying->name) != canonical;
    if (must_stay || (may_leave && is_weaker(*staying, *leaving))) std::swap(leaving, staying);
    move_out(at, std::string(leaving->name), std::string(staying->name));
  }

  void move_out(std::uint32_t at, const std::string& leaving, const std::string& staying) {
    const auto kind = groups_[at].kind;
    const auto key = group_key(kind, leaving);
    const bool same_spelling = is_spelled_alike(kind, leaving, staying);
    const auto goes_too = [&](const GroupedName& name) {
      return name.told_of == key || (!same_spelling && is_spelled_alike(kind, name.name, leaving));
    };
    auto names = take(at, [&](const GroupedName& name) {
      return group_key(kind, name.name) == key || goes_too(name);
    });
    std::stable_partition(names.begin(), names.end(), [&](const GroupedName& name) {
      return group_key(kind, name.name) == key;
    });
    add_group({kind, std::move(names), groups_[at].told});
  }

  std::vector<ToldGroup> groups_;
  GroupIndex index_;
};

}  // namespace

std::string group_key(EntityKind kind, std::string_view name) {
  return static_cast<char>('0' + static_cast<int>(kind)) + folded_words(name);
}

std::vector<ToldGroup> told_groups(const std::vector<SameEntity>& groups, const Aliases& aliases) {
  GroupEditor editor(groups);
  for (const auto& alias : aliases.same) editor.join(alias);
  for (const auto& pair : aliases.apart) editor.part(pair);
  for (const auto& entity : aliases.nobody) editor.remove(entity);
  return editor.take_groups();
}

}  // namespace newshound::entity
