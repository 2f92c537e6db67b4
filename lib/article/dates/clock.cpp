#include "article/dates/clock.h"

#include "article/dates/zones.h"

namespace newshound::article {

namespace {

class ClockReader {
 public:
  ClockReader(PieceCursor& cursor, Clock& clock) : cursor_(cursor), clock_(clock) {}

  /// "T14:03", ", at 2:03 p.m.", "14.03 Uhr", "T140300", "2 pm", each with its zone
  bool read() {
    while (cursor_.sign(",-–|/·•")) continue;
    cursor_.any_word("t", "at", "um", "a", "as", "los");
    cursor_.any_word("las", "s");
    if (!(packed_time() || cursor_.attempt([&] { return clock_time(); }))) return false;
    zone();
    return true;
  }

 private:
  bool packed_time() {
    const auto packed = cursor_.number(6, 6);
    return packed && set_time({*packed / 10000, *packed / 100 % 100}, *packed % 100);
  }

  bool clock_time() {
    const auto hour = cursor_.number(1, 2);
    if (!hour) return false;
    if (cursor_.attempt([&] { return hour_and_minute(*hour); })) return true;
    const auto start = cursor_.at();
    const auto on_clock = on_24_hour_clock(*hour);
    return cursor_.at() != start && set_time({on_clock, 0}, std::nullopt);
  }

  bool hour_and_minute(unsigned hour) {
    if (!(cursor_.sign(":.") || cursor_.any_word("h"))) return false;
    const auto minute = cursor_.number(2, 2);
    if (!minute) return false;
    std::optional<unsigned> second;
    if (cursor_.sign(":") && !(second = cursor_.number(2, 2))) return false;
    if (second)
      cursor_.attempt([&] { return cursor_.sign(".,") && cursor_.number(1, 9).has_value(); });
    return set_time({on_24_hour_clock(hour), *minute}, second);
  }

  unsigned on_24_hour_clock(unsigned hour) {
    const bool before_noon = cursor_.attempt([&] { return half_day("a", "am"); });
    const bool after_noon = !before_noon && cursor_.attempt([&] { return half_day("p", "pm"); });
    if (!before_noon && !after_noon) cursor_.any_word("uhr", "h", "hrs", "hs");
    clock_.has_halves = before_noon || after_noon;
    if (before_noon && hour == 12) return 0;
    if (after_noon && hour < 12) return hour + 12;
    return hour;
  }

  bool half_day(std::string_view letter, std::string_view both) {
    if (cursor_.word(both)) return true;
    return cursor_.word(letter) && cursor_.sign(".") && cursor_.word("m") && cursor_.sign(".");
  }

  struct HourMinute {
    unsigned hour, minute;
  };

  bool set_time(HourMinute time, std::optional<unsigned> second) {
    if (time.hour > 23 || time.minute > 59 || second.value_or(0) > 60) return false;
    clock_.time = std::chrono::hours(time.hour) + std::chrono::minutes(time.minute) +
                  std::chrono::seconds(second.value_or(0));
    clock_.precision = second ? Date::Precision::second : Date::Precision::minute;
    return true;
  }

  void zone() {
    cursor_.attempt([&] { return named_zone(); });
    cursor_.attempt([&] { return numeric_zone(); });
  }

  bool named_zone() {
    const bool bracket = cursor_.sign("(");
    const auto* piece = cursor_.peek();
    if (piece == nullptr || piece->kind != DatePiece::Kind::word || !is_zone(*piece)) return false;
    cursor_.skip();
    clock_.zone = piece->word;
    return !bracket || cursor_.sign(")");
  }

  static bool is_zone(const DatePiece& word) {
    if (zone_offset(word.word, {})) return true;
    return word.text.size() >= 3 && word.text.size() <= 5 &&
           word.text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == word.text.npos;
  }

  bool numeric_zone() {
    const bool west = cursor_.peek() != nullptr && cursor_.peek()->is_sign("-");
    if (!cursor_.sign("+-")) return false;
    auto hours = cursor_.number(2, 2);
    auto minutes = std::optional<unsigned>(0);
    if (hours) {
      if (cursor_.sign(":")) minutes = cursor_.number(2, 2);
    } else if (const auto packed = cursor_.number(4, 4)) {
      hours = *packed / 100;
      minutes = *packed % 100;
    }
    if (!hours || !minutes || *hours > 14 || *minutes > 59) return false;
    const auto offset = std::chrono::hours(*hours) + std::chrono::minutes(*minutes);
    clock_.offset = west ? -offset : offset;
    return true;
  }

  PieceCursor& cursor_;
  Clock& clock_;
};

}  // namespace

Date Clock::on(std::chrono::sys_days day) const {
  auto ahead = std::optional(offset);
  const bool digits_behind_name =
      offset != std::chrono::minutes(0) && (zone == "gmt" || zone == "utc");
  if (!zone.empty() && !digits_behind_name) ahead = zone_offset(zone, day + time);
  if (precision == Date::Precision::day || !ahead) return {day, Date::Precision::day};
  return {day + time - *ahead, precision};
}

bool read_clock(PieceCursor& cursor, Clock& clock) { return ClockReader(cursor, clock).read(); }

}  // namespace newshound::article
