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
    for (auto& [key, shorter] : candidates_) {
      if (shorter.canonical != key) continue;
      const std::string* full = nullptr;
      bool unique = true;
      for (const auto& [other, longer] : candidates_) {
        if (!is_short_form(key, other, longer)) continue;
        unique = full == nullptr;
        full = &other;
        if (!unique) break;
      }
      const auto kind = kind_of(shorter);
      const bool open = !kind || *kind == EntityKind::person;
      if (full != nullptr && unique && open) shorter.canonical = *full;
    }
  }

  /// Whether `key` is the last words of the person `other`, who is named more fully.
  static bool is_short_form(const std::string& key, const std::string& other,
                            const Candidate& longer) {
    return other.size() > key.size() + 1 && other.ends_with(key) &&
           other[other.size() - key.size() - 1] == ' ' && longer.canonical == other &&
           kind_of(longer) == EntityKind::person;
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
};

}  // namespace

std::vector<Mention> find_mentions(const Article& article) { return MentionFinder(article).find(); }

}  // namespace newshound
