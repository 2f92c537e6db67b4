/// What months and weekdays are called in English, Spanish, French, German and Portuguese.
#pragma once

#include <optional>
#include <string_view>

namespace newshound::article {

/// 1 to 12 for the folded name of a month or its common abbreviation.
std::optional<unsigned> month_number(std::string_view folded_word);

bool is_weekday(std::string_view folded_word);

}  // namespace newshound::article
