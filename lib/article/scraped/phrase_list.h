/// Lists of phrases, looked up by their first bytes.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "base/affix.h"

namespace newshound::article {

/// How many phrases `list` has, with bars between them.
constexpr std::size_t count_phrases(std::string_view list) {
  return 1 + static_cast<std::size_t>(std::count(list.begin(), list.end(), '|'));
}

/// Phrases that lines begin with, are, or contain.
template <std::size_t N>
class PhraseList {
 public:
  /// `list` has N phrases of two bytes at least, with bars between them, and outlives this.
  constexpr explicit PhraseList(std::string_view list) {
    for (auto& phrase : phrases_) {
      phrase = list.substr(0, list.find('|'));
      list.remove_prefix(std::min(phrase.size() + 1, list.size()));
    }
    std::sort(phrases_.begin(), phrases_.end());
    for (const auto phrase : phrases_) ++ends_[byte(phrase[0])], starts_[start_of(phrase)] = true;
    for (std::size_t at = 1; at < ends_.size(); ++at)
      ends_[at] = static_cast<std::uint16_t>(ends_[at] + ends_[at - 1]);
  }

  /// Whether `text` begins with one of them.
  constexpr bool begins(std::string_view text) const {
    return any(text, [&](std::string_view phrase) { return has_prefix(text, phrase); });
  }

  /// Whether `text` is one of them.
  constexpr bool has(std::string_view text) const {
    return any(text, [&](std::string_view phrase) { return text == phrase; });
  }

  /// At how many places of `text` one of them begins.
  constexpr std::size_t count_in(std::string_view text) const {
    std::size_t count = 0;
    for (; !text.empty(); text.remove_prefix(1)) count += begins(text) ? 1 : 0;
    return count;
  }

 private:
  static constexpr std::size_t byte(char c) { return static_cast<unsigned char>(c); }

  static constexpr std::size_t different_starts = 1024;

  /// A number for the first two bytes of `text`.
  static constexpr std::size_t start_of(std::string_view text) {
    return (byte(text[0]) * 32 + byte(text[1])) % different_starts;
  }

  template <class Predicate>
  constexpr bool any(std::string_view text, Predicate predicate) const {
    if (text.size() < 2 || !starts_[start_of(text)]) return false;
    const auto first = byte(text[0]);
    const std::size_t begin = first == 0 ? 0 : ends_[first - 1];
    for (auto at = begin; at < ends_[first]; ++at)
      if (predicate(phrases_[at])) return true;
    return false;
  }

  std::array<std::string_view, N> phrases_;
  std::array<bool, different_starts> starts_ = {};  ///< which the phrases have
  std::array<std::uint16_t, 256> ends_ = {};        ///< of the phrases that begin with each byte
};

}  // namespace newshound::article
