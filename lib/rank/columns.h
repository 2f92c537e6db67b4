/// What the rank file knows of an article beside its postings.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

namespace newshound::rank {

/// Days since 1970-01-01; of an article without a date both are `no_day`.
constexpr std::int32_t no_day = INT32_MAX;

/// That an article names someone, and how.
struct EntityForm {
  std::string name;  ///< "P" (person), "O" or "L" and the name
  std::string form;  ///< as it is written in the article; empty where that is the name

  auto operator<=>(const EntityForm&) const = default;
};

/// One row of the columns.
struct Row {
  /// Sorts as the date does: its digits, filled with zeros to 14, times 5, plus how precise it is.
  /// 0 if undated.
  std::uint64_t date_key = 0;
  std::int32_t first_day = no_day;  ///< the first day that the date can mean
  std::int32_t end_day = no_day;    ///< the day after the last that it can mean
  std::string source;               ///< the outlet
  std::string language;
  std::vector<EntityForm> entities;  ///< ascending, each once
  std::uint64_t content = 0;         ///< equal for articles that say the same; 0 if it has no body
  std::string display;               ///< the article without its body, for lists of hits
};

}  // namespace newshound::rank
