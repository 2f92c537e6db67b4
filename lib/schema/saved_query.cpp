#include "schema/saved_query.h"

#include <algorithm>

namespace newshound::schema {

bool is_query_name(std::string_view name) noexcept {
  constexpr std::size_t longest = 64;
  const auto is_allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
  };
  return !name.empty() && name.size() <= longest &&
         std::all_of(name.begin(), name.end(), is_allowed);
}

}  // namespace newshound::schema
