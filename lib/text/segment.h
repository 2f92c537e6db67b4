/// Where words stand in a text.
#pragma once

#include <string_view>
#include <vector>

#include "newshound/text.h"

namespace newshound::text {

/// The words of `text` in order: what UAX #29 takes for letters, numbers, kana or ideographs, so
/// no blanks or punctuation, but "O'Brien", "U.S" and "3.5" whole. Of a text longer than 2 GiB only
/// those at its start.
std::vector<Span> words(std::string_view text);

/// The same in `spans`, whose memory is used again.
void find_words(std::string_view text, std::vector<Span>& spans);

/// The same by ICU alone, many times slower: what words() is measured against.
std::vector<Span> words_by_icu(std::string_view text);

/// Whether `text` has anything that words() would find.
bool has_word(std::string_view text);

}  // namespace newshound::text
