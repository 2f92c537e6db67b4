/// A date is read as a list of pieces (numbers, words, signs), first for its day, then for its
/// time.
#include <charconv>
#include <string>
#include <vector>

#include "article/dates/calendar_words.h"
#include "newshound/date.h"
#include "text/fold.h"

namespace newshound {

namespace {

using std::chrono::sys_days;
using std::chrono::sys_seconds;

struct Piece {
  enum class Kind { number, word, sign };
  Kind kind;
  std::string_view text;
  unsigned value = 0;  ///< of a number
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

template <class Predicate>
std::size_t run_length(std::string_view text, Predicate belongs) {
  std::size_t length = 0;
  while (length < text.size() && belongs(text[length])) ++length;
  return length;
}

/// The pieces of `text`, which must outlive them, without its blanks; none if a number is absurd.
std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  while (!text.empty()) {
    Piece piece{Piece::Kind::sign, text.substr(0, 1)};
    if (is_digit(text[0])) {
      piece = {Piece::Kind::number, text.substr(0, run_length(text, is_digit))};
      const auto result =
          std::from_chars(text.data(), text.data() + piece.text.size(), piece.value);
      if (result.ec != std::errc{}) return {};
    } else if (is_letter(text[0])) {
      piece = {Piece::Kind::word, text.substr(0, run_length(text, is_letter))};
    }
    text.remove_prefix(piece.text.size());
    if (piece.text != " " && piece.text != "\t") pieces.push_back(piece);
  }
  return pieces;
}

/// Whether `moment` is in a year from 1500 to 9999, which a zone may lead out of.
bool has_year(sys_seconds moment) {
  using std::chrono::year;
  return moment >= sys_days(year(1500) / 1 / 1) && moment < sys_days(year(10000) / 1 / 1);
}

class DateParser {
 public:
  explicit DateParser(std::vector<Piece> pieces) : pieces_(std::move(pieces)) {}

  std::optional<Date> parse() {
    skip_weekday();
    if (!(iso_day() || month_first() || day_first())) return std::nullopt;
    const bool timed = date_.precision == Date::Precision::day && time();
    if (timed) zone();
    if (at_ != pieces_.size() || !has_year(date_.begin)) return std::nullopt;
    return date_;
  }

 private:
  const Piece* peek(std::size_t ahead = 0) const {
    return at_ + ahead < pieces_.size() ? &pieces_[at_ + ahead] : nullptr;
  }

  bool sign(std::string_view any_of) {
    const auto* piece = peek();
    if (piece == nullptr || piece->kind != Piece::Kind::sign) return false;
    if (any_of.find(piece->text) == std::string_view::npos) return false;
    ++at_;
    return true;
  }

  bool word(std::string_view expected) {
    const auto* piece = peek();
    if (piece == nullptr || piece->kind != Piece::Kind::word || piece->text != expected)
      return false;
    ++at_;
    return true;
  }

  template <class... Words>
  bool any_word(Words... words) {
    return (word(words) || ...);
  }

  std::optional<unsigned> number(std::size_t min_digits, std::size_t max_digits) {
    const auto* piece = peek();
    if (piece == nullptr || piece->kind != Piece::Kind::number) return std::nullopt;
    if (piece->text.size() < min_digits || piece->text.size() > max_digits) return std::nullopt;
    ++at_;
    return piece->value;
  }

  std::optional<unsigned> month_word() {
    const auto* piece = peek();
    if (piece == nullptr || piece->kind != Piece::Kind::word) return std::nullopt;
    const auto month = article::month_number(piece->text);
    if (month) {
      ++at_;
      sign(".");
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

  /// Tries an alternative; if it fails nothing was read.
  template <class Alternative>
  bool attempt(Alternative alternative) {
    const auto start = at_;
    if (alternative()) return true;
    at_ = start;
    return false;
  }

  void skip_weekday() {
    any_word("le", "el", "the");
    while (peek() != nullptr && article::is_weekday(peek()->text)) {
      ++at_;
      while (sign(".,-")) continue;
    }
    any_word("den", "le", "el", "the");
  }

  /// "2020", "2020-12", "2020-12-11", "20201211", "2020/12/11"
  bool iso_day() {
    return attempt([&] {
      if (const auto packed = number(8, 8))
        return set(*packed / 10000, *packed / 100 % 100, *packed % 100, Date::Precision::day);
      const auto year = number(4, 4);
      if (!year) return false;
      if (!sign("-/")) return set(*year, 1, 1, Date::Precision::year);
      const auto month = number(1, 2);
      if (!month) return false;
      if (!sign("-/")) return set(*year, *month, 1, Date::Precision::month);
      const auto day = number(1, 2);
      return day && set(*year, *month, *day, Date::Precision::day);
    });
  }

  /// "December 11, 2020", "Dec. 11th 2020", "December 2020"
  bool month_first() {
    return attempt([&] {
      const auto month = month_word();
      if (!month) return false;
      any_word("de", "of");
      if (const auto year = number(4, 4)) return set(*year, *month, 1, Date::Precision::month);
      const auto day = number(1, 2);
      if (!day) return false;
      any_word("st", "nd", "rd", "th");
      sign(",");
      const auto year = number(4, 4);
      return year && set(*year, *month, *day, Date::Precision::day);
    });
  }

  /// "11 December 2020", "11. Dezember 2020", "1er mars 2020", "11 de diciembre de 2020",
  /// "26-FEB-1987", "31.12.2020"
  bool day_first() {
    return attempt([&] {
      const auto day = number(1, 2);
      if (!day) return false;
      any_word("st", "nd", "rd", "th", "er", "o");
      const bool dotted = sign(".");
      if (!dotted) sign("-/,");
      any_word("de", "of");
      const auto month = month_word();
      if (!month) return numeric_day(*day, dotted);
      sign("-/,");
      any_word("de", "del", "of");
      const auto year = number(4, 4);
      return year && set(*year, *month, *day, Date::Precision::day);
    });
  }

  /// After "31." or "31/": with dots the day comes first; else only if there is no doubt.
  bool numeric_day(unsigned first, bool dotted) {
    const auto second = number(1, 2);
    if (!second || !sign(".-/")) return false;
    const auto year = number(4, 4);
    if (!year) return false;
    if (dotted || first > 12) return set(*year, *second, first, Date::Precision::day);
    return (*second > 12 || *second == first) && set(*year, first, *second, Date::Precision::day);
  }

  /// "T14:03", ", at 2:03 p.m.", "14.03 Uhr", "T140300"
  bool time() {
    return attempt([&] {
      sign(",-|");
      any_word("t", "at", "um", "a", "as", "los");
      any_word("las", "s");
      if (const auto packed = number(6, 6))
        return set_time(*packed / 10000, *packed / 100 % 100, *packed % 100);
      const auto hour = number(1, 2);
      if (!hour || !(sign(":.") || any_word("h"))) return false;
      const auto minute = number(2, 2);
      if (!minute) return false;
      const auto second = sign(":") ? number(2, 2) : std::optional<unsigned>(0);
      if (!second) return false;
      if (sign(".,") && !number(1, 9)) return false;
      return set_time(on_24_hour_clock(*hour), *minute, *second);
    });
  }

  unsigned on_24_hour_clock(unsigned hour) {
    const bool before_noon = attempt([&] { return half_day("a", "am"); });
    const bool after_noon = !before_noon && attempt([&] { return half_day("p", "pm"); });
    any_word("uhr", "h");
    if (before_noon && hour == 12) return 0;
    if (after_noon && hour < 12) return hour + 12;
    return hour;
  }

  bool half_day(std::string_view letter, std::string_view both) {
    if (word(both)) return true;
    return word(letter) && sign(".") && word("m") && sign(".");
  }

  bool set_time(unsigned hour, unsigned minute, unsigned second) {
    if (hour > 23 || minute > 59 || second > 60) return false;
    date_.begin +=
        std::chrono::hours(hour) + std::chrono::minutes(minute) + std::chrono::seconds(second);
    date_.precision = Date::Precision::second;
    return true;
  }

  /// Of a zone that is only a name ("ET") the day as written is kept, and its time is not.
  void zone() {
    if (any_word("z", "utc", "gmt")) return;
    const auto* piece = peek();
    if (piece == nullptr) return;
    if (piece->kind == Piece::Kind::word) {
      ++at_;
      date_ = {std::chrono::floor<std::chrono::days>(date_.begin), Date::Precision::day};
      return;
    }
    attempt([&] { return numeric_zone(); });
  }

  bool numeric_zone() {
    const bool west = peek()->text == "-";
    if (!sign("+-")) return false;
    auto hours = number(2, 2);
    auto minutes = std::optional<unsigned>(0);
    if (hours) {
      if (sign(":") || peek() != nullptr) minutes = number(2, 2);
    } else if (const auto packed = number(4, 4)) {
      hours = *packed / 100;
      minutes = *packed % 100;
    }
    if (!hours || !minutes || *hours > 14 || *minutes > 59) return false;
    const auto offset = std::chrono::hours(*hours) + std::chrono::minutes(*minutes);
    date_.begin += west ? offset : -offset;
    return true;
  }

  std::vector<Piece> pieces_;
  std::size_t at_ = 0;
  Date date_;
};

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  constexpr std::size_t longest = 80;
  if (text.size() > longest) return std::nullopt;
  const auto folded = text::fold(text);
  return DateParser(pieces_of(folded)).parse();
}

}  // namespace newshound
