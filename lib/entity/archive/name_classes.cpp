#include "entity/archive/name_classes.h"

#include <algorithm>
#include <tuple>

#include "entity/archive/key.h"
#include "entity/name_words.h"

namespace newshound::entity {

namespace {

struct Keyed {
  EntityKind kind;
  std::string key;
  ClassedName name;
};

std::vector<Keyed> keyed_names(const std::vector<NamedEntity>& table) {
  std::vector<Keyed> all;
  all.reserve(table.size());
  for (const auto& entity : table)
    if (auto key = name_key(entity.kind, entity.name); !key.empty())
      all.push_back({entity.kind, std::move(key), {entity.name, entity.articles}});
  std::sort(all.begin(), all.end(), [](const Keyed& a, const Keyed& b) {
    return std::tie(a.kind, a.key, a.name.name) < std::tie(b.kind, b.key, b.name.name);
  });
  return all;
}

auto order_of(const SpelledOut& one) { return std::tie(one.shorter, one.fuller, one.name); }

/// Adds up what several names of a class say.
std::vector<SpelledOut> summed(std::vector<SpelledOut> all) {
  std::sort(all.begin(), all.end(),
            [](const auto& a, const auto& b) { return order_of(a) < order_of(b); });
  std::vector<SpelledOut> sums;
  std::uint64_t most = 0;
  for (const auto& one : all) {
    if (sums.empty() || sums.back().shorter != one.shorter || sums.back().fuller != one.fuller) {
      sums.push_back(one);
      most = one.articles;
      continue;
    }
    sums.back().articles += one.articles;
    if (one.articles <= most) continue;
    most = one.articles;
    sums.back().name = one.name;
  }
  return sums;
}

}  // namespace

NameClasses::NameClasses(const std::vector<NamedEntity>& table) {
  auto all = keyed_names(table);
  names_.reserve(all.size());
  for (auto& [kind, key, name] : all) {
    const bool is_new =
        classes_.empty() || classes_.back().kind != kind || classes_.back().key != key;
    if (is_new)
      classes_.push_back({kind, std::move(key), 0, false, static_cast<std::uint32_t>(names_.size()),
                          static_cast<std::uint32_t>(names_.size())});
    auto& its = classes_.back();
    its.articles += name.articles;
    its.acronym = its.acronym || is_acronym(name.name);
    if (its.end > its.begin && names_.back().name == name.name)
      names_.back().articles += name.articles;
    else
      names_.push_back(name);
    its.end = static_cast<std::uint32_t>(names_.size());
  }
}

std::string_view NameClasses::best_name(std::uint32_t at) const {
  const auto& its = classes_[at];
  return std::max_element(names_.begin() + its.begin, names_.begin() + its.end,
                          [](const auto& a, const auto& b) {
                            return std::tie(a.articles, b.name) < std::tie(b.articles, a.name);
                          })
      ->name;
}

std::optional<std::uint32_t> NameClasses::find(EntityKind kind, std::string_view key) const {
  const auto wanted = std::pair(kind, key);
  const auto found = std::lower_bound(
      classes_.begin(), classes_.end(), wanted, [](const NameClass& one, const auto& other) {
        return std::pair(one.kind, std::string_view(one.key)) < other;
      });
  if (found == classes_.end() || found->kind != kind || found->key != key) return std::nullopt;
  return static_cast<std::uint32_t>(found - classes_.begin());
}

std::vector<SpelledOut> NameClasses::spelled_out(const std::vector<NamedEntity>& table) const {
  std::vector<SpelledOut> all;
  for (const auto& entity : table) {
    if (entity.forms.empty()) continue;
    const auto fuller = find(entity.kind, name_key(entity.kind, entity.name));
    if (!fuller) continue;
    for (const auto& form : entity.forms) {
      if (form.surface == entity.name) continue;
      const auto shorter = find(entity.kind, name_key(entity.kind, form.surface));
      if (shorter && *shorter != *fuller)
        all.push_back({*shorter, *fuller, form.articles, entity.name});
    }
  }
  return summed(std::move(all));
}

}  // namespace newshound::entity
