/// Names are judged over the whole article: all runs that read the same are the same entity, and
/// each of them votes. Then shorter forms are joined to the fullest.
#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

#include "entity/evidence.h"
#include "entity/rules.h"
#include "entity/runs.h"
#include "entity/words.h"
#include "newshound/article.h"
#include "text/capitals.h"

namespace newshound {

namespace {

using entity::Evidence;
using entity::Run;
using entity::Spellings;
using entity::Votes;
using entity::Word;

/// All runs that read the same.
struct Candidate {
  std::string_view key;  ///< how they read: their folded words
  Votes votes{};
  std::size_t words = 0;
  std::map<std::string_view, int> surfaces;  ///< how often each spelling stands in the text
  std::size_t canonical = 0;                 ///< index of the candidate that is its fullest form
};

std::optional<EntityKind> kind_of(const Candidate& candidate) {
  return entity::winner(candidate.votes, candidate.words);
}

/// The spelling used most, but none in capitals if there is another.
std::string name_of(const Candidate& candidate) {
  const auto rank = [](const std::pair<const std::string_view, int>& surface) {
    const bool has_lower = std::any_of(surface.first.begin(), surface.first.end(),
                                       [](char c) { return c >= 'a' && c <= 'z'; });
    return std::pair(has_lower, surface.second);
  };
  const auto& name =
      std::max_element(candidate.surfaces.begin(), candidate.surfaces.end(),
                       [&](const auto& a, const auto& b) { return rank(a) < rank(b); })
          ->first;
  return text::in_mixed_case(name);
}

class MentionFinder {
 public:
  MentionFinder(const Article& article, Spellings& spellings)
      : body_(article.body),
        spellings_(spellings),
        words_(entity::words_of(body_, spellings)),
        runs_(entity::find_runs(words_)),
        evidence_(words_, runs_, article.language) {
    candidate_of_run_.reserve(runs_.size());
    for (const auto& given : article.entities) add_given(given);
    for (std::size_t index = 0; index < runs_.size(); ++index) add_run(index);
    join_short_forms();
  }

  std::vector<Mention> find() const {
    std::vector<std::optional<Entity>> entities(candidates_.size());
    for (const auto& candidate : candidates_) {
      auto& entity = entities[candidate.canonical];
      const auto& canonical = candidates_[candidate.canonical];
      if (const auto kind = kind_of(canonical); kind && !entity)
        entity = Entity{*kind, name_of(canonical)};
    }
    std::vector<Mention> mentions;
    for (std::size_t index = 0; index < runs_.size(); ++index) {
      const auto& run = runs_[index];
      const auto& entity = entities[candidates_[candidate_of_run_[index]].canonical];
      if (!entity) continue;
      mentions.push_back({*entity,
                          std::string(entity::surface_of(body_, words_, run)),
                          {words_[run.first].span.begin, words_[run.last - 1].span.end},
                          ArticlePart::body,
                          MentionSource::rule,
                          1});
    }
    return mentions;
  }

 private:
  /// The index of the candidate whose key has `number`, a name of so many words.
  std::size_t candidate(std::uint32_t number, std::size_t words) {
    const auto [known, is_new] = by_number_.try_emplace(number, candidates_.size());
    const auto index = known->second;
    if (is_new) {
      auto& made = candidates_.emplace_back();
      made.key = spellings_.folded(number);
      made.canonical = index;
    }
    auto& found = candidates_[index];
    found.words = std::max(found.words, words);
    return index;
  }

  std::uint32_t number_of(const std::vector<Word>& words, const Run& run) {
    if (run.size() == 1) return words[run.first].number;
    return spellings_.number_of(entity::key_of(words, run));
  }

  void add_given(const Entity& given) {
    constexpr double trusted = 8;
    const auto words = entity::words_of(given.name, spellings_);
    if (words.empty()) return;
    auto& known = candidates_[candidate(number_of(words, Run{0, words.size()}), words.size())];
    known.votes[static_cast<std::size_t>(given.kind)] += trusted;
    ++known.surfaces[given.name];
  }

  void add_run(std::size_t index) {
    const auto& run = runs_[index];
    const auto number = candidate(number_of(words_, run), run.size());
    candidate_of_run_.push_back(number);
    auto& named = candidates_[number];
    const auto votes = evidence_.votes(index);
    for (std::size_t kind = 0; kind < votes.size(); ++kind) named.votes[kind] += votes[kind];
    ++named.surfaces[entity::surface_of(body_, words_, run)];
    if (const auto definition = evidence_.definition(index)) {
      const auto acronym = candidate(words_[definition->acronym].number, 1);
      candidates_[acronym].canonical = number;
    }
  }

  /// Joins "Maduro" to "Nicolás Maduro" where only one person of that name is in the article. A
  /// short form that is more often something else ("in Lindvik", "Lindvik FK") stays what it is.
  void join_short_forms() {
    for (const auto index : longest_first()) {
      auto& named = candidates_[index];
      if (named.canonical != index) continue;
      const auto kind = kind_of(named);
      const bool open = !kind || *kind == EntityKind::person;
      const auto full = persons_.find(named.key);
      if (open && full != persons_.end() && full->second != several)
        named.canonical = full->second;
      else if (kind == EntityKind::person)
        add_short_forms(index);
    }
  }

  /// The indices of the candidates, those of the longest keys first.
  std::vector<std::size_t> longest_first() const {
    std::vector<std::size_t> order(candidates_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
      const auto x = candidates_[a].key;
      const auto y = candidates_[b].key;
      return x.size() != y.size() ? x.size() > y.size() : x < y;
    });
    return order;
  }

  /// Makes the candidate at `full` known by its last words.
  void add_short_forms(std::size_t full) {
    constexpr std::size_t longest = 8;  // what is longer is a list that nobody shortens
    if (candidates_[full].words > longest) return;
    const auto key = candidates_[full].key;
    for (auto at = key.find(' '); at != key.npos; at = key.find(' ', at + 1)) {
      const auto [known, is_new] = persons_.try_emplace(key.substr(at + 1), full);
      if (!is_new) known->second = several;
    }
  }

  static constexpr std::size_t several = static_cast<std::size_t>(-1);

  std::string_view body_;
  Spellings& spellings_;
  std::vector<Word> words_;
  std::vector<Run> runs_;
  Evidence evidence_;
  std::vector<Candidate> candidates_;
  std::vector<std::size_t> candidate_of_run_;
  std::unordered_map<std::uint32_t, std::size_t> by_number_;   ///< indices of candidates
  std::unordered_map<std::string_view, std::size_t> persons_;  ///< by short form; or `several`
};

}  // namespace

std::vector<Mention> entity::find_by_rules(const Article& article) {
  constexpr std::size_t most_bytes = 32 << 20;
  thread_local Spellings spellings;
  if (spellings.bytes() > most_bytes) spellings.clear();
  return MentionFinder(article, spellings).find();
}

}  // namespace newshound
