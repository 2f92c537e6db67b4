/// Sentences around a part of a text.
#pragma once

#include <cstddef>
#include <string_view>

#include "newshound/text.h"
#include "text/vocabulary.h"

namespace newshound::search {

struct Passage {
  Span span;
  bool cut_before = false;  ///< whether it begins within a sentence
  bool cut_after = false;   ///< whether it ends within one
};

/// `needed` with what stands around it in `text`, at bounds of words, of about `bytes`: its
/// sentences as far as they fit, and if there is room the sentences that follow in its paragraph.
/// It stays within `room`. `vocabulary`: of the language of `text`; what it read last is lost.
Passage passage_around(std::string_view text, Span needed, Span room, std::size_t bytes,
                       text::Vocabulary& vocabulary);

}  // namespace newshound::search
