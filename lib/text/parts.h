/// What becomes of one spelling as it is cut.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "newshound/text.h"

namespace newshound::text {

/// A token but for what its form tells, word_of() and stem_of().
struct Part {
  std::string form;
  Span span;  ///< in the spelling
  bool joined = false;
};

/// The tokens of `spelling`, one of compounds(), as Analyzer says. Those that are not joined have
/// successive positions, joined ones that of the last before them that is not. Depends on nothing
/// else.
std::vector<Part> parts_of(std::string_view spelling);

}  // namespace newshound::text
