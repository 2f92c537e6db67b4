#include "index/row.h"

#include <charconv>

#include "index/content.h"
#include "index/display.h"
#include "index/terms.h"

namespace newshound::index {

namespace {

constexpr std::size_t all_digits = 14;  // YYYYMMDDhhmmss
constexpr std::uint64_t precisions = 5;

std::int32_t days(std::chrono::sys_days day) {
  return static_cast<std::int32_t>(day.time_since_epoch().count());
}

}  // namespace

std::string entity_name(EntityKind kind, std::string_view name) {
  constexpr char letters[] = {'P', 'O', 'L'};
  return std::string(1, letters[static_cast<std::size_t>(kind)]).append(name);
}

rank::Row make_row(const Article& article, const std::set<rank::EntityForm>& entities) {
  rank::Row row;
  row.date_key = date_key(article.date);
  if (article.date) {
    row.first_day = days(std::chrono::floor<std::chrono::days>(article.date->begin));
    row.end_day = days(std::chrono::ceil<std::chrono::days>(article.date->end()));
  }
  row.source = article.source;
  row.language = article.language;
  row.entities.assign(entities.begin(), entities.end());
  row.content = content_key(article);
  row.display = display_bytes(article);
  return row;
}

std::uint64_t date_key(const std::optional<Date>& date) {
  if (!date) return 0;
  auto digits = date_value(*date);
  digits.resize(all_digits, '0');
  std::uint64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number * precisions + static_cast<std::uint64_t>(date->precision);
}

std::string date_value_of_key(std::uint64_t key) {
  constexpr std::size_t known_digits[precisions] = {4, 6, 8, 12, all_digits};
  if (key == 0) return {};
  return std::to_string(key / precisions).substr(0, known_digits[key % precisions]);
}

}  // namespace newshound::index
