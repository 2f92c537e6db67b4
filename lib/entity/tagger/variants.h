/// Sentences written in other ways, so that a tagger learns those too.
#pragma once

#include <vector>

#include "entity/tagger/sample.h"

namespace newshound::entity::tagger {

/// As a headline in capitals: "COURT RULES".
MarkedSentence in_capitals(const MarkedSentence& sentence);

/// As a headline of words with capitals: "Court Rules Against Minister".
MarkedSentence in_title_case(const MarkedSentence& sentence);

/// `text` once more, with some sentences in capitals or in title case; the others are context. The
/// share that is chosen falls from the first sentence, which is most like a headline. Empty if none
/// is. `number` decides which.
MarkedText with_headlines(const MarkedText& text, std::uint64_t number);

}  // namespace newshound::entity::tagger
