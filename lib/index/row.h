/// What the columns of a rank file say of an article.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <utility>

#include "newshound/article.h"
#include "rank/columns.h"

namespace newshound::index {

/// Names of those who are named, by kind.
using EntityNames = std::set<std::pair<EntityKind, std::string>>;

/// `names`: of those whom it names.
rank::Row make_row(const Article& article, const EntityNames& names);

/// As rank::Row::date_key. 0 if there is no date.
std::uint64_t date_key(const std::optional<Date>& date);

/// The date_value() of the date of which `key` is the date_key(); empty if `key` is 0.
std::string date_value_of_key(std::uint64_t key);

}  // namespace newshound::index
