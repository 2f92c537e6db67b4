#include "entity/archive/resolve.h"

#include <algorithm>
#include <tuple>

#include "entity/archive/forest.h"
#include "entity/archive/joins.h"
#include "entity/archive/key.h"
#include "entity/archive/name_classes.h"

namespace newshound::entity {

namespace {

/// Classes of one entity: the root first.
using Tree = std::vector<std::uint32_t>;

class Groups {
 public:
  Groups(const NameClasses& classes, Forest& forest) : classes_(classes), forest_(forest) {}

  std::vector<SameEntity> make() {
    std::vector<SameEntity> groups;
    for (const auto& tree : trees())
      if (auto group = group_of(tree); !group.variants.empty()) groups.push_back(std::move(group));
    std::sort(groups.begin(), groups.end(), [](const SameEntity& a, const SameEntity& b) {
      return std::tie(a.kind, a.name) < std::tie(b.kind, b.name);
    });
    return groups;
  }

 private:
  std::vector<Tree> trees() {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> by_root;
    for (std::uint32_t at = 0; at < classes_.size(); ++at)
      by_root.emplace_back(forest_.root(at), at);
    std::sort(by_root.begin(), by_root.end());
    std::vector<Tree> trees;
    for (const auto& [root, at] : by_root) {
      if (trees.empty() || forest_.root(trees.back().front()) != root) trees.emplace_back();
      trees.back().push_back(at);
    }
    return trees;
  }

  /// Whether the names of the class are as good as any other to show the entity by.
  bool is_full(std::uint32_t at) const {
    const auto& join = forest_.join_of(at);
    if (!join || join->rule == JoinRule::fuller) return true;
    return join->rule == JoinRule::spelled_out && classes_[at].kind == EntityKind::person;
  }

  /// The class with the name by which to show the entity.
  std::uint32_t shown(const Tree& tree) const {
    const auto rank = [&](std::uint32_t at) {
      return std::tuple(is_full(at), classes_[at].articles);
    };
    return *std::max_element(tree.begin(), tree.end(),
                             [&](auto a, auto b) { return rank(a) < rank(b); });
  }

  JoinRule rule_of(std::uint32_t at, std::uint32_t shown) const {
    if (at == shown) return JoinRule::spelling;
    const auto& join = forest_.join_of(at);
    return join ? join->rule : JoinRule::fuller;
  }

  SameEntity group_of(const Tree& tree) const {
    const auto shown = this->shown(tree);
    SameEntity group;
    group.kind = classes_[shown].kind;
    group.name = classes_.best_name(shown);
    for (const auto at : tree)
      for (auto name = classes_[at].begin; name < classes_[at].end; ++name)
        add_variant(at, classes_.name(name), rule_of(at, shown), group);
    std::sort(group.variants.begin(), group.variants.end(),
              [](const Variant& a, const Variant& b) { return a.name < b.name; });
    return group;
  }

  void add_variant(std::uint32_t at, const ClassedName& name, JoinRule rule,
                   SameEntity& group) const {
    if (name.name == group.name) return;
    const bool learnt = rule == JoinRule::spelled_out || rule == JoinRule::surname;
    group.variants.push_back(
        {std::string(name.name), rule, learnt ? forest_.join_of(at)->evidence : name.articles});
  }

  const NameClasses& classes_;
  Forest& forest_;
};

}  // namespace

std::vector<SameEntity> resolve_names(const std::vector<NamedEntity>& table) {
  const NameClasses classes(table);
  const auto evidence = classes.spelled_out(table);
  Forest forest(classes.size());
  join_reordered(classes, forest);
  join_slips(classes, forest);
  join_fuller(classes, forest);
  join_initials(classes, forest);
  join_spelled_out(classes, evidence, forest);
  join_surnames(classes, evidence, forest);
  return Groups(classes, forest).make();
}

}  // namespace newshound::entity
