/// What a line of a page looks like, wherever it stands.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newshound/date.h"

namespace newshound::article {

enum class Kind : std::uint8_t {
  blank,
  prose,     ///< a paragraph
  sentence,  ///< shorter, but it ends like a sentence
  phrase,    ///< a heading, a name, a word of a menu
  item,      ///< a phrase with a bullet
  byline,
  date,
  share,    ///< share bars, reading times, advertisements
  caption,  ///< of a picture, or whose it is
  pointer,  ///< "Read more: a headline"
  related,  ///< "Related": headlines of other articles follow
  plea,     ///< to subscribe, to accept, to follow
  bio,      ///< who the author is
  ending,   ///< comments, copyright: what stands below every article
  crumb,    ///< "Home » World"
};

/// A line without blanks at its ends.
struct Line {
  std::string_view text;
  Kind kind = Kind::blank;
};

/// The lines of `text`, which must outlive them; `order` is that of dates.
std::vector<Line> read_lines(std::string_view text, DateOrder order);

/// Whether `line` ends like a sentence.
bool ends_sentence(std::string_view line);

}  // namespace newshound::article
