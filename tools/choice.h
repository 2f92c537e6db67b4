/// Options that are one of a few words.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include "run.h"

namespace newshound::tools {

/// What `word` stands for. Throws UsageError, naming the option and its choices, if it is none of
/// them.
template <class Value>
Value choose(const std::string& option, const std::string& word,
             std::initializer_list<std::pair<const char*, Value>> choices) {
  std::string names;
  for (const auto& [name, value] : choices) {
    if (word == name) return value;
    names += std::string(names.empty() ? "" : ", ") + name;
  }
  throw UsageError("--" + option + " cannot be '" + word + "'; it is one of: " + names);
}

}  // namespace newshound::tools
