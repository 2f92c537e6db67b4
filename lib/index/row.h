/// What the columns of a rank file say of an article.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "newshound/article.h"
#include "rank/columns.h"

namespace newshound::index {

/// What rank files call an entity: "P", "O" or "L" and its name.
std::string entity_name(EntityKind kind, std::string_view name);

/// `entities`: those whom it names.
rank::Row make_row(const Article& article, const std::set<rank::EntityForm>& entities);

/// As rank::Row::date_key. 0 if there is no date.
std::uint64_t date_key(const std::optional<Date>& date);

/// The date_value() of the date of which `key` is the date_key(); empty if `key` is 0.
std::string date_value_of_key(std::uint64_t key);

}  // namespace newshound::index
