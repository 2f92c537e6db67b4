#include <algorithm>
#include <unordered_map>

#include "entity/archive/joins.h"
#include "entity/archive/key.h"
#include "entity/archive/relations.h"

namespace newshound::entity {

namespace {

using Evidence = std::vector<SpelledOut>;
using Range = std::pair<Evidence::const_iterator, Evidence::const_iterator>;

/// So many articles are no accident.
constexpr std::uint64_t many_articles = 3;

Range of_shorter(const Evidence& evidence, std::uint32_t at) {
  struct Less {
    bool operator()(const SpelledOut& one, std::uint32_t number) const {
      return one.shorter < number;
    }
    bool operator()(std::uint32_t number, const SpelledOut& one) const {
      return number < one.shorter;
    }
  };
  return std::equal_range(evidence.begin(), evidence.end(), at, Less());
}

bool has_word(std::string_view key, std::string_view word) {
  const auto words = key_words(key);
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_plausible_acronym(const SpelledOut& one, const NameClass& acronym,
                          const NameClass& fuller) {
  if (fuller.key.find(' ') == fuller.key.npos || has_word(fuller.key, acronym.key)) return false;
  return one.articles >= many_articles || initials_fit(acronym.key, one.name);
}

/// Whether what the articles say is what names do.
bool is_plausible(const SpelledOut& one, const NameClasses& classes) {
  const auto& shorter = classes[one.shorter];
  const auto& fuller = classes[one.fuller];
  if (shorter.kind == EntityKind::person)
    return one.articles * 4 >= fuller.articles && !is_bare(shorter.key) &&
           has_words_of(fuller.key, shorter.key);
  if (shorter.acronym) return is_plausible_acronym(one, shorter, fuller);
  return shorter.kind == EntityKind::organisation && one.articles >= many_articles &&
         one.articles * 4 >= shorter.articles && begins_or_ends_with(fuller.key, shorter.key);
}

std::uint64_t articles_for(std::uint32_t root, const Range& range, Forest& forest) {
  std::uint64_t articles = 0;
  for (auto one = range.first; one != range.second; ++one)
    if (forest.root(one->fuller) == root) articles += one->articles;
  return articles;
}

/// By a word: who has it in a full name.
using Bearers = std::unordered_map<std::string_view, std::vector<Candidate>>;

std::string_view last_word(std::string_view key) { return key_words(key).back(); }

Bearers bearers_of_bare_names(const NameClasses& classes) {
  Bearers bearers;
  for (std::uint32_t at = 0; at < classes.size(); ++at)
    if (classes[at].kind == EntityKind::person && is_bare(classes[at].key))
      bearers[last_word(classes[at].key)];
  for (std::uint32_t at = 0; at < classes.size(); ++at) {
    if (classes[at].kind != EntityKind::person || is_bare(classes[at].key)) continue;
    for (const auto word : key_words(classes[at].key))
      if (const auto its = bearers.find(word); its != bearers.end())
        its->second.push_back({at, classes[at].articles});
  }
  return bearers;
}

}  // namespace

void join_spelled_out(const NameClasses& classes, const Evidence& evidence, Forest& forest) {
  for (auto begin = evidence.begin(); begin != evidence.end();) {
    const auto range = of_shorter(evidence, begin->shorter);
    std::vector<Candidate> candidates;
    for (auto one = range.first; one != range.second; ++one)
      if (is_plausible(*one, classes)) candidates.push_back({one->fuller, one->articles});
    if (const auto to = forest.clear_choice(candidates, spelled_out_percent))
      forest.join(begin->shorter, {*to, JoinRule::spelled_out, articles_for(*to, range, forest)});
    begin = range.second;
  }
}

void join_surnames(const NameClasses& classes, const Evidence& evidence, Forest& forest) {
  const auto bearers = bearers_of_bare_names(classes);
  for (std::uint32_t at = 0; at < classes.size(); ++at) {
    if (classes[at].kind != EntityKind::person || !is_bare(classes[at].key)) continue;
    const auto& candidates = bearers.at(last_word(classes[at].key));
    const auto to = forest.clear_choice(candidates, clear_percent);
    if (!to) continue;
    const auto called_so = articles_for(*to, of_shorter(evidence, at), forest);
    if (called_so > 0) forest.join(at, {*to, JoinRule::surname, called_so});
  }
}

}  // namespace newshound::entity
