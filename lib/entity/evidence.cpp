#include "entity/evidence.h"

#include <algorithm>

#include "entity/lexicon.h"

namespace newshound::entity {

namespace {

constexpr auto person = static_cast<std::size_t>(EntityKind::person);
constexpr auto organisation = static_cast<std::size_t>(EntityKind::organisation);
constexpr auto place = static_cast<std::size_t>(EntityKind::place);

constexpr double certain = 4;
constexpr double strong = 2;
constexpr double fair = 1;
constexpr double weak = 0.5;

bool is_blank(std::string_view gap) { return gap == " " || gap == "\n"; }

}  // namespace

std::vector<bool> Evidence::numbers_of_common_words(const std::vector<Word>& words) {
  std::uint32_t size = 0;
  for (const auto& word : words) size = std::max(size, word.number + 1);
  std::vector<bool> common(size, false);
  for (const auto& word : words)
    if (!word.capitalised) common[word.number] = true;
  return common;
}

bool Evidence::names_country(const Run& run) const {
  return run.size() == 1 ? words_[run.first].is(Cue::country) : is_country(key_of(words_, run));
}

bool Evidence::has(const Run& run, Cue cue) const {
  for (auto at = run.first; at < run.last; ++at)
    if (words_[at].is(cue)) return true;
  return false;
}

bool Evidence::begins_or_ends(const Run& run, Cue cue) const {
  return words_[run.first].is(cue) || words_[run.last - 1].is(cue);
}

const Word* Evidence::before(const Run& run) const {
  return run.first > 0 && is_blank(words_[run.first].gap) ? &words_[run.first - 1] : nullptr;
}

const Word* Evidence::after(const Run& run) const {
  return run.last < words_.size() ? &words_[run.last] : nullptr;
}

/// "Thomas said", "according to Thomas", "“...”, Thomas said"
bool Evidence::is_said_by(const Run& run) const {
  const auto* next = after(run);
  if (next != nullptr && is_blank(next->gap) && next->is(Cue::saying)) return true;
  const auto* previous = before(run);
  if (previous == nullptr) return false;
  if (previous->is(Cue::saying)) return true;
  return previous->folded == "to" && run.first > 1 && words_[run.first - 2].folded == "according";
}

/// "José Ricardo Thomas, a professor at"
bool Evidence::is_described(const Run& run) const {
  const auto* next = after(run);
  return next != nullptr && next->gap == ", " && next->is(Cue::article) && !next->capitalised;
}

/// "PORT CELESTE (MW) —", "SANTA ILDA —"
bool Evidence::is_dateline(const Run& run) const {
  const auto& first = words_[run.first];
  if (!first.all_capitals || !(run.first == 0 || first.gap.find('\n') != first.gap.npos))
    return false;
  for (auto at = run.last; at < words_.size() && at < run.last + 4; ++at) {
    const auto gap = words_[at].gap;
    if (gap.find("—") != gap.npos || gap.find("–") != gap.npos || gap.find(" - ") != gap.npos)
      return true;
  }
  return false;
}

/// Whether the run at `index` follows one that stands behind "in", "between" or the like, as the
/// next of a list: "Caracas, Damascus, and Tehran".
bool Evidence::continues_list(std::size_t index) const {
  constexpr std::size_t longest = 100;  // or each name of a directory is asked about all before it
  const auto first = index - std::min(index, longest);
  while (index > first) {
    const auto& run = runs_[index];
    const auto& previous = runs_[index - 1];
    const auto between = run.first - previous.last;
    const auto gap = words_[run.first].gap;
    const bool listed =
        (between == 0 && gap == ", ") ||
        (between == 1 && is_blank(gap) && words_[run.first - 1].is(Cue::conjunction));
    if (!listed) return false;
    const auto* preposition = before(previous);
    if (preposition != nullptr && preposition->is(Cue::place_preposition)) return true;
    --index;
  }
  return false;
}

/// Two or three words that nothing else explains. Where a sentence begins, a word that the article
/// also has in lower case is capitalised for that.
bool Evidence::could_be_person(const Run& run) const {
  const auto& first = words_[run.first];
  if (!guesses_names_ || first.in_heading || run.size() < 2 || run.size() > 3) return false;
  return !first.starts_sentence || !common_[first.number];
}

std::optional<Definition> Evidence::definition(std::size_t index) const {
  const auto& run = runs_[index];
  const auto* next = after(run);
  if (next == nullptr || run.size() < 2 || next->gap != " (" || !next->all_capitals)
    return std::nullopt;
  constexpr std::size_t longest = 8;
  if (next->folded.size() > longest) return std::nullopt;
  const bool closed = run.last + 1 == words_.size() || words_[run.last + 1].gap.starts_with(")");
  const bool same_initial = next->folded.front() == words_[run.first].folded.front();
  if (!closed || !(same_initial || has(run, Cue::organisation))) return std::nullopt;
  return Definition{index, run.last};
}

Votes Evidence::votes(std::size_t index) const {
  Votes votes{};
  add_votes_of_its_words(index, votes);
  add_votes_of_its_place(index, votes);
  return votes;
}

void Evidence::add_votes_of_its_words(std::size_t index, Votes& votes) const {
  const auto& run = runs_[index];
  const bool organisation_cue = has(run, Cue::organisation);
  if (names_country(run)) votes[place] += certain;
  if (definition(index)) votes[organisation] += certain;
  if (organisation_cue && run.size() > 1) votes[organisation] += strong;
  if (run.size() > 1 && begins_or_ends(run, Cue::place)) votes[place] += fair + weak;
  if (run.after_title && !organisation_cue) votes[person] += strong;
  if (could_be_person(run)) votes[person] += weak;
}

void Evidence::add_votes_of_its_place(std::size_t index, Votes& votes) const {
  const auto& run = runs_[index];
  const bool full_name = run.size() >= 2 && run.size() <= 5;
  if (is_said_by(run)) votes[person] += full_name ? fair : weak;
  if (is_described(run) && full_name) votes[person] += weak;
  if (is_dateline(run)) votes[place] += strong;
  if (continues_list(index)) votes[place] += fair;
  const auto* previous = before(run);
  if (previous == nullptr) return;
  if (previous->is(Cue::place_preposition)) votes[place] += fair;
  if (previous->is(Cue::weak_place_preposition) && run.size() == 1) votes[place] += weak;
}

std::optional<EntityKind> winner(const Votes& votes, std::size_t words) {
  constexpr EntityKind by_rank[] = {EntityKind::organisation, EntityKind::place,
                                    EntityKind::person};
  const auto* best =
      std::max_element(std::begin(by_rank), std::end(by_rank), [&](EntityKind a, EntityKind b) {
        return votes[static_cast<std::size_t>(a)] < votes[static_cast<std::size_t>(b)];
      });
  const auto enough = words > 1 ? weak : fair;
  if (votes[static_cast<std::size_t>(*best)] < enough) return std::nullopt;
  return *best;
}

}  // namespace newshound::entity
