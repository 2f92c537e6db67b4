#include "query/moment_words.h"

#include <algorithm>
#include <string>

#include "article/dates/calendar_words.h"
#include "base/ascii.h"
#include "base/word_list.h"
#include "query/calendar.h"

namespace newshound::query {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_seconds;

std::optional<long> number_word(std::string_view word) {
  constexpr std::string_view words[] = {"zero", "one",   "two",   "three", "four", "five",
                                        "six",  "seven", "eight", "nine",  "ten"};
  const auto* found = std::find(std::begin(words), std::end(words), word);
  if (found != std::end(words)) return found - std::begin(words);
  if (word == "dozen") return 12;
  return word == "hundred" ? std::optional<long>(100) : std::nullopt;
}

struct Clock {
  seconds since_midnight;
  seconds length;  ///< how long the moment lasts
};

class WordReader {
 public:
  WordReader(std::string_view text, sys_seconds now)
      : text_(text), now_(now), ago_(now), today_(day_of(now)) {}

  std::optional<Moment> read() {
    while (skip_blanks(), at_ < text_.size())
      if (!clock() && !word()) return std::nullopt;
    return combined();
  }

 private:
  void skip_blanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == ',')) ++at_;
  }

  template <class Predicate>
  std::string_view run(Predicate belongs) const {
    auto end = at_;
    while (end < text_.size() && belongs(text_[end])) ++end;
    return text_.substr(at_, end - at_);
  }

  std::string_view letters() const { return run(is_letter); }

  std::string lower_letters() const {
    std::string word(letters());
    std::transform(word.begin(), word.end(), word.begin(),
                   [](char c) { return static_cast<char>(c | 0x20); });
    return word;
  }

  bool take(std::string_view expected) {
    if (lower_letters() != expected) return false;
    at_ += expected.size();
    return true;
  }

  template <class... Words>
  bool take_any(Words... words) {
    return (take(words) || ...);
  }

  /// Tries an alternative; if it fails nothing was read.
  template <class Alternative>
  bool attempt(Alternative alternative) {
    const auto start = at_;
    if (alternative()) return true;
    at_ = start;
    return false;
  }

  std::optional<long> digits() {
    const auto text = run(is_digit);
    constexpr std::size_t longest = 7;
    if (text.empty() || text.size() > longest) return std::nullopt;
    at_ += text.size();
    return std::stol(std::string(text));
  }

  /// "7" or "seven".
  std::optional<long> count() {
    if (auto number = digits()) return number;
    const auto word = lower_letters();
    const auto number = number_word(word);
    if (number) at_ += word.size();
    return number;
  }

  std::optional<Step> step() {
    skip_blanks();
    const auto step = step_of(letters());
    if (step) at_ += letters().size();
    return step;
  }

  /// "14:30", "14:30:05", "2:30pm", "2 pm", "noon", "midnight".
  bool clock() {
    if (clock_) return false;
    if (take("noon")) return set_clock(hours(12), minutes(1));
    if (take("midnight")) return set_clock(hours(0), minutes(1));
    return attempt([&] { return digital_clock(); });
  }

  bool digital_clock() {
    const auto hour = digits();
    if (!hour) return false;
    const auto minute = colon_digits();
    const auto second = minute ? colon_digits() : std::nullopt;
    skip_blanks();
    const bool before_noon = take("am");
    const bool after_noon = !before_noon && take("pm");
    const bool halves = before_noon || after_noon;
    if (!minute && !halves) return false;
    if (*hour > (halves ? 12 : 23) || minute.value_or(0) > 59 || second.value_or(0) > 59)
      return false;
    const auto of_day = halves ? *hour % 12 + (after_noon ? 12 : 0) : *hour;
    const auto length = second ? seconds(1) : minute ? seconds(60) : seconds(3600);
    return set_clock(hours(of_day) + minutes(minute.value_or(0)) + seconds(second.value_or(0)),
                     length);
  }

  std::optional<long> colon_digits() {
    if (at_ >= text_.size() || text_[at_] != ':') return std::nullopt;
    ++at_;
    return digits();
  }

  bool set_clock(seconds since_midnight, seconds length) {
    clock_ = {since_midnight, length};
    return true;
  }

  bool set(const Moment& moment) {
    if (moment_) return false;
    moment_ = moment;
    return true;
  }

  bool set_day(sys_seconds instant) { return set({day_of(instant), day_of(instant)}); }

  bool word() {
    if (take("today")) return set_day(now_);
    if (take("yesterday")) return set_day(now_ - days(1));
    if (take("tomorrow")) return set_day(now_ + days(1));
    if (take("ago")) return relative_;
    if (take("this")) return attempt([&] { return named(0); });
    if (take_any("last", "past", "previous"))
      return attempt([&] { return span(); }) || attempt([&] { return named(1); });
    return attempt([&] { return steps_ago(); }) || attempt([&] { return named_day(); }) ||
           attempt([&] { return weekday(0); });
  }

  /// Behind "last" or "this": the unit or weekday before, `back` times.
  bool named(long back) {
    skip_blanks();
    if (attempt([&] { return weekday(back); })) return true;
    if (attempt([&] { return month_name(back); })) return true;
    const auto unit = step();
    if (!unit) return false;
    const auto before = advance(start_of(*unit, now_).begin, *unit, -back);
    if (!before) return false;
    const auto start = start_of(*unit, *before);
    return set({start, end_of(*unit, start)});
  }

  /// Behind "last": "7d", the days (or seconds) that end now.
  bool span() {
    skip_blanks();
    const auto number = count();
    const auto unit = number ? step() : std::nullopt;
    if (!unit || *number == 0) return false;
    const auto before = advance(now_, *unit, -*number);
    if (!before) return false;
    if (*unit < Step::day) return set({second_of(*before), second_of(now_)});
    return set({day_of(*before + days(1)), today_});
  }

  /// "3 weeks", "week", one after the other.
  bool steps_ago() {
    const auto number = count();
    // "mon" alone is a day of the week.
    if (!number && !WordList("day week month year hour minute").has(lower_letters())) return false;
    const auto unit = step();
    if (!unit) return false;
    const auto before = advance(ago_, *unit, -number.value_or(1));
    if (!before) return false;
    ago_ = *before;
    relative_ = true;
    by_the_clock_ |= *unit < Step::day;
    return true;
  }

  /// "11 dec", "11th of dec", "dec 11", "december".
  bool named_day() {
    auto number = digits();
    if (number) take_any("st", "nd", "rd", "th");
    skip_blanks();
    take("of");
    skip_blanks();
    const auto month = article::month_number(lower_letters());
    if (!month) return false;
    if (!number) return month_name(0);
    at_ += letters().size();
    const auto day = latest_day(*month, *number, now_);
    return day && set(*day);
  }

  /// The latest that has begun, or the one before the present one.
  bool month_name(long back) {
    const auto month = article::month_number(lower_letters());
    if (!month) return false;
    at_ += letters().size();
    skip_blanks();
    const auto start = at_;
    const auto number = digits();
    if (number && back == 0 && text_.substr(at_, 1) != ":") {
      take_any("st", "nd", "rd", "th");
      const auto day = latest_day(*month, *number, now_);
      return day && set(*day);
    }
    at_ = start;
    const auto until = back == 0 ? now_ : start_of(Step::month, now_).begin - seconds(1);
    const auto first = latest_day(*month, 1, until);
    if (!first) return false;
    const Date whole{first->first.begin, Date::Precision::month};
    return set({whole, whole});
  }

  bool weekday(long back) {
    const auto wanted = weekday_of(letters());
    if (!wanted) return false;
    at_ += letters().size();
    const auto latest = now_ - days(back);
    const auto monday = start_of(Step::week, latest).begin;
    const auto day = monday + days(*wanted);
    return set_day(day <= latest ? day : day - days(7));
  }

  std::optional<Moment> combined() const {
    if (relative_ && moment_) return std::nullopt;
    auto moment = moment_.value_or(Moment{today_, today_});
    if (relative_) {
      const auto then = by_the_clock_ ? second_of(ago_) : day_of(ago_);
      moment = {then, then};
    }
    if (!clock_) return moment_ || relative_ ? std::optional(moment) : std::nullopt;
    if (moment.first.precision != Date::Precision::day || moment.first != moment.last)
      return std::nullopt;
    const auto begin = moment.first.begin + clock_->since_midnight;
    return Moment{second_of(begin), second_of(begin + clock_->length - seconds(1))};
  }

  std::string_view text_;
  sys_seconds now_;
  sys_seconds ago_;
  Date today_;
  std::size_t at_ = 0;
  std::optional<Moment> moment_;
  std::optional<Clock> clock_;
  bool relative_ = false;
  bool by_the_clock_ = false;
};

}  // namespace

std::optional<Moment> read_moment_words(std::string_view text, sys_seconds now) {
  return WordReader(text, now).read();
}

}  // namespace newshound::query
