#include "entity/runs.h"

#include <algorithm>

#include "entity/lexicon.h"

namespace newshound::entity {

namespace {

bool is_blank(std::string_view gap) { return gap == " " || gap == "\u00A0" || gap == "\n"; }

bool is_abbreviation(const Word& word) {
  return word.folded.size() == 1 || (word.folded.size() <= 4 && word.is(Cue::title));
}

/// Whether the word at `at` goes on what the word before it began: "Jean-Michel", "Dr. Menon".
bool touches(const std::vector<Word>& words, std::size_t at) {
  const auto& before = words[at - 1];
  const auto gap = words[at].gap;
  if (!before.possessive.empty()) return false;
  return is_blank(gap) || gap == "-" || gap == "‑" || (gap == ". " && is_abbreviation(before)) ||
         gap == " & ";
}

class RunFinder {
 public:
  explicit RunFinder(const std::vector<Word>& words) : words_(words) {}

  std::vector<Run> find() {
    for (std::size_t at = 0; at < words_.size();) {
      if (!may_begin(at)) {
        ++at;
        continue;
      }
      const auto last = end_of_run(at);
      add_parts({at, last});
      at = last;
    }
    return std::move(runs_);
  }

 private:
  bool may_begin(std::size_t at) const {
    const auto& word = words_[at];
    return word.capitalised && !word.is(Cue::never_a_name);
  }

  std::size_t end_of_run(std::size_t first) const {
    auto last = first + 1;
    bool has_cue = is_cue(first);
    for (;;) {
      auto next = last;
      while (next < words_.size() && next - last < 3 && touches(words_, next) &&
             joins(next, has_cue))
        ++next;
      if (next >= words_.size() || !touches(words_, next) || !may_begin(next)) return last;
      has_cue |= is_cue(next);
      last = next + 1;
    }
  }

  bool is_cue(std::size_t at) const {
    return words_[at].is(Cue::organisation) || words_[at].is(Cue::place);
  }

  /// Whether a name may go on behind the small word at `at`.
  bool joins(std::size_t at, bool has_cue) const {
    const auto& word = words_[at];
    if (word.capitalised) return false;
    if (word.is(Cue::name_particle)) return true;
    return has_cue && (word.is(Cue::connector) || word.is(Cue::conjunction));
  }

  /// Cuts `run` at the titles in it: "Central Bank Governor Lucía Ferrán" is an office and a
  /// person.
  void add_parts(Run run) {
    run.after_title =
        run.first > 0 && words_[run.first - 1].is(Cue::title) && touches(words_, run.first);
    auto begin = run.first;
    for (auto at = run.first; at < run.last; ++at) {
      if (!words_[at].is(Cue::title)) continue;
      add({begin, at, run.after_title});
      begin = at + 1;
      run.after_title = true;
    }
    add({begin, run.last, run.after_title});
  }

  void add(Run run) {
    while (run.size() > 0 && !may_begin(run.first)) {
      run.after_title = false;  // "Präsidentin von Valmara" is not called Valmara
      ++run.first;
    }
    while (run.size() > 0 && !may_begin(run.last - 1)) --run.last;
    if (names_country_first(run)) ++run.first;
    if (run.size() > 0) runs_.push_back(run);
  }

  /// "envoy for Venezuela Elliott Abrams": a full name behind a country is not part of it.
  bool names_country_first(const Run& run) const {
    if (run.size() < 3 || !words_[run.first].is(Cue::country)) return false;
    for (auto at = run.first; at < run.last; ++at)
      if (is_cue(at) || !words_[at].capitalised) return false;
    return true;
  }

  const std::vector<Word>& words_;
  std::vector<Run> runs_;
};

}  // namespace

std::vector<Run> find_runs(const std::vector<Word>& words) { return RunFinder(words).find(); }

std::string key_of(const std::vector<Word>& words, const Run& run) {
  std::string key;
  for (auto at = run.first; at < run.last; ++at) {
    if (!key.empty()) key += ' ';
    key += words[at].folded;
  }
  return key;
}

std::string_view surface_of(std::string_view body, const std::vector<Word>& words, const Run& run) {
  const auto begin = words[run.first].span.begin;
  return body.substr(begin, words[run.last - 1].span.end - begin);
}

}  // namespace newshound::entity
