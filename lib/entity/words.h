/// A body as the words between which names are looked for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "newshound/text.h"

namespace newshound::entity {

struct Word {
  Span span;
  std::string folded;         ///< without the possessive
  std::string_view gap;       ///< what stands between the word before and this one
  bool capitalised = false;   ///< its first letter is
  bool all_capitals = false;  ///< all of at least two letters are
  bool starts_sentence = false;
  bool in_heading = false;      ///< in a short line most of whose words are capitalised
  std::string_view possessive;  ///< "'s", cut off `span`
};

std::vector<Word> words_of(std::string_view body);

}  // namespace newshound::entity
