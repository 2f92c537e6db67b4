/// What the rules of UAX #29 for words know of a character.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newshound::text {

enum class WordClass : std::uint8_t {
  letter,          ///< ALetter, and @ as ICU has it
  digit,           ///< Numeric
  joiner,          ///< ExtendNumLet: "_"
  mid_letter,      ///< inside words only: "·"
  mid_number,      ///< inside numbers only: ","
  mid_any,         ///< inside both: "." and apostrophes
  blank,           ///< space or line end of ASCII: no rule reaches across it
  other,           ///< never in a word
  not_to_be_told,  ///< marks, scripts cut by dictionary, bytes that are not UTF-8: ICU's business
};

struct ClassifiedCharacter {
  WordClass word_class = WordClass::other;
  std::uint8_t length = 0;  ///< in bytes; 0 at the end of the text
};

/// Whether a character of this class may be anywhere in a word.
constexpr bool is_core(WordClass word_class) { return word_class <= WordClass::joiner; }

/// The characters up to U+2DFF by their class. The only one is made from ICU's data at first use.
class WordClasses {
 public:
  static const WordClasses& get();

  /// The character at `at`, which is at most the size of `text`.
  ClassifiedCharacter at(std::string_view text, std::size_t at) const {
    if (at >= text.size()) return {};
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) return {classes_[byte], 1};
    return behind_ascii(text.substr(at));
  }

 private:
  static constexpr std::size_t told = 0x2E00;

  WordClasses();
  ClassifiedCharacter behind_ascii(std::string_view text) const;

  std::array<WordClass, told> classes_;
};

}  // namespace newshound::text
