/// Short lists of words, written as one text.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace newshound {

/// A list of words without blanks, written with blanks between them: "a b c".
class WordList {
 public:
  constexpr explicit WordList(std::string_view words) : words_(words) {
    for (std::size_t begin = 0; begin < words.size();) {
      const auto end = std::min(words.find(' ', begin), words.size());
      if (end > begin) add(mark_of(words.substr(begin, end - begin)));
      begin = end + 1;
    }
  }

  /// Whether `word` is one of them; several words are none.
  bool has(std::string_view word) const noexcept {
    if (word.empty() || !may_have(mark_of(word))) return false;
    for (auto at = words_.find(word); at != words_.npos; at = words_.find(word, at + 1))
      if (is_edge(at) && is_edge(at + word.size() + 1)) return word.find(' ') == word.npos;
    return false;
  }

 private:
  static constexpr std::size_t bits = 64;

  /// A number that few words share: most words that are not in the list are told by it.
  static constexpr std::size_t mark_of(std::string_view word) noexcept {
    constexpr std::size_t marks = 1024;
    const auto byte = [](char c) { return std::size_t{static_cast<unsigned char>(c)}; };
    return (byte(word.front()) * 37 + byte(word.back()) * 11 + word.size()) % marks;
  }

  constexpr void add(std::size_t mark) noexcept {
    marks_[mark / bits] |= std::uint64_t{1} << (mark % bits);
  }

  constexpr bool may_have(std::size_t mark) const noexcept {
    return ((marks_[mark / bits] >> (mark % bits)) & 1) != 0;
  }

  /// Whether no word covers the byte before `at`.
  bool is_edge(std::size_t at) const noexcept {
    return at == 0 || at > words_.size() || words_[at - 1] == ' ';
  }

  std::string_view words_;
  std::array<std::uint64_t, 16> marks_ = {};  ///< a bit for each mark of a word
};

}  // namespace newshound
