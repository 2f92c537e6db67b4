/// How a query was understood and how scores came about, for people and for programs.
#pragma once

#include <newshound/searcher.h>

#include <string>

namespace newshound::tools {

std::string advice_as_text(const Advice& advice);
std::string advice_as_json(const Advice& advice);

std::string explanation_as_text(const Explanation& explanation);
std::string explanation_as_json(const Explanation& explanation);

/// One line for each sum and each term, the parts of a sum below it.
std::string arithmetic_as_text(const ScorePart& part);
std::string arithmetic_as_json(const ScorePart& part);

}  // namespace newshound::tools
