#include "article/dates/calendar_words.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"

namespace newshound::article {

namespace {

// One row a month; each word between blanks.
constexpr std::array<WordList, 12> months = {
    WordList(" january jan enero ene janvier janv januar janner janeiro "),
    WordList(" february feb febrero fevrier fevr fev februar fevereiro "),
    WordList(" march mar marzo mars marz mrz marco "),
    WordList(" april apr abril abr avril avr "),
    WordList(" may mayo mai maio "),
    WordList(" june jun junio juin juni junho "),
    WordList(" july jul julio juillet juil juli julho "),
    WordList(" august aug agosto ago aout "),
    WordList(" september sept sep septiembre setiembre septembre setembro set "),
    WordList(" october oct octubre octobre oktober okt outubro out "),
    WordList(" november nov noviembre novembre novembro "),
    WordList(" december dec diciembre dic decembre dezember dez dezembro "),
};

constexpr WordList weekdays(
    " monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri"
    " sat sun lunes martes miercoles jueves viernes sabado domingo lundi mardi mercredi jeudi"
    " vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag samstag sonnabend"
    " sonntag segunda terca quarta quinta sexta feira ");

}  // namespace

std::optional<unsigned> month_number(std::string_view folded_word) {
  constexpr std::string_view first_letters = "jefmasodn";
  if (folded_word.size() < 3 || first_letters.find(folded_word[0]) == first_letters.npos)
    return std::nullopt;
  const auto* row = std::find_if(months.begin(), months.end(),
                                 [&](const WordList& names) { return names.has(folded_word); });
  if (row == months.end()) return std::nullopt;
  return static_cast<unsigned>(row - months.begin()) + 1;
}

bool is_weekday(std::string_view folded_word) { return weekdays.has(folded_word); }

}  // namespace newshound::article
