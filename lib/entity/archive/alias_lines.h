/// The lines of a file of aliases, one by one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "entity/archive/aliases.h"
#include "newshound/error.h"

namespace newshound::entity {

/// A field of a line, without blanks around it.
struct AliasField {
  std::string_view text;
  std::uint64_t byte = 0;  ///< offset in the file
};

/// What a line says; of the three one at most has something.
struct AliasLine {
  Aliases says;
  std::uint64_t line = 0;          ///< counted from 1
  std::vector<AliasField> fields;  ///< those that are not empty
};

/// Something wrong in a file.
struct AliasProblem {
  std::uint64_t line = 0;
  std::uint64_t byte = 0;
  std::string what;
  std::string hint;
};

/// All lines of `text` but comments and empty ones. What is wrong in one is put in `problems`, and
/// says nothing.
std::vector<AliasLine> read_alias_lines(std::string_view text, std::vector<AliasProblem>& problems);

}  // namespace newshound::entity
