/// A body as the words between which names are looked for.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "entity/lexicon.h"
#include "entity/spellings.h"
#include "newshound/text.h"

namespace newshound::entity {

struct Word {
  Span span;
  std::uint32_t number = 0;     ///< of `folded`, by Spellings
  std::string_view folded;      ///< without the possessive; valid as long as the Spellings say
  std::string_view gap;         ///< what stands between the word before and this one
  std::string_view possessive;  ///< "'s", cut off `span`
  Cues cues;                    ///< of `folded`
  bool capitalised = false;     ///< its first letter is
  bool all_capitals = false;    ///< all of at least two letters are
  bool starts_sentence = false;
  bool in_heading = false;  ///< in a short line most of whose words are capitalised

  bool is(Cue cue) const { return cues.has(cue); }
};

std::vector<Word> words_of(std::string_view body, Spellings& spellings);

}  // namespace newshound::entity
