#include "text/sentence.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"
#include "base/word_list.h"
#include "text/fold.h"
#include "text/form.h"
#include "text/function_words.h"
#include "text/pieces.h"

namespace newshound::text {

namespace {

/// What a name, a number or the like follows.
constexpr std::array<std::string_view, 84> always_abbreviations = {
    "adm",  "al",   "approx", "apr",  "art", "atty", "aug",  "avv", "bl",  "bzw",  "ca",   "capt",
    "cf",   "ch",   "cmdr",   "col",  "cpl", "cpt",  "dec",  "det", "dhr", "don",  "dott", "dr",
    "dra",  "evtl", "ex",     "feb",  "fig", "fr",   "fra",  "ft",  "gen", "ggf",  "gov",  "hon",
    "hr",   "ing",  "inkl",   "insp", "jan", "jul",  "jun",  "lic", "lt",  "maj",  "mar",  "messrs",
    "mevr", "mgr",  "mlle",   "mme",  "mr",  "mrs",  "ms",   "mt",  "mx",  "nov",  "oct",  "on",
    "pp",   "pres", "prof",   "pvt",  "rep", "rev",  "sec",  "sen", "sep", "sept", "sgt",  "sig",
    "sog",  "sr",   "sra",    "srta", "st",  "str",  "supt", "usw", "v",   "viz",  "vol",  "vs"};
/// What may as well be the last word of a sentence.
constexpr std::array<std::string_view, 54> other_abbreviations = {
    "ariz", "ark",  "assn", "ave",   "blvd", "bros", "calif", "cia",  "co",  "colo", "conn",
    "corp", "dept", "dist", "est",   "etc",  "fla",  "fri",   "ga",   "ill", "inc",  "ind",
    "jnr",  "jr",   "kan",  "ky",    "llc",  "ltd",  "ltda",  "mass", "md",  "mich", "minn",
    "mon",  "neb",  "nev",  "okla",  "ore",  "pa",   "plc",   "rd",   "sat", "snr",  "sun",
    "tenn", "tex",  "thu",  "thurs", "tue",  "tues", "va",    "wash", "wed", "wis"};
static_assert(std::is_sorted(always_abbreviations.begin(), always_abbreviations.end()));
static_assert(std::is_sorted(other_abbreviations.begin(), other_abbreviations.end()));
constexpr std::size_t longest_abbreviation = 8;
/// What has a number behind it, and is a word otherwise.
constexpr WordList before_numbers("no nos nr num art p para ch");

constexpr WordList languages_with_dots_in_ordinals(
    "de da nb nn no fi hu cs sk sl hr sr bs et lv is tr");

bool has(const auto& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

bool has_empty_line(std::string_view gap) {
  const auto first = gap.find('\n');
  return first != gap.npos && gap.find('\n', first + 1) != gap.npos;
}

/// Whether a sentence may end in `gap`, by what is in it: a full stop that needs no blank behind
/// it, or one with a blank.
bool has_end(std::string_view gap) {
  constexpr std::array<std::string_view, 5> without_blank = {"。", "！", "？", "．", "｡"};
  constexpr std::array<std::string_view, 5> with_blank = {"…", "؟", "।", "॥", "۔"};
  const auto has = [gap](std::string_view end) { return gap.find(end) != gap.npos; };
  auto end = gap.find_first_of(".!?");
  if (end == gap.npos && std::any_of(gap.begin(), gap.end(), [](char c) { return c < 0; })) {
    if (std::any_of(without_blank.begin(), without_blank.end(), has)) return true;
    for (const auto mark : with_blank) end = std::min(end, gap.find(mark));
  }
  return end != gap.npos && gap.find_first_of(" \n\t", end) != gap.npos;
}

bool begins_small(std::string_view word) {
  return u_islower(static_cast<UChar32>(utf8::first_character(word))) != 0;
}

}  // namespace

bool is_abbreviation(std::string_view word) {
  if (word.size() > longest_abbreviation) return false;
  const auto folded = fold(word);
  return has(always_abbreviations, folded) || has(other_abbreviations, folded);
}

BreakRules::BreakRules(std::string language)
    : language_(std::move(language)),
      numbers_have_dots_(languages_with_dots_in_ordinals.has(language_)) {}

Break BreakRules::in_gap(std::string_view text, Span before, Span after) const {
  const auto gap = text.substr(before.end, after.begin - before.end);
  if (has_empty_line(gap)) return Break::paragraph;
  if (!has_end(gap)) return Break::none;
  const auto next = text.substr(after.begin, after.end - after.begin);
  if (begins_small(next)) return Break::none;
  const bool one_dot = gap.front() == '.' && gap.find_first_of(".!?", 1) == gap.npos;
  const auto last = text.substr(before.begin, before.end - before.begin);
  return !one_dot || may_end(last, next) ? Break::sentence : Break::none;
}

/// Whether a sentence ends with the dot behind the word `before`.
bool BreakRules::may_end(std::string_view before, std::string_view after) const {
  if (before.find('.') != before.npos && !is_digit(before.back())) return is_usual_first(after);
  const auto word = before.substr(before.find_last_of("-/&'") + 1);
  if (word.size() > longest_abbreviation) return true;
  if (is_number_of_order(word)) return false;
  const auto folded = fold(word);
  if (before_numbers.has(folded) && is_digit(after.front())) return false;
  if (before_numbers.has(folded)) return true;
  if (has(always_abbreviations, folded)) return false;
  const bool may_be_abbreviation = folded.size() == 1 || has(other_abbreviations, folded);
  return (may_be_abbreviation && !is_digit(folded.front())) ? is_usual_first(after) : true;
}

/// "3." of "am 3. Oktober".
bool BreakRules::is_number_of_order(std::string_view word) const {
  constexpr std::size_t longest = 2;
  return numbers_have_dots_ && word.size() <= longest &&
         std::all_of(word.begin(), word.end(), is_digit);
}

bool BreakRules::is_usual_first(std::string_view word) const {
  const auto pieces = pieces_of(word);
  return !pieces.empty() && is_function_word(word_of(pieces.front().form), language_);
}

}  // namespace newshound::text
