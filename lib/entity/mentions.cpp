/// Names are judged over the whole article: all runs that read the same are the same entity, and
/// each of them votes. Then shorter forms are joined to the fullest.
#include <algorithm>
#include <map>

#include "entity/evidence.h"
#include "entity/runs.h"
#include "entity/words.h"
#include "newshound/article.h"
#include "text/capitals.h"

namespace newshound {

namespace {

using entity::Evidence;
using entity::Run;
using entity::Votes;
using entity::Word;

struct Candidate {
  Votes votes{};
  std::size_t words = 0;
  std::map<std::string, int> surfaces;  ///< how often each spelling stands in the text
  std::string canonical;                ///< key of its fullest form
};

std::optional<EntityKind> kind_of(const Candidate& candidate) {
  return entity::winner(candidate.votes, candidate.words);
}

class MentionFinder {
 public:
  explicit MentionFinder(const Article& article)
      : body_(article.body),
        words_(entity::words_of(body_)),
        runs_(entity::find_runs(words_)),
        evidence_(words_, runs_, article.language) {
    for (const auto& given : article.entities) add_given(given);
    for (std::size_t index = 0; index < runs_.size(); ++index) add_run(index);
    join_short_forms();
  }

  std::vector<Mention> find() const {
    std::vector<Mention> mentions;
    for (const auto& run : runs_) {
      const auto found = candidates_.find(entity::key_of(words_, run));
      const auto& canonical = candidates_.at(found->second.canonical);
      const auto kind = kind_of(canonical);
      if (!kind) continue;
      const auto& first = words_[run.first];
      mentions.push_back({{*kind, name_of(canonical)},
                          std::string(entity::surface_of(body_, words_, run)),
                          {first.span.begin, words_[run.last - 1].span.end}});
    }
    return mentions;
  }

 private:
  Candidate& candidate(const std::string& key, std::size_t words) {
    auto& found = candidates_[key];
    if (found.canonical.empty()) found.canonical = key;
    found.words = std::max(found.words, words);
    return found;
  }

  void add_given(const Entity& given) {
    constexpr double trusted = 8;
    const auto words = entity::words_of(given.name);
    if (words.empty()) return;
    auto& known = candidate(entity::key_of(words, Run{0, words.size()}), words.size());
    known.votes[static_cast<std::size_t>(given.kind)] += trusted;
    ++known.surfaces[given.name];
  }

  void add_run(std::size_t index) {
    const auto& run = runs_[index];
    const auto key = entity::key_of(words_, run);
    auto& named = candidate(key, run.size());
    const auto votes = evidence_.votes(index);
    for (std::size_t kind = 0; kind < votes.size(); ++kind) named.votes[kind] += votes[kind];
    ++named.surfaces[std::string(entity::surface_of(body_, words_, run))];
    if (const auto definition = evidence_.definition(index)) {
      const auto& acronym = words_[definition->acronym].folded;
      candidate(acronym, 1).canonical = key;
    }
  }

  /// Joins "Maduro" to "Nicolás Maduro" where only one person of that name is in the article. A
  /// short form that is more often something else ("in Lindvik", "Lindvik FK") stays what it is.
  void join_short_forms() {
    std::vector<std::pair<const std::string, Candidate>*> longest_first;
    for (auto& entry : candidates_) longest_first.push_back(&entry);
    std::stable_sort(longest_first.begin(), longest_first.end(),
                     [](auto* a, auto* b) { return a->first.size() > b->first.size(); });
    for (auto* entry : longest_first) {
      auto& [key, named] = *entry;
      if (named.canonical != key) continue;
      const auto kind = kind_of(named);
      const bool open = !kind || *kind == EntityKind::person;
      const auto full = persons_.find(key);
      if (open && full != persons_.end() && full->second != nullptr)
        named.canonical = *full->second;
      else if (kind == EntityKind::person)
        add_short_forms(key, named.words);
    }
  }

  /// Makes `full` known by its last words.
  void add_short_forms(const std::string& full, std::size_t words) {
    constexpr std::size_t longest = 8;  // what is longer is a list that nobody shortens
    if (words > longest) return;
    const std::string_view key = full;
    for (auto at = key.find(' '); at != key.npos; at = key.find(' ', at + 1)) {
      const auto [known, is_new] = persons_.emplace(key.substr(at + 1), &full);
      if (!is_new) known->second = nullptr;
    }
  }

  /// The spelling used most, but none in capitals if there is another.
  static std::string name_of(const Candidate& candidate) {
    const auto rank = [](const std::pair<const std::string, int>& surface) {
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

  std::string_view body_;
  std::vector<Word> words_;
  std::vector<Run> runs_;
  Evidence evidence_;
  std::map<std::string, Candidate> candidates_;
  std::map<std::string_view, const std::string*> persons_;  ///< by short form; null if several
};

}  // namespace

std::vector<Mention> find_mentions(const Article& article) { return MentionFinder(article).find(); }

}  // namespace newshound
