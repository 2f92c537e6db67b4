/// How the producers of records name their fields: one table, a row each.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "newshound/field_map.h"

namespace newshound::article {

constexpr std::size_t record_fields = static_cast<std::size_t>(RecordField::place) + 1;

/// The number of a key that the table names.
using Key = std::uint8_t;

constexpr std::size_t most_keys = 192;
using KeySet = std::bitset<most_keys>;

/// A member of a record, or, with `inner`, a member of that.
struct Place {
  Key key;
  std::string_view inner;
};

/// The records of one producer.
struct Flavour {
  std::string_view name;  ///< "news-please"; of what nobody else writes "generic"
  KeySet all;             ///< the keys that each such record has
  KeySet any;             ///< and of which it has one, unless empty
  /// Where each field may be, the best place first; behind its own those of every record.
  std::array<std::vector<Place>, record_fields> places;
};

/// The number of `name`, also if it is written as "Publication Date" for "publication_date", or
/// nothing if no producer is known to use it.
std::optional<Key> key_of(std::string_view name);

/// The flavour of a record that has `keys`.
const Flavour& flavour_of(const KeySet& keys);

}  // namespace newshound::article
