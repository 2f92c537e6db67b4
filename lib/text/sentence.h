/// Where sentences and paragraphs end.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "newshound/text.h"

namespace newshound::text {

enum class Break : std::uint8_t { none, sentence, paragraph };

/// Whether `word` is usually written with a dot behind it, in one of several languages: "Mr",
/// "Jan", "Inc".
bool is_abbreviation(std::string_view word);

/// Tells what is between two words, as join_compounds() leaves them.
///
/// Paragraphs are apart by an empty line. A sentence ends with . ! ? … and a blank, or with the
/// full stop of Chinese, unless a small letter follows. Abbreviations ("Mr.", "Jan.", "No. 5") and
/// initials do not end one, and "U.S." and "Inc." only if a word follows that is common at the
/// beginning of sentences.
class BreakRules {
 public:
  /// `language` in ISO 639; empty if it is not known.
  explicit BreakRules(std::string language);

  /// What is between `before` and `after`, the next word of `text`.
  Break between(std::string_view text, Span before, Span after) const {
    const auto length = after.begin - before.end;
    const bool is_comma = length == 2 && text[before.end] == ',';
    return length <= 1 || is_comma ? Break::none : in_gap(text, before, after);
  }

 private:
  Break in_gap(std::string_view text, Span before, Span after) const;
  bool may_end(std::string_view before, std::string_view after) const;
  bool is_number_of_order(std::string_view word) const;
  bool is_usual_first(std::string_view word) const;

  std::string language_;
  bool numbers_have_dots_;
};

}  // namespace newshound::text
