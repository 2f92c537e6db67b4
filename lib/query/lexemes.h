/// The smallest parts of a query.
#pragma once

#include <cstddef>
#include <string_view>

#include "schema/fields.h"

namespace newshound::query {

/// How long the blank (or control character) is with which `text` begins, or 0.
std::size_t blank_length(std::string_view text);
/// How long the double quote is with which `text` begins, or 0.
std::size_t quote_length(std::string_view text);
/// Whether a word ends before `text`.
bool ends_word(std::string_view text);

/// A word without the factors behind it: of "flood^2.5" the word is "flood".
struct Boosted {
  std::string_view word;
  double factor = 1;
};

Boosted without_boost(std::string_view word);

/// The number of one to four digits with which `text` begins, and how many they are.
struct Digits {
  std::size_t length = 0;
  unsigned value = 0;
};

Digits leading_digits(std::string_view text);

/// The letters before a colon with which `text` begins, if something follows it directly: "10:30"
/// and "https://" have none.
struct FieldName {
  std::string_view name;                    ///< empty if there is none
  const schema::FieldSpec* spec = nullptr;  ///< null if there is no such field
};

FieldName field_name(std::string_view text);

}  // namespace newshound::query
