#include "entity/archive/relations.h"

#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "entity/archive/key.h"

namespace newshound::entity {

namespace {

using Words = std::vector<std::string_view>;

bool has_digit(std::string_view word) { return std::any_of(word.begin(), word.end(), is_digit); }

bool is_initial(std::string_view word) { return letters_of(word) == 1; }

/// Whether `plainer` is `fuller` or its initial.
bool agrees(std::string_view plainer, std::string_view fuller) {
  return plainer == fuller || (is_initial(plainer) && fuller.starts_with(plainer));
}

/// Whether what stands between the first and the last word agrees.
bool middles_agree(const Words& plainer, const Words& fuller) {
  return plainer.size() <= fuller.size() &&
         std::equal(plainer.begin() + 1, plainer.end() - 1, fuller.begin() + 1, agrees);
}

bool long_enough_for_slip(EntityKind kind, std::size_t index, std::string_view one,
                          std::string_view other) {
  constexpr std::size_t shortest = 5, shortest_given = 6;
  const auto letters = std::max(letters_of(one), letters_of(other));
  if (kind != EntityKind::person || index > 0) return letters >= shortest;
  return letters >= shortest_given && one.back() == other.back();
}

}  // namespace

std::optional<std::size_t> slip_between(EntityKind kind, std::string_view one,
                                        std::string_view other) {
  const auto words = key_words(one), others = key_words(other);
  if (words.size() < 2 || words.size() != others.size()) return std::nullopt;
  const auto index = static_cast<std::size_t>(
      std::mismatch(words.begin(), words.end(), others.begin()).first - words.begin());
  if (index == words.size()) return std::nullopt;
  const auto behind = static_cast<std::ptrdiff_t>(index + 1);
  if (!std::equal(words.begin() + behind, words.end(), others.begin() + behind))
    return std::nullopt;
  const auto word = words[index], slipped = others[index];
  if (has_digit(word) || has_digit(slipped) || !long_enough_for_slip(kind, index, word, slipped) ||
      !one_letter_apart(word, slipped))
    return std::nullopt;
  return index;
}

bool is_reordered(std::string_view one, std::string_view other) {
  auto words = key_words(one), others = key_words(other);
  if (words == others || words.size() < 2 || is_initial(words.back())) return false;
  std::sort(words.begin(), words.end());
  std::sort(others.begin(), others.end());
  return words == others;
}

bool is_fuller(std::string_view fuller, std::string_view plainer) {
  const auto more = key_words(fuller), less = key_words(plainer);
  return less.size() >= 2 && more != less && !is_initial(less.back()) &&
         more.front() == less.front() && more.back() == less.back() && middles_agree(less, more);
}

bool is_initial_of(std::string_view plainer, std::string_view fuller) {
  const auto more = key_words(fuller), less = key_words(plainer);
  return less.size() >= 2 && is_initial(less.front()) && !is_initial(less.back()) &&
         !is_initial(more.front()) && more.front().starts_with(less.front()) &&
         more.back() == less.back() && middles_agree(less, more);
}

bool has_words_of(std::string_view fuller, std::string_view plainer) {
  const auto more = key_words(fuller), less = key_words(plainer);
  auto wanted = less.begin();
  for (const auto word : more)
    if (wanted != less.end() && *wanted == word) ++wanted;
  return wanted == less.end() && more.size() > less.size();
}

bool begins_or_ends_with(std::string_view fuller, std::string_view plainer) {
  if (fuller.size() <= plainer.size() + 1) return false;
  return (fuller.starts_with(plainer) && fuller[plainer.size()] == ' ') ||
         (fuller.ends_with(plainer) && fuller[fuller.size() - plainer.size() - 1] == ' ');
}

}  // namespace newshound::entity
