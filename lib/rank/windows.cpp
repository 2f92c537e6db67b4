#include "rank/windows.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace newshound::rank {

namespace {

/// Calls `action` with each position at which the words stand one behind the other, until it
/// returns true; returns whether it did. Goes by the word that stands least often.
template <class Action>
bool any_side_by_side(std::span<const Positions> words, Action action) {
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
    return action(static_cast<std::uint32_t>(position - rarest));
  });
}

bool is_missing(const Occurrences& sequence) { return sequence.starts.empty(); }

/// Whether each word gets a position of its own in [begin, begin + window), by augmenting paths
/// (Kuhn): words are few, and a word rarely stands twice in a window.
class Assignment {
 public:
  Assignment(std::span<const Occurrences> words, std::uint32_t begin, std::uint32_t window)
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
    const auto& positions = words_[word].starts;
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

  std::span<const Occurrences> words_;
  std::uint32_t begin_, window_;
  std::vector<std::size_t> taken_by_;
  std::vector<bool> tried_;
};

/// Whether the sequences fit in some order in [begin, begin + window): for each set of them the
/// least end at which all can have been, from those of the sets with one less.
class Packing {
 public:
  explicit Packing(std::span<const Occurrences> sequences)
      : sequences_(sequences), ends_(std::size_t{1} << sequences.size()) {}

  bool is_possible(std::uint64_t begin, std::uint32_t window) {
    ends_[0] = begin;
    for (std::size_t set = 1; set < ends_.size(); ++set) {
      ends_[set] = never;
      for (std::size_t last = 0; last < sequences_.size(); ++last)
        if ((set >> last & 1U) != 0)
          ends_[set] = std::min(ends_[set], end_of(last, ends_[set ^ std::size_t{1} << last]));
    }
    return ends_.back() <= begin + window;
  }

 private:
  static constexpr std::uint64_t never = UINT64_MAX;

  std::uint64_t end_of(std::size_t sequence, std::uint64_t from) const {
    const auto& starts = sequences_[sequence].starts;
    const auto next = std::lower_bound(starts.begin(), starts.end(), from);
    return next == starts.end() ? never : std::uint64_t{*next} + sequences_[sequence].length;
  }

  std::span<const Occurrences> sequences_;
  std::vector<std::uint64_t> ends_;
};

/// How far the occurrences reach: a wider window asks no more.
std::uint32_t extent_of(std::span<const Occurrences> sequences) {
  auto first = std::numeric_limits<std::uint64_t>::max(), end = std::uint64_t{0};
  for (const auto& sequence : sequences) {
    first = std::min<std::uint64_t>(first, sequence.starts.front());
    end = std::max(end, std::uint64_t{sequence.starts.back()} + sequence.length);
  }
  constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
  return static_cast<std::uint32_t>(end > first ? std::min(end - first, most) : 0);
}

/// Whether there is an occurrence of each in the window.
bool may_stand_near(std::uint64_t begin, std::uint32_t window,
                    std::span<const Occurrences> sequences) {
  return std::all_of(sequences.begin(), sequences.end(), [&](const Occurrences& sequence) {
    const auto& starts = sequence.starts;
    const auto next = std::lower_bound(starts.begin(), starts.end(), begin);
    return next != starts.end() && std::uint64_t{*next} + sequence.length <= begin + window;
  });
}

/// Units of the occurrences that lie in one as a whole, ascending, each once.
Positions units_of(const Occurrences& sequence, const Positions& units) {
  Positions numbers;
  auto next = units.begin();
  for (const auto start : sequence.starts) {
    next = std::upper_bound(next, units.end(), start);
    const auto number = static_cast<std::uint32_t>(next - units.begin());
    if (next != units.end() && *next - start < sequence.length) continue;
    if (numbers.empty() || numbers.back() != number) numbers.push_back(number);
  }
  return numbers;
}

}  // namespace

bool stand_side_by_side(std::span<const Positions> words) {
  return any_side_by_side(words, [](std::uint32_t) { return true; });
}

void find_side_by_side(std::span<const Positions> words, Positions& starts) {
  starts.clear();
  any_side_by_side(words, [&](std::uint32_t start) {
    starts.push_back(start);
    return false;
  });
}

/// From each start the nearest next is the best choice: it leaves the most room.
bool stand_in_order(std::uint32_t window, std::span<const Occurrences> sequences) {
  const auto& first = sequences.front();
  return std::any_of(first.starts.begin(), first.starts.end(), [&](std::uint64_t start) {
    auto end = start + first.length;
    for (const auto& sequence : sequences.subspan(1)) {
      const auto next = std::lower_bound(sequence.starts.begin(), sequence.starts.end(), end);
      if (next == sequence.starts.end()) return false;
      end = std::uint64_t{*next} + sequence.length;
      if (end - start > window) return false;
    }
    return end - start <= window;
  });
}

bool stand_near(std::uint32_t window, std::span<const Occurrences> sequences) {
  if (std::any_of(sequences.begin(), sequences.end(), is_missing)) return false;
  const bool single = std::all_of(sequences.begin(), sequences.end(),
                                  [](const Occurrences& each) { return each.length == 1; });
  window = std::min(window, extent_of(sequences));
  Packing packing(single ? sequences.first(0) : sequences);
  for (const auto& sequence : sequences)
    for (const auto begin : sequence.starts) {
      if (!may_stand_near(begin, window, sequences)) continue;
      if (single ? Assignment(sequences, begin, window).is_possible()
                 : packing.is_possible(begin, window))
        return true;
    }
  return false;
}

bool stand_in_same_unit(std::span<const Occurrences> sequences, const Positions& units) {
  auto common = units_of(sequences.front(), units);
  for (const auto& sequence : sequences.subspan(1)) {
    if (common.empty()) return false;
    Positions both;
    const auto others = units_of(sequence, units);
    std::set_intersection(common.begin(), common.end(), others.begin(), others.end(),
                          std::back_inserter(both));
    common = std::move(both);
  }
  return !common.empty();
}

void keep_within(Occurrences& sequence, const Positions& units, UnitRange range) {
  auto next = units.begin();
  std::erase_if(sequence.starts, [&](std::uint32_t start) {
    next = std::upper_bound(next, units.end(), start);
    const auto number = static_cast<std::uint32_t>(next - units.begin());
    const bool is_whole = next == units.end() || *next - start >= sequence.length;
    return !is_whole || number < range.first || number >= range.end;
  });
}

}  // namespace newshound::rank
