/// Groups of names as bytes: the file `NNNNNN.names` of an index.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entity/archive/table.h"

namespace newshound::entity {

/// `groups`, in the order of resolve_names(), as bytes, the same for the same groups:
///
///     "NSHNAMES", version, XXH3 of all that follows      3 x 8 bytes
///     number of groups, then each: kind, name, number of variants, each with name, rule, evidence
///
/// Numbers behind the checksum are varints (LEB128), a text is its length and its bytes.
std::string encode_groups(const std::vector<SameEntity>& groups);

/// The groups of which `bytes` are. Throws IndexError (damaged) unless all of it is right.
std::vector<SameEntity> parse_groups(std::string_view bytes);

}  // namespace newshound::entity
