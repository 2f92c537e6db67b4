#include "entity/archive/suggest.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>

#include "entity/archive/joins.h"
#include "entity/archive/key.h"
#include "entity/archive/names.h"
#include "entity/archive/pairs.h"
#include "entity/archive/relations.h"
#include "entity/names.h"

namespace newshound::entity {

namespace {

class Suggester {
 public:
  Suggester(const std::vector<NamedEntity>& table, const std::vector<SameEntity>& groups,
            const Aliases& aliases)
      : classes_(table), evidence_(classes_.spelled_out(table)), names_(groups, aliases) {
    for (const auto& pair : aliases.apart) {
      apart_.emplace(folded_words(pair.one), folded_words(pair.other));
      apart_.emplace(folded_words(pair.other), folded_words(pair.one));
    }
    for (const auto& alias : aliases.same)
      for (const auto& variant : alias.variants) told_.emplace(alias.kind, folded_words(variant));
    for (std::uint32_t at = 0; at < classes_.size(); ++at)
      if (const auto name = canonical(at))
        articles_[{classes_[at].kind, *name}] += classes_[at].articles;
  }

  std::vector<MergeSuggestion> suggest(std::size_t limit) {
    suggest_slips();
    suggest_initials();
    suggest_evidence();
    suggest_unspelled_acronyms();
    return best(limit);
  }

 private:
  using Who = std::pair<EntityKind, std::string>;

  std::optional<std::string> canonical(std::uint32_t at) const {
    return names_.canonical_of(classes_[at].kind, classes_.best_name(at));
  }

  bool are_apart(const std::string& one, const std::string& other) const {
    return apart_.count({folded_words(one), folded_words(other)}) > 0;
  }

  /// Whether the user has said whose name it is.
  bool is_told(std::uint32_t at) const {
    return told_.count({classes_[at].kind, folded_words(classes_.best_name(at))}) > 0;
  }

  void add(std::uint32_t at, std::uint32_t other, const std::string& reason) {
    if (is_told(other)) return;
    const auto name = canonical(at), variant = canonical(other);
    if (!name || !variant || *name == *variant || are_apart(*name, *variant)) return;
    const auto kind = classes_[at].kind;
    MergeSuggestion one{
        kind, *name, *variant, articles_[{kind, *name}], articles_[{kind, *variant}], reason};
    const auto who = std::minmax(*name, *variant);
    found_.emplace(std::tuple(kind, who.first, who.second), std::move(one));
  }

  /// One letter apart, though what join_slips() wants does not hold.
  void suggest_slips() {
    auto all = hashed_by_slips(classes_);
    const auto pairs = find_pairs(all, [&](std::uint32_t from, std::uint32_t to) {
      const auto& rare = classes_[from];
      const auto& frequent = classes_[to];
      return rare.kind == frequent.kind &&
             std::tuple(rare.articles, to) < std::tuple(frequent.articles, from) &&
             slip_between(rare.kind, rare.key, frequent.key);
    });
    for (const auto& [from, to] : pairs) add(to, from, "one letter differs");
  }

  /// "J. Smith", whom several could be, where one is the most frequent.
  void suggest_initials() {
    auto persons = hashed_by_initial(classes_);
    const auto pairs = find_pairs(persons, [&](std::uint32_t from, std::uint32_t to) {
      return is_initial_of(classes_[from].key, classes_[to].key);
    });
    for_each_best(pairs, [&](std::uint32_t from, std::uint32_t to) {
      add(to, from, "the initial may be of this given name");
    });
  }

  /// Calls `action` with each first of `pairs` and the most frequent of its seconds.
  template <class Action>
  void for_each_best(const std::vector<JoinPair>& pairs, Action action) const {
    for (auto pair = pairs.begin(); pair != pairs.end();) {
      const auto end = std::find_if(pair, pairs.end(),
                                    [&](const auto& other) { return other.first != pair->first; });
      const auto best = std::max_element(pair, end, [&](const auto& a, const auto& b) {
        return classes_[a.second].articles < classes_[b.second].articles;
      });
      action(pair->first, best->second);
      pair = end;
    }
  }

  /// What some articles have as one, but not enough of them.
  void suggest_evidence() {
    constexpr std::uint64_t least = 2;
    for (const auto& one : evidence_)
      if (one.articles >= least &&
          (classes_[one.shorter].kind != EntityKind::person || !is_bare(classes_[one.shorter].key)))
        add(one.fuller, one.shorter, std::to_string(one.articles) + " articles have both as one");
  }

  /// Acronyms that no article spells out, where one body alone has these initials.
  void suggest_unspelled_acronyms() {
    std::unordered_map<std::string, std::vector<std::uint32_t>> bodies;
    for (std::uint32_t at = 0; at < classes_.size(); ++at) {
      if (classes_[at].kind != EntityKind::organisation) continue;
      for (const auto& initials :
           name_form(EntityKind::organisation, classes_.best_name(at)).initials)
        if (initials.size() > 2) bodies[initials].push_back(at);
    }
    for (std::uint32_t at = 0; at < classes_.size(); ++at) {
      if (!classes_[at].acronym || classes_[at].kind != EntityKind::organisation) continue;
      const auto found = bodies.find(classes_[at].key);
      if (found != bodies.end() && found->second.size() == 1)
        add(found->second.front(), at, "the acronym has these initials");
    }
  }

  std::vector<MergeSuggestion> best(std::size_t limit) {
    std::vector<MergeSuggestion> all;
    for (auto& [who, one] : found_) all.push_back(std::move(one));
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
      return std::pair(a.variant_articles, a.articles) > std::pair(b.variant_articles, b.articles);
    });
    if (all.size() > limit) all.resize(limit);
    return all;
  }

  NameClasses classes_;
  std::vector<SpelledOut> evidence_;
  Names names_;
  std::set<std::pair<std::string, std::string>> apart_;  ///< both ways
  std::set<Who> told_;                                   ///< variants, folded
  std::map<Who, std::uint64_t> articles_;
  std::map<std::tuple<EntityKind, std::string, std::string>, MergeSuggestion> found_;
};

/// Whether a file of aliases can have `name`, at the start of a line too.
bool may_be_written(const std::string& name) {
  return std::none_of(name.begin(), name.end(),
                      [](char c) { return static_cast<unsigned char>(c) < 0x20; }) &&
         !name.starts_with('#') && !name.starts_with(' ') && !name.ends_with(' ');
}

}  // namespace

std::vector<MergeSuggestion> suggest_merges(const std::vector<NamedEntity>& table,
                                            const std::vector<SameEntity>& groups,
                                            const Aliases& aliases, std::size_t limit) {
  return Suggester(table, groups, aliases).suggest(limit);
}

std::string write_suggestions(const std::vector<MergeSuggestion>& suggestions) {
  std::string text;
  for (const auto& one : suggestions) {
    if (!may_be_written(one.name) || !may_be_written(one.variant)) continue;
    text += "# " + one.reason + "; " + std::to_string(one.articles) + " and " +
            std::to_string(one.variant_articles) + " articles\n";
    text += write_aliases({{{one.kind, one.name, {one.variant}}}, {}, {}});
  }
  return text;
}

}  // namespace newshound::entity
