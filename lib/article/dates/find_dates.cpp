#include "article/dates/find_dates.h"

#include <algorithm>

#include "article/dates/calendar_words.h"
#include "article/dates/date_parser.h"
#include "base/ascii.h"

namespace newshound::article {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

Date as_published(const WrittenDate& written) {
  if (written.date.precision < Date::Precision::day) return written.date;
  const bool same_day = std::chrono::floor<days>(written.date.begin) == written.day;
  return same_day ? written.date : Date{written.day, Date::Precision::day};
}

/// Whether a date may begin with `piece`: a number, a month, a weekday.
bool may_begin(const DatePiece& piece) {
  if (piece.kind == DatePiece::Kind::number) return piece.text.size() <= 8;
  return piece.kind == DatePiece::Kind::word &&
         (month_number(piece.word) || is_weekday(piece.word));
}

std::size_t offset_in(std::string_view line, const DatePiece& piece) {
  return static_cast<std::size_t>(piece.text.data() - line.data());
}

/// The pieces of a URL without its signs: "2020", "12", "11", "title".
std::vector<DatePiece> parts_of_url(std::string_view url) {
  auto pieces = date_pieces(url);
  pieces.erase(std::remove_if(pieces.begin(), pieces.end(),
                              [](const DatePiece& piece) { return piece.is_sign("/-_."); }),
               pieces.end());
  return pieces;
}

std::optional<Date> make_date(unsigned year, unsigned month, std::optional<unsigned> day) {
  const std::chrono::year_month_day ymd{std::chrono::year(static_cast<int>(year)),
                                        std::chrono::month(month),
                                        std::chrono::day(day.value_or(1))};
  if (year < 1990 || year > 2100 || !ymd.ok()) return std::nullopt;
  return Date{sys_days(ymd), day ? Date::Precision::day : Date::Precision::month};
}

std::optional<unsigned> month_of(const DatePiece& piece) {
  if (piece.kind == DatePiece::Kind::word) return month_number(piece.word);
  return piece.kind == DatePiece::Kind::number && piece.text.size() <= 2
             ? std::optional(piece.value)
             : std::nullopt;
}

/// The date that begins with the number `at`.
std::optional<Date> url_date_at(const std::vector<DatePiece>& parts, std::size_t at) {
  const auto& first = parts[at];
  if (first.kind != DatePiece::Kind::number) return std::nullopt;
  if (first.text.size() == 8)
    return make_date(first.value / 10000, first.value / 100 % 100, first.value % 100);
  if (first.text.size() != 4 || at + 1 == parts.size()) return std::nullopt;
  const auto month = month_of(parts[at + 1]);
  if (!month) return std::nullopt;
  const bool has_day = at + 2 < parts.size() && parts[at + 2].kind == DatePiece::Kind::number &&
                       parts[at + 2].text.size() <= 2;
  if (has_day)
    if (const auto date = make_date(first.value, *month, parts[at + 2].value)) return date;
  return parts[at + 1].text.size() >= 2 ? make_date(first.value, *month, {}) : std::nullopt;
}

/// The month and the day that stand in the first words of a report.
std::optional<std::chrono::month_day> day_of_dateline(const std::vector<DatePiece>& pieces) {
  for (std::size_t at = 0; at + 1 < pieces.size(); ++at) {
    const auto month =
        pieces[at].kind == DatePiece::Kind::word ? month_number(pieces[at].word) : std::nullopt;
    if (!month) continue;
    const auto after = at + 1 + (pieces[at + 1].is_sign(".") ? 1 : 0);
    for (const auto day_at : {after, at - 1})
      if (day_at < pieces.size() && pieces[day_at].kind == DatePiece::Kind::number)
        return std::chrono::month(*month) / std::chrono::day(pieces[day_at].value);
  }
  return std::nullopt;
}

}  // namespace

std::vector<FoundDate> find_dates(std::string_view line, DateOrder order) {
  std::vector<FoundDate> found;
  if (std::none_of(line.begin(), line.end(), is_digit)) return found;
  const auto pieces = date_pieces(line);
  for (std::size_t at = 0; at < pieces.size();) {
    const auto written =
        may_begin(pieces[at]) ? read_date(std::span(pieces).subspan(at), order) : std::nullopt;
    if (!written || written->date.precision == Date::Precision::year) {
      ++at;
      continue;
    }
    const auto& last = pieces[at + written->pieces - 1];
    found.push_back({as_published(*written), offset_in(line, pieces[at]),
                     offset_in(line, last) + last.text.size()});
    at += written->pieces;
  }
  return found;
}

std::optional<Date> publication_date(std::string_view text, DateOrder order) {
  const auto pieces = date_pieces(text);
  const auto written = read_date(pieces, order);
  if (!written || written->pieces != pieces.size()) return std::nullopt;
  return as_published(*written);
}

std::optional<Date> date_in_url(std::string_view url) {
  const auto path = url.find('/', url.find("://") == url.npos ? 0 : url.find("://") + 3);
  if (path == url.npos) return std::nullopt;
  const auto parts = parts_of_url(url.substr(path));
  std::optional<Date> month;
  for (std::size_t at = 0; at < parts.size(); ++at) {
    const auto date = url_date_at(parts, at);
    if (date && date->precision == Date::Precision::day) return date;
    if (!month) month = date;
  }
  return month;
}

std::optional<Date> date_of_dateline(std::string_view line, const Date& near) {
  constexpr std::size_t longest = 80;
  auto end = line.size();
  for (const std::string_view dash : {" — ", " – ", " - ", " -- "})
    end = std::min(end, line.find(dash));
  if (end > longest) return std::nullopt;
  const auto day = day_of_dateline(date_pieces(line.substr(0, end)));
  if (!day || !day->ok()) return std::nullopt;
  const auto year = std::chrono::year_month_day(std::chrono::floor<days>(near.begin)).year();
  std::optional<Date> best;
  for (const auto candidate : {year - std::chrono::years(1), year, year + std::chrono::years(1)}) {
    const std::chrono::year_month_day ymd{candidate, day->month(), day->day()};
    if (!ymd.ok()) continue;
    const Date date{sys_days(ymd), Date::Precision::day};
    if (!best || abs(date.begin - near.begin) < abs(best->begin - near.begin)) best = date;
  }
  return best;
}

void refuse_future(Article& article, std::chrono::sys_seconds now) {
  const auto end_of_tomorrow = std::chrono::floor<days>(now) + days(2);
  if (!article.date || article.date->begin < end_of_tomorrow) return;
  article.remarks.push_back("the date " + article.date->to_string() +
                            " is after tomorrow, and was refused");
  article.date.reset();
  article.date_source = DateSource::none;
  article.date_confidence = Confidence::high;
}

}  // namespace newshound::article
