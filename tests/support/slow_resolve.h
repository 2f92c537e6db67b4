/// resolve_names() by comparing every name with every other.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "entity/archive/joins.h"
#include "entity/archive/key.h"
#include "entity/archive/relations.h"
#include "entity/name_words.h"

namespace newshound::test {

/// `names`, sorted, in one line.
inline std::string in_line(std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  std::string line;
  for (const auto& name : names) line += name + '|';
  return line;
}

class SlowResolve {
 public:
  explicit SlowResolve(const std::vector<entity::NamedEntity>& table) : table_(table) {
    for (const auto& named : table) {
      const auto key = entity::name_key(named.kind, named.name);
      if (!key.empty()) classes_[{named.kind, key}][named.name] += named.articles;
    }
  }

  /// All names of each entity that has several, in order, with '|' between them.
  std::vector<std::string> groups() {
    join_all();
    std::map<Class, std::vector<std::string>> trees;
    for (const auto& [at, names] : classes_)
      for (const auto& [name, articles] : names) trees[root(at)].push_back(name);
    std::vector<std::string> groups;
    for (auto& [at, names] : trees)
      if (names.size() > 1) groups.push_back(in_line(names));
    std::sort(groups.begin(), groups.end());
    return groups;
  }

 private:
  using Class = std::pair<EntityKind, std::string>;
  using Weights = std::map<Class, std::uint64_t>;

  Class root(Class at) const {
    while (parents_.count(at) > 0) at = parents_.at(at);
    return at;
  }

  std::uint64_t articles(const Class& at) const {
    std::uint64_t sum = 0;
    for (const auto& [name, articles] : classes_.at(at)) sum += articles;
    return sum;
  }

  std::size_t names_with(std::string_view word) const {
    std::size_t count = 0;
    for (const auto& [at, names] : classes_) {
      const auto words = entity::key_words(at.second);
      count += static_cast<std::size_t>(std::count(words.begin(), words.end(), word));
    }
    return count;
  }

  void choose(const Class& from, const Weights& candidates, std::uint64_t percent) {
    Weights roots;
    std::uint64_t total = 0;
    for (const auto& [to, weight] : candidates) {
      roots[root(to)] += weight;
      total += weight;
    }
    for (const auto& [to, weight] : roots)
      if (weight > 0 && weight * 100 >= total * percent && parents_.count(from) == 0 &&
          root(from) != to)
        parents_[from] = to;
  }

  using MayJoin = std::function<bool(const Class&, const Class&)>;

  Weights candidates(const Class& from, const MayJoin& may_join) const {
    Weights found;
    for (const auto& [to, names] : classes_)
      if (to != from && to.first == from.first && may_join(from, to)) found[to] = articles(to);
    return found;
  }

  void join_by(const MayJoin& may_join) {
    for (const auto& [from, names] : classes_)
      choose(from, candidates(from, may_join), entity::clear_percent);
  }

  static bool are_persons(const Class& at) { return at.first == EntityKind::person; }

  /// How many articles have `shorter` as a form of a name of `fuller`, and the best such name.
  std::pair<std::uint64_t, std::string> evidence(const Class& shorter, const Class& fuller) const {
    std::map<std::string, std::uint64_t> names;
    std::uint64_t sum = 0;
    for (const auto& named : table_)
      for (const auto& form : named.forms) {
        if (named.kind != fuller.first || form.surface == named.name ||
            entity::name_key(named.kind, named.name) != fuller.second ||
            entity::name_key(named.kind, form.surface) != shorter.second)
          continue;
        names[named.name] += form.articles;
        sum += form.articles;
      }
    std::pair<std::uint64_t, std::string> best;
    for (const auto& [name, articles] : names)
      if (articles > best.first) best = {articles, name};
    return {sum, best.second};
  }

  bool is_acronym_class(const Class& at) const {
    return std::any_of(classes_.at(at).begin(), classes_.at(at).end(),
                       [](const auto& name) { return entity::is_acronym(name.first); });
  }

  bool is_spelled_out(const Class& shorter, const Class& fuller, std::uint64_t articles,
                      const std::string& name) const {
    if (are_persons(shorter))
      return articles * 4 >= this->articles(fuller) && !entity::is_bare(shorter.second) &&
             entity::has_words_of(fuller.second, shorter.second);
    if (is_acronym_class(shorter)) {
      const auto words = entity::key_words(fuller.second);
      return words.size() > 1 && std::count(words.begin(), words.end(), shorter.second) == 0 &&
             (articles >= 3 || entity::initials_fit(shorter.second, name));
    }
    return shorter.first == EntityKind::organisation && articles >= 3 &&
           articles * 4 >= this->articles(shorter) &&
           entity::begins_or_ends_with(fuller.second, shorter.second);
  }

  void join_spelled_out() {
    for (const auto& [from, names] : classes_) {
      Weights found;
      for (const auto& [to, others] : classes_) {
        const auto [articles, name] = evidence(from, to);
        if (to.first == from.first && to != from && articles > 0 &&
            is_spelled_out(from, to, articles, name))
          found[to] = articles;
      }
      choose(from, found, entity::spelled_out_percent);
    }
  }

  void join_surnames() {
    for (const auto& [from, names] : classes_) {
      if (!are_persons(from) || !entity::is_bare(from.second)) continue;
      const auto word = entity::key_words(from.second).back();
      const auto bearers = candidates(from, [&](const Class&, const Class& to) {
        const auto words = entity::key_words(to.second);
        return !entity::is_bare(to.second) && std::count(words.begin(), words.end(), word) > 0;
      });
      std::map<Class, std::uint64_t> by_root;
      for (const auto& [to, others] : classes_) by_root[root(to)] += evidence(from, to).first;
      const auto before = parents_;
      choose(from, bearers, entity::clear_percent);
      if (parents_ != before && by_root[parents_.at(from)] == 0) parents_ = before;
    }
  }

  void join_fuller() {
    std::vector<Class> order;
    for (const auto& [at, names] : classes_)
      if (are_persons(at)) order.push_back(at);
    std::stable_sort(order.begin(), order.end(), [](const Class& a, const Class& b) {
      return a.second.size() > b.second.size();
    });
    for (const auto& from : order)
      choose(from,
             candidates(from, [](const Class& a,
                                 const Class& b) { return entity::is_fuller(b.second, a.second); }),
             entity::clear_percent);
  }

  void join_all() {
    join_by([&](const Class& from, const Class& to) {
      return are_persons(from) && articles(to) >= 2 * articles(from) &&
             entity::is_reordered(from.second, to.second);
    });
    join_by([&](const Class& from, const Class& to) {
      const auto index = entity::slip_between(from.first, from.second, to.second);
      return index && articles(to) >= 2 * articles(from) &&
             names_with(entity::key_words(from.second)[*index]) == 1;
    });
    join_fuller();
    join_by([&](const Class& from, const Class& to) {
      return are_persons(from) && entity::is_initial_of(from.second, to.second);
    });
    join_spelled_out();
    join_surnames();
  }

  const std::vector<entity::NamedEntity>& table_;
  std::map<Class, std::map<std::string, std::uint64_t>> classes_;
  std::map<Class, Class> parents_;
};

}  // namespace newshound::test
