/// A date is read first for its day, then for its time, or the other way round.
#include "article/dates/date_parser.h"

#include "article/dates/calendar_words.h"
#include "article/dates/clock.h"

namespace newshound::article {

namespace {

using std::chrono::sys_days;
using std::chrono::sys_seconds;
using Kind = DatePiece::Kind;

/// Whether `moment` is in a year from 1500 to 9999, which a zone may lead out of.
bool has_year(sys_seconds moment) {
  using std::chrono::year;
  return moment >= sys_days(year(1500) / 1 / 1) && moment < sys_days(year(10000) / 1 / 1);
}

class DateReader {
 public:
  DateReader(std::span<const DatePiece> pieces, DateOrder order) : cursor_(pieces), order_(order) {}

  std::optional<WrittenDate> read() {
    if (!(cursor_.attempt([&] { return day_then_time(); }) ||
          cursor_.attempt([&] { return time_then_day(); })))
      return std::nullopt;
    if (needs_american_clock_ && !clock_.has_halves) return std::nullopt;
    const WrittenDate written{moment(), written_day(), cursor_.at()};
    if (!has_year(written.date.begin)) return std::nullopt;
    return written;
  }

 private:
  Date moment() const {
    if (date_.precision != Date::Precision::day) return date_;
    return clock_.on(written_day());
  }

  sys_days written_day() const { return std::chrono::floor<std::chrono::days>(date_.begin); }

  bool day_then_time() {
    clock_ = {};
    if (!day()) return false;
    if (date_.precision != Date::Precision::day) return true;
    if (!cursor_.attempt([&] { return read_clock(cursor_, clock_); })) clock_ = {};
    return true;
  }

  /// "3:04 p.m. ET Dec. 11, 2020"
  bool time_then_day() {
    clock_ = {};
    if (!read_clock(cursor_, clock_)) return false;
    while (cursor_.sign(",-–|/·•")) continue;
    cursor_.any_word("on", "el", "le", "am", "em", "of");
    return day() && date_.precision == Date::Precision::day;
  }

  bool day() {
    needs_american_clock_ = false;
    skip_weekday();
    return iso_day() || month_first() || day_first();
  }

  std::optional<unsigned> month_word() {
    const auto* piece = cursor_.peek();
    if (piece == nullptr || piece->kind != Kind::word) return std::nullopt;
    const auto month = month_number(piece->word);
    if (month) {
      cursor_.skip();
      cursor_.sign(".");
    }
    return month;
  }

  bool set(unsigned year, unsigned month, unsigned day, Date::Precision precision) {
    const std::chrono::year_month_day ymd{std::chrono::year(static_cast<int>(year)),
                                          std::chrono::month(month), std::chrono::day(day)};
    if (year < 1500 || year > 9999 || !ymd.ok()) return false;
    date_ = {sys_days(ymd), precision};
    return true;
  }

  void skip_weekday() {
    cursor_.any_word("le", "el", "the");
    while (cursor_.peek() != nullptr && is_weekday(cursor_.peek()->word)) {
      cursor_.skip();
      while (cursor_.sign(".,-")) continue;
    }
    cursor_.any_word("den", "dem", "le", "el", "the");
  }

  /// "2020-12-11", "20201211", "2020/12/11", "2020-12", "2020"
  bool iso_day() {
    return cursor_.attempt([&] {
      const auto packed = cursor_.number(8, 8);
      return packed &&
             set(*packed / 10000, *packed / 100 % 100, *packed % 100, Date::Precision::day);
    }) || cursor_.attempt([&] { return iso_parts(3); }) ||
           cursor_.attempt([&] { return iso_parts(2); }) ||
           cursor_.attempt([&] { return iso_parts(1); });
  }

  bool iso_parts(int parts) {
    const auto year = cursor_.number(4, 4);
    if (!year || parts == 1) return year && set(*year, 1, 1, Date::Precision::year);
    const auto month = cursor_.sign("-/") ? cursor_.number(1, 2) : std::nullopt;
    if (!month || parts == 2) return month && set(*year, *month, 1, Date::Precision::month);
    const auto day = cursor_.sign("-/") ? cursor_.number(1, 2) : std::nullopt;
    return day && set(*year, *month, *day, Date::Precision::day);
  }

  /// "December 11, 2020", "Dec. 11th 2020", "December 2020"
  bool month_first() {
    return cursor_.attempt([&] {
      const auto month = month_word();
      if (!month) return false;
      cursor_.any_word("de", "of");
      if (const auto year = cursor_.number(4, 4))
        return set(*year, *month, 1, Date::Precision::month);
      const auto day = cursor_.number(1, 2);
      if (!day) return false;
      cursor_.any_word("st", "nd", "rd", "th");
      cursor_.sign(",");
      const auto year = cursor_.number(4, 4);
      return year && set(*year, *month, *day, Date::Precision::day);
    });
  }

  /// "11 December 2020", "11. Dezember 2020", "1er mars 2020", "11 de diciembre de 2020",
  /// "26-FEB-1987", "31.12.2020"
  bool day_first() {
    return cursor_.attempt([&] {
      const auto day = cursor_.number(1, 2);
      if (!day) return false;
      cursor_.any_word("st", "nd", "rd", "th", "er", "o");
      const bool dotted = cursor_.sign(".");
      if (!dotted) cursor_.sign("-/,");
      cursor_.any_word("de", "of");
      const auto month = month_word();
      if (!month) return numeric_day(*day, dotted);
      cursor_.sign("-/,");
      cursor_.any_word("de", "del", "of");
      const auto year = cursor_.number(4, 4);
      return year && set(*year, *month, *day, Date::Precision::day);
    });
  }

  /// After "31." or "31/". Without an order with dots the day comes first; else it must be plain,
  /// or a clock of twelve hours, which is American, must follow. So it must behind a year of two
  /// digits.
  bool numeric_day(unsigned first, bool dotted) {
    const auto second = cursor_.number(1, 2);
    if (!second || !cursor_.sign(".-/")) return false;
    auto year = cursor_.number(4, 4);
    const bool short_year = !year;
    if (!year) year = cursor_.number(2, 2);
    if (!year) return false;
    if (short_year) *year += 2000;
    const bool day_first =
        first > 12 || order_ == DateOrder::dmy || (order_ == DateOrder::automatic && dotted);
    const bool plain = *second > 12 || *second == first || order_ == DateOrder::mdy;
    needs_american_clock_ = short_year || (!day_first && !plain);
    if (day_first) return set(*year, *second, first, Date::Precision::day);
    return set(*year, first, *second, Date::Precision::day);
  }

  PieceCursor cursor_;
  DateOrder order_;
  Date date_;
  Clock clock_;
  bool needs_american_clock_ = false;
};

}  // namespace

std::optional<WrittenDate> read_date(std::span<const DatePiece> pieces, DateOrder order) {
  return DateReader(pieces, order).read();
}

}  // namespace newshound::article
