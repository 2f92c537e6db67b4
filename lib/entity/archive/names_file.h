/// Groups of names as bytes: the file `NNNNNN.names` of an index.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entity/archive/table.h"

namespace newshound::entity {

/// `groups` as bytes, the same for the same groups:
///
///     "NSHNAMES", version, number of groups g        8 + 4 + 4 bytes
///     XXH3 of all that follows                       8 bytes
///     g groups: kind and name; number of variants, each with name, rule and evidence
///
/// Numbers in groups are varints; a text is its length and its bytes.
std::string encode_groups(const std::vector<SameEntity>& groups);

/// The groups of which `bytes` are. Throws IndexError (damaged) unless all of it is right.
std::vector<SameEntity> parse_groups(std::string_view bytes);

}  // namespace newshound::entity
