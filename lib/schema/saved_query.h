/// What queries that are kept in an index may be called.
#pragma once

#include <string_view>

namespace newshound::schema {

/// Whether `name` has 1 to 64 characters, all of them letters of ASCII, digits, '-' or '_'.
bool is_query_name(std::string_view name) noexcept;

}  // namespace newshound::schema
