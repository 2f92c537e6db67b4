/// What single words and quotes mean by the look of them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/node.h"
#include "query/notes.h"

namespace newshound::query {

/// `text` as words of a field: not quoted if it was not and reads as one plain word, else quoted.
/// Bytes that are not UTF-8 become blanks, and all quotes straight ones. Nothing if there is no
/// letter or digit in it, or if the field has no such value.
std::optional<Node> make_match(Match match);

/// `text` as a pattern: without what stands around it. Nothing if it is none.
std::optional<Node> make_pattern(Pattern pattern);

/// Nothing if `word` is not a plain word of letters.
std::optional<Node> make_fuzzy(Fuzzy fuzzy);

Node make_saved(Saved saved);

/// An unquoted word: everything ("*", of a field its presence), a pattern, a fuzzy word, or the
/// word itself. Nothing if there is no letter or digit in it.
std::optional<Node> read_word(const Match& word, Notes& notes);

/// The words in quotes one by one, each as read_word() reads it.
std::vector<Node> read_words(const Match& quoted, Notes& notes);

/// `text` with a blank for each byte that is not part of a character of UTF-8.
std::string without_bad_bytes(std::string_view text);

}  // namespace newshound::query
