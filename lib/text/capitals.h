/// Names printed in capitals.
#pragma once

#include <string>
#include <string_view>

namespace newshound::text {

/// "Ruth Okafor" of "RUTH OKAFOR". What is not wholly in capitals is left alone, and so is a single
/// word, which may be an acronym.
std::string in_mixed_case(std::string_view name);

}  // namespace newshound::text
