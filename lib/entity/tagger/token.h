/// Text as a tagger reads it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newshound/text.h"

namespace newshound::entity::tagger {

/// The tokens of a text, sentence by sentence.
struct Tokens {
  std::vector<Span> spans;          ///< of bytes, in order, not overlapping, none empty
  std::vector<std::uint32_t> ends;  ///< of sentences: numbers of tokens, rising; the last is all

  void clear() {
    spans.clear();
    ends.clear();
  }
  bool operator==(const Tokens&) const = default;
};

/// Appends the tokens of `text`, which begins at `offset` of what `spans` is about.
///
/// Words are one token with what joins them inside ("Jean-Michel", "AT&T", "O'Brien", "3.5"), but
/// two where a small and a capital letter meet ("London-based", "al-Qaida"), and so are French
/// elisions and English endings ("l'" "État", "Reyes" "'s", "do" "n't"). Acronyms, initials and
/// abbreviations have their dot ("U.S.", "J.", "Inc."). Marks are apart, but "..." is one.
void cut_tokens(std::string_view text, std::uint32_t offset, std::vector<Span>& spans);

/// Sets `tokens` to those of `text`, with sentences as `language` (ISO 639, or empty) ends them.
/// Paragraphs and short lines end one too; none has more than longest_sentence tokens.
void read_tokens(std::string_view text, const std::string& language, Tokens& tokens);

constexpr std::uint32_t longest_sentence = 250;

}  // namespace newshound::entity::tagger
