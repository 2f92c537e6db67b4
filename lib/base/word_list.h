/// Short lists of words, written as one text.
#pragma once

#include <string_view>

namespace newshound {

/// A list of words without blanks, written with blanks between them: "a b c".
class WordList {
 public:
  constexpr explicit WordList(std::string_view words) : words_(words) {}

  bool has(std::string_view word) const noexcept {
    if (word.empty()) return false;
    for (auto at = words_.find(word); at != words_.npos; at = words_.find(word, at + 1))
      if (is_edge(at) && is_edge(at + word.size() + 1)) return true;
    return false;
  }

 private:
  /// Whether no word covers the byte before `at`.
  bool is_edge(std::size_t at) const noexcept {
    return at == 0 || at > words_.size() || words_[at - 1] == ' ';
  }

  std::string_view words_;
};

}  // namespace newshound
