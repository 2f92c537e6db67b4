#include <random>

#include "support/print.h"

namespace {

using newshound::Date;
using newshound::parse_date;

/// What `text` is read as, or "nothing".
std::string read(std::string_view text) {
  const auto date = parse_date(text);
  return date ? date->to_string() : "nothing";
}

struct Row {
  std::string text;
  std::string expected;
};

using Rows = std::vector<Row>;

void check(const Rows& rows) {
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(read(row.text) == row.expected);
  }
}

/// The last day of a month, counted by a rule that is not the library's.
unsigned last_day(int year, unsigned month) {
  if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

Date random_date(std::mt19937& engine) {
  const auto precision = static_cast<Date::Precision>(engine() % 5);
  const auto pick = [&](unsigned count) { return static_cast<unsigned>(engine() % count); };
  const int year = 1500 + static_cast<int>(pick(8500));
  const unsigned month = precision >= Date::Precision::month ? 1 + pick(12) : 1;
  const unsigned day = precision >= Date::Precision::day ? 1 + pick(last_day(year, month)) : 1;
  const auto second = precision == Date::Precision::second   ? pick(86400)
                      : precision == Date::Precision::minute ? 60 * pick(1440)
                                                             : 0;
  const std::chrono::sys_days begin{std::chrono::year_month_day(
      std::chrono::year(year), std::chrono::month(month), std::chrono::day(day))};
  return {begin + std::chrono::seconds(second), precision};
}

}  // namespace

TEST_CASE("dates of ISO 8601 are read as precisely as they are written") {
  check({
      {"2020", "2020"},
      {"2020-12", "2020-12"},
      {"2020-12-11", "2020-12-11"},
      {"2020/12/11", "2020-12-11"},
      {"2020-2-1", "2020-02-01"},
      {"20201211", "2020-12-11"},
      {"2020-12-11T14:03:05Z", "2020-12-11T14:03:05Z"},
      {"2020-12-11t14:03z", "2020-12-11T14:03Z"},
      {"2020-12-11 14:03:05", "2020-12-11T14:03:05Z"},
      {"2020-12-11 14:03:05.123456", "2020-12-11T14:03:05Z"},
      {"2020-12-11T14:03:05,5Z", "2020-12-11T14:03:05Z"},
      {"20201211T140305Z", "2020-12-11T14:03:05Z"},
      {"  2020-12-11\t", "2020-12-11"},
  });
}

TEST_CASE("moments with a zone are read in UTC") {
  check({
      {"2020-12-11 14:03:00+02:00", "2020-12-11T12:03:00Z"},
      {"2020-12-11T14:03:00-0330", "2020-12-11T17:33:00Z"},
      {"2020-12-11T14:03:00+02", "2020-12-11T12:03:00Z"},
      {"2020-12-31T23:30:00-01:00", "2021-01-01T00:30:00Z"},
      {"2020-01-01T00:30:00+01:00", "2019-12-31T23:30:00Z"},
      {"Fri, 11 Dec 2020 14:03:00 GMT", "2020-12-11T14:03:00Z"},
      {"Fri, 11 Dec 2020 14:03:00 +0100", "2020-12-11T13:03:00Z"},
      {"11 Dec 2020 14:03 UTC", "2020-12-11T14:03Z"},
      {"2020-12-11T14:03:00+14:00", "2020-12-11T00:03:00Z"},
      {"2020-12-11T14:03:00+15:00", "nothing"},
      {"2020-12-11T14:03:00+02:60", "nothing"},
      {"2020-12-11T14:03:00+2", "nothing"},
      {"December 11, 2020 at 2:03 p.m. ET", "2020-12-11T19:03Z"},
      {"July 11, 2020 at 2:03 p.m. ET", "2020-07-11T18:03Z"},
      {"March 8, 2020 1:59 am ET", "2020-03-08T05:59Z"},
      {"November 1, 2020 12:00 pm ET", "2020-11-01T17:00Z"},
      {"11 Dec 2020 14:03 EST", "2020-12-11T19:03Z"},
      {"11 Dec 2020 14:03 GMT", "2020-12-11T14:03Z"},
      {"11. Dezember 2020, 14.03 Uhr MEZ", "2020-12-11T13:03Z"},
      {"11. Dezember 2020, 14:03 Uhr (CET)", "2020-12-11T13:03Z"},
      {"2020-12-11 14:03 CEST", "2020-12-11T12:03Z"},
      {"2020-12-11 14:03 GMT+02:00", "2020-12-11T12:03Z"},
      {"December 11, 2020 11:30 PM PST", "2020-12-12T07:30Z"},
      // of a zone that is not known the day is kept
      {"2020-12-11 14:03 XYZT", "2020-12-11"},
      {"2020-12-11 14:03 Lindvik", "nothing"},
  });
}

TEST_CASE("the time may stand before the day") {
  check({
      {"3:04 p.m. ET Dec. 11, 2020", "2020-12-11T20:04Z"},
      {"09:45 AM December 21, 2023", "2023-12-21T09:45Z"},
      {"14:03, 11 December 2020", "2020-12-11T14:03Z"},
      {"2 p.m. on Friday, December 11, 2020", "2020-12-11T14:00Z"},
      {"14:03 / 11.12.2020", "2020-12-11T14:03Z"},
      {"14:03 December 2020", "nothing"},
      {"3:04 p.m. ET", "nothing"},
  });
}

TEST_CASE("dates are read in the forms of five languages") {
  check({
      {"December 11, 2020", "2020-12-11"},
      {"Friday, December 11th, 2020", "2020-12-11"},
      {"Dec. 11, 2020", "2020-12-11"},
      {"DECEMBER 2020", "2020-12"},
      {"11 December 2020", "2020-12-11"},
      {"the 1st of May 2020", "2020-05-01"},
      {"26-FEB-1987", "1987-02-26"},
      {"Sept 3 2020", "2020-09-03"},
      {"11 de diciembre de 2020", "2020-12-11"},
      {"viernes, 11 de diciembre del 2020", "2020-12-11"},
      {"sábado 1 de agosto de 2020", "2020-08-01"},
      {"diciembre de 2020", "2020-12"},
      {"Setiembre 7, 2020", "2020-09-07"},
      {"1er mars 2020", "2020-03-01"},
      {"le vendredi 11 décembre 2020", "2020-12-11"},
      {"11 août 2020", "2020-08-11"},
      {"15 févr. 2020", "2020-02-15"},
      {"11. Dezember 2020", "2020-12-11"},
      {"Freitag, den 11. Dezember 2020", "2020-12-11"},
      {"1. März 2020", "2020-03-01"},
      {"3. Jänner 2020", "2020-01-03"},
      {"11 de dezembro de 2020", "2020-12-11"},
      {"terça-feira, 1º de março de 2022", "2022-03-01"},
      {"2 de out. de 2020", "2020-10-02"},
      {"11\u00A0December\u00A02020", "2020-12-11"},
  });
}

TEST_CASE("times of day are read in the forms of five languages") {
  check({
      {"December 11, 2020, 2:03 p.m.", "2020-12-11T14:03Z"},
      {"December 11, 2020 at 2:03 PM", "2020-12-11T14:03Z"},
      {"Dec 11, 2020 2:03pm", "2020-12-11T14:03Z"},
      {"December 11, 2020 - 12:30 a.m.", "2020-12-11T00:30Z"},
      {"December 11, 2020 | 12:30 pm", "2020-12-11T12:30Z"},
      {"11:59 pm", "nothing"},
      {"11 de diciembre de 2020 a las 14:03", "2020-12-11T14:03Z"},
      {"11 décembre 2020 à 14h03", "2020-12-11T14:03Z"},
      {"11. Dezember 2020, 14.03 Uhr", "2020-12-11T14:03Z"},
      {"11. Dezember 2020 um 14:03 Uhr", "2020-12-11T14:03Z"},
      {"11 de dezembro de 2020 às 14h03", "2020-12-11T14:03Z"},
      {"31/12/2020 23:59:59", "2020-12-31T23:59:59Z"},
      {"2020-12-11 24:00", "nothing"},
      {"2020-12-11 14:60", "nothing"},
      {"2020-12-11 14:03:61", "nothing"},
      {"2020-12-11 14", "nothing"},
      {"2020-12 14:03", "nothing"},
  });
}

TEST_CASE("numbers alone are a date only if day and month can be told apart") {
  check({
      {"31/12/2020", "2020-12-31"},
      {"12/31/2020", "2020-12-31"},
      {"13-01-2020", "2020-01-13"},
      {"31.12.2020", "2020-12-31"},
      {"03.04.2020", "2020-04-03"},
      {"3. 4. 2020", "2020-04-03"},
      {"03/04/2020", "nothing"},
      {"05/05/2020", "2020-05-05"},
      {"3-4-2020", "nothing"},
      {"12.31.2020", "nothing"},
      {"13/13/2020", "nothing"},
      {"31/12/20", "nothing"},
      // a clock of twelve hours is American
      {"12/8/2020 4:02 pm", "2020-12-08T16:02Z"},
      {"12/18/23 4:02pm", "2023-12-18T16:02Z"},
      {"12/8/2020 16:02", "nothing"},
  });
}

TEST_CASE("with an order dates of numbers alone are read in it") {
  const auto in_order = [](std::string_view text, newshound::DateOrder order) {
    const auto date = parse_date(text, order);
    return date ? date->to_string() : "nothing";
  };
  using newshound::DateOrder;
  CHECK(in_order("03/04/2020", DateOrder::mdy) == "2020-03-04");
  CHECK(in_order("03/04/2020", DateOrder::dmy) == "2020-04-03");
  CHECK(in_order("03.04.2020", DateOrder::mdy) == "2020-03-04");
  CHECK(in_order("31/12/2020", DateOrder::mdy) == "2020-12-31");
  CHECK(in_order("12/31/2020", DateOrder::dmy) == "nothing");
  CHECK(in_order("2020-03-04", DateOrder::dmy) == "2020-03-04");
}

TEST_CASE("what is no date of the calendar is refused") {
  check({
      {"", "nothing"},
      {" ", "nothing"},
      {"Friday", "nothing"},
      {"February 30, 2020", "nothing"},
      {"2021-02-29", "nothing"},
      {"1900-02-29", "nothing"},
      {"2000-02-29", "2000-02-29"},
      {"February 29, 2020", "2020-02-29"},
      {"31 April 2020", "nothing"},
      {"2020-13-01", "nothing"},
      {"2020-00-01", "nothing"},
      {"2020-01-00", "nothing"},
      {"1500", "1500"},
      {"1499", "nothing"},
      {"1499-12-31", "nothing"},
      {"9999-12-31", "9999-12-31"},
      {"10000", "nothing"},
      {"10000-01-01", "nothing"},
      {"0", "nothing"},
      {"20201311", "nothing"},
      {"999999999999999999999", "nothing"},
  });
}

TEST_CASE("a zone does not lead out of the years there are") {
  check({
      {"1500-01-01T00:00:00+01:00", "nothing"},
      {"1500-01-01T00:00:00-01:00", "1500-01-01T01:00:00Z"},
      {"9999-12-31T23:30:00-01:00", "nothing"},
      {"9999-12-31T23:59:60Z", "nothing"},
      {"2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"},
  });
}

TEST_CASE("what is not wholly a date is refused") {
  check({
      {"since 2020", "nothing"},
      {"December 11, 2020 in Lindvik", "nothing"},
      {"2020-12-11 or so", "nothing"},
      {"December", "nothing"},
      {"December 11", "nothing"},
      {"11 December", "nothing"},
      {"2020-12-11-", "nothing"},
      {"2020-2021", "nothing"},
      {"11 Smarch 2020", "nothing"},
      {"11 декабря 2020", "nothing"},
      {"2020-12-11T14:03:00Z and on", "nothing"},
      {"caf\xE9 2020", "nothing"},
      {std::string("2020\0", 5), "nothing"},
      {"Friday, the 11th of December of the year 2020, in the early morning, or a bit later on",
       "nothing"},
  });
}

TEST_CASE("a date ends where the next one begins") {
  const Rows rows = {
      {"2020", "2021-01-01"},
      {"2020-01", "2020-02-01"},
      {"2020-12", "2021-01-01"},
      {"2020-02", "2020-03-01"},
      {"2021-02", "2021-03-01"},
      {"2020-02-28", "2020-02-29"},
      {"2020-02-29", "2020-03-01"},
      {"2021-02-28", "2021-03-01"},
      {"2020-12-31", "2021-01-01"},
      {"1500", "1501-01-01"},
      {"1969-12-31", "1970-01-01"},
      {"2020-12-31T23:59:59Z", "2021-01-01T00:00:00Z"},
      {"1969-12-31T23:59:59Z", "1970-01-01T00:00:00Z"},
      {"2020-12-11T14:03:00Z", "2020-12-11T14:03:01Z"},
      {"2020-12-11T14:03Z", "2020-12-11T14:04Z"},
      {"2020-12-11T23:59Z", "2020-12-12T00:00Z"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto date = parse_date(row.text);
    REQUIRE(date);
    CHECK(Date{date->end(), parse_date(row.expected)->precision}.to_string() == row.expected);
  }
  CHECK(parse_date("9999")->end() > parse_date("9999-12-31T23:59:59Z")->begin);
}

TEST_CASE("reading a date that was written gives the same date") {
  std::mt19937 engine(20240319);
  for (int round = 0; round < 20000; ++round) {
    const auto date = random_date(engine);
    CAPTURE(date.to_string());
    REQUIRE(parse_date(date.to_string()) == date);
    REQUIRE(date.begin < date.end());
  }
}

TEST_CASE("any bytes are a date or none") {
  constexpr std::string_view pieces[] = {"2020", "11", "-",  "/",   ".",   ":",    "T",  " ", "Dec",
                                         "mars", "de", "pm", "GMT", "+",   "1500", "31", ",", "Z",
                                         "0",    "60", "h",  "er",  "fri", "\xFF", "é"};
  std::mt19937 engine(20200419);
  int read_again = 0;
  for (int round = 0; round < 200000; ++round) {
    std::string text;
    for (auto left = 1 + engine() % 7; left > 0; --left)
      text += pieces[engine() % std::size(pieces)];
    const auto date = parse_date(text);
    if (!date) continue;
    CAPTURE(text);
    REQUIRE(parse_date(date->to_string()) == date);
    ++read_again;
  }
  CHECK(read_again > 1000);
}
