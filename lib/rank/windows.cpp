#include "rank/windows.h"

#include <algorithm>
#include <limits>

namespace newshound::rank {

namespace {

using Positions = std::vector<std::uint32_t>;

/// Whether the words stand one behind the other, `rarest` being the one that stands least often.
bool stand_side_by_side(const WordPositions& words) {
  std::size_t rarest = 0;
  for (std::size_t word = 1; word < words.size(); ++word)
    if (words[word].size() < words[rarest].size()) rarest = word;
  return std::any_of(words[rarest].begin(), words[rarest].end(), [&](std::uint32_t position) {
    if (position < rarest) return false;
    for (std::size_t word = 0; word < words.size(); ++word) {
      const auto wanted = position - rarest + word;
      if (wanted > std::numeric_limits<std::uint32_t>::max() ||
          !std::binary_search(words[word].begin(), words[word].end(),
                              static_cast<std::uint32_t>(wanted)))
        return false;
    }
    return true;
  });
}

/// From each start the nearest next word is the best choice: it leaves the most room.
bool stand_in_order(std::uint32_t window, const WordPositions& words) {
  return std::any_of(words.front().begin(), words.front().end(), [&](std::uint32_t start) {
    auto last = start;
    for (std::size_t word = 1; word < words.size(); ++word) {
      const auto next = std::upper_bound(words[word].begin(), words[word].end(), last);
      if (next == words[word].end() || *next - start >= window) return false;
      last = *next;
    }
    return true;
  });
}

/// Whether each word gets a position of its own in [begin, begin + window), by augmenting paths
/// (Kuhn): words are few, and a word rarely stands twice in a window.
class Assignment {
 public:
  Assignment(const WordPositions& words, std::uint32_t begin, std::uint32_t window)
      : words_(words), begin_(begin), window_(window), taken_by_(window, nobody) {}

  bool is_possible() {
    for (std::size_t word = 0; word < words_.size(); ++word) {
      tried_.assign(window_, false);
      if (!place(word)) return false;
    }
    return true;
  }

 private:
  static constexpr std::size_t nobody = SIZE_MAX;

  bool place(std::size_t word) {
    const auto& positions = words_[word];
    for (auto at = std::lower_bound(positions.begin(), positions.end(), begin_);
         at != positions.end() && *at - begin_ < window_; ++at) {
      const auto slot = *at - begin_;
      if (tried_[slot]) continue;
      tried_[slot] = true;
      if (taken_by_[slot] == nobody || place(taken_by_[slot])) {
        taken_by_[slot] = word;
        return true;
      }
    }
    return false;
  }

  const WordPositions& words_;
  std::uint32_t begin_, window_;
  std::vector<std::size_t> taken_by_;
  std::vector<bool> tried_;
};

bool stand_near(std::uint32_t window, const WordPositions& words) {
  for (const auto& positions : words)
    for (const auto begin : positions)
      if (Assignment(words, begin, window).is_possible()) return true;
  return false;
}

}  // namespace

bool stand_together(Expression::Kind kind, std::uint32_t window, const WordPositions& words) {
  if (std::any_of(words.begin(), words.end(), [](const Positions& each) { return each.empty(); }))
    return false;
  if (kind == Expression::Kind::near) return stand_near(window, words);
  if (window == words.size()) return stand_side_by_side(words);
  return stand_in_order(window, words);
}

}  // namespace newshound::rank
