/// Sentences and words, as far as making queries needs them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newshound::compare {

/// What stands between the ends of sentences and lines, if it has 40 to 400 bytes.
std::vector<std::string_view> sentences_of(std::string_view text);

/// The words of 2 to 15 letters from a to z, in lower case. What has a digit, an apostrophe or a
/// letter beyond ASCII in it is passed over.
std::vector<std::string> plain_words(std::string_view text);

/// Likewise, but only of the words that have nothing but a blank between them: one list each run of
/// two words and more.
std::vector<std::vector<std::string>> plain_runs(std::string_view text);

bool is_stop_word(std::string_view word);

}  // namespace newshound::compare
