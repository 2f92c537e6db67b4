/// What single characters are, as far as spelling goes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace newshound::text {

enum class LetterClass : std::uint8_t {
  other,  ///< punctuation, symbols
  blank,
  digit,     ///< of any script
  lower,     ///< small letters
  upper,     ///< capital letters, also those of titles ("ǅ")
  caseless,  ///< letters of scripts without case, and marks
};

constexpr bool is_letter(LetterClass letter) { return letter >= LetterClass::lower; }
constexpr bool is_in_word(LetterClass letter) { return letter >= LetterClass::digit; }

/// A character where it stands.
struct ClassifiedLetter {
  LetterClass letter = LetterClass::other;
  std::uint8_t length = 0;  ///< in bytes; 0 at the end of the text
};

/// The characters by their class. The only one is made from ICU's data at first use.
class LetterClasses {
 public:
  static const LetterClasses& get();

  /// The character at `at` of `text`. A byte that is not UTF-8 is `other`.
  ClassifiedLetter at(std::string_view text, std::size_t at) const {
    if (at >= text.size()) return {};
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) return {classes_[byte], 1};
    return behind_ascii(text.substr(at));
  }

 private:
  static constexpr std::size_t told = 0x2100;

  LetterClasses();
  ClassifiedLetter behind_ascii(std::string_view text) const;

  std::array<LetterClass, told> classes_;
};

/// `text` with each character in its small or its capital form, if it has one of a single
/// character: "ß" stays. Bytes that are not UTF-8 become U+FFFD.
std::string in_lower_case(std::string_view text);
std::string in_upper_case(std::string_view text);

}  // namespace newshound::text
