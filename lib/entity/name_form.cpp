#include <algorithm>

#include "base/ascii.h"
#include "base/word_list.h"
#include "entity/known_names.h"
#include "entity/lexicon.h"
#include "entity/name_words.h"
#include "entity/names.h"

namespace newshound::entity {

namespace {

/// Before a title: "Deputy Foreign Minister".
constexpr WordList title_modifiers(
    "former ex vice deputy acting interim prime foreign interior defense defence finance health "
    "justice first chief the el la o a le der die his her late veteran");
/// Titles that may be a part of the name: they stay if only one word would be left.
constexpr WordList titles_of_one_name(
    "don dona king queen prince princess pope saint san santa santo father mother sister brother "
    "lord lady sir major general king prinz princesa principe rey reina papa rei rainha padre fray "
    "sheikh imam rabbi sultan emir");
constexpr WordList more_titles(
    "hon honourable honorable excellency rev reverend ayatollah mullah sheik shaikh emir sultan "
    "emperor baron count duke duchess dame rep sgto cmdr cdr supt insp ing lic licenciado "
    "licenciada abogado abogada fiscal magistrado magistrada exministro expresidente mme mlle "
    "maitre "
    "maestro monsignor monsenor obispo fray padre frei kanzler kanzlerin bundeskanzler "
    "bundeskanzlerin staatsanwalt generaloberst princess prinz prinzessin rey reina");
constexpr WordList degrees("phd md mp mep qc kc obe mbe cbe dds esq esquire llb mba rn frs dphil");
constexpr WordList articles("the el la los las le les der die das os o a as l un una");

bool is_title(const std::string& word) {
  return cues_of(word).has(Cue::title) || more_titles.has(word) || titles_of_one_name.has(word);
}

/// How many words before a name are titles and what belongs to them.
std::size_t titles_before(const std::vector<std::string>& words) {
  std::size_t titles = 0;
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    if (is_title(words[at])) {
      const bool would_leave_one = at + 2 == words.size();
      if (titles_of_one_name.has(words[at]) && would_leave_one) break;
      titles = at + 1;
    } else if (!title_modifiers.has(words[at])) {
      break;
    }
  }
  return titles;
}

std::string generation_of(std::string_view word) {
  if (word == "jr" || word == "junior" || word == "filho") return "jr";
  if (word == "sr" || word == "senior") return "sr";
  if (word == "ii") return "2";
  if (word == "iii") return "3";
  return word == "iv" ? "4" : "";
}

std::string in_order(std::string_view name) {
  const auto comma = name.find(',');
  if (comma == name.npos || name.find(',', comma + 1) != name.npos) return std::string(name);
  const auto given = name_words(EntityKind::person, name.substr(comma + 1));
  if (given.empty() || !generation_of(given.front()).empty() || degrees.has(given.front()))
    return std::string(name);
  return std::string(name.substr(comma + 1)) + ' ' + std::string(name.substr(0, comma));
}

/// Takes words off the start until `count` are gone.
void drop_first(std::vector<std::string>& words, std::size_t count) {
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count));
}

void finish_person(NameForm& form) {
  auto& words = form.words;
  drop_first(words, titles_before(words));
  while (words.size() > 1 && (degrees.has(words.back()) || !generation_of(words.back()).empty())) {
    if (form.generation.empty()) form.generation = generation_of(words.back());
    words.pop_back();
  }
}

void drop_articles(std::vector<std::string>& words) {
  while (words.size() > 1 && articles.has(words.front())) drop_first(words, 1);
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const auto& word : words) {
    if (!all.empty()) all += ' ';
    all += word;
  }
  return all;
}

std::string without_conjunctions(const std::vector<std::string>& words) {
  std::vector<std::string> rest;
  for (const auto& word : words)
    if (word != "and" && word != "y" && word != "et" && word != "und" && word != "e")
      rest.push_back(word);
  return joined(rest);
}

/// The b of "Gewerkschaftsbund", which counts in "DGB"; 0 if there is none.
char second_initial(std::string_view word) {
  constexpr std::string_view ends[] = {
      "bund",   "bank",   "amt",          "gericht",  "partei", "verband", "verein",      "rat",
      "dienst", "kammer", "gesellschaft", "zentrale", "werk",   "polizei", "gemeinschaft"};
  constexpr std::size_t least_before = 4;
  for (const auto end : ends)
    if (word.size() >= end.size() + least_before && word.ends_with(end)) return end.front();
  return 0;
}

enum class Small { kept, dropped };
enum class Legal { whole, first_letter, dropped };

std::string initials_of(const std::vector<std::string>& words, Small small, Legal legal) {
  std::string letters;
  for (const auto& word : words) {
    if (is_small_word(word) && small == Small::dropped) continue;
    const bool is_form = is_legal_form(word) && !letters.empty();
    if (is_form && legal == Legal::dropped) continue;
    constexpr std::size_t longest_whole = 3;
    if (is_form && legal == Legal::whole && word.size() <= longest_whole)
      letters += word;
    else
      letters += word.front();
    if (const auto second = second_initial(word); second != 0) letters += second;
  }
  return letters;
}

/// `words` with articles and legal forms still there.
void add_initials(NameForm& form, const std::vector<std::string>& words) {
  if (words.size() < 2) return;
  for (const auto small : {Small::kept, Small::dropped})
    for (const auto legal : {Legal::whole, Legal::first_letter, Legal::dropped}) {
      auto letters = initials_of(words, small, legal);
      if (letters.size() >= 2) form.initials.push_back(std::move(letters));
    }
  std::sort(form.initials.begin(), form.initials.end());
  form.initials.erase(std::unique(form.initials.begin(), form.initials.end()), form.initials.end());
}

/// "sa" of "S.A." and the like: also "S.A.B. de C.V.", "& Co. KG".
void drop_legal_forms(std::vector<std::string>& words) {
  while (words.size() > 1 &&
         (is_legal_form(words.back()) || words.back() == "de" || words.back() == "e"))
    words.pop_back();
}

/// "Republic of Kenya" is Kenya, but there are two of Korea and of the Congo.
void drop_form_of_state(std::vector<std::string>& words) {
  constexpr WordList states(
      "republic kingdom state sultanate federation republica reino royaume republique federal "
      "federative islamic bolivarian plurinational socialist democratic republik konigreich estado "
      "bolivariana federativa islamica plurinacional");
  std::size_t at = 0;
  while (at < words.size() && states.has(words[at])) ++at;
  if (at == 0) return;
  while (at < words.size() && is_small_word(words[at])) ++at;
  const std::vector<std::string> rest(words.begin() + static_cast<std::ptrdiff_t>(at), words.end());
  const auto key = joined(rest);
  constexpr WordList of_several("korea congo china ireland corea coreia irlanda irland");
  if (of_several.has(key) || !is_country_number(known_number(key))) return;
  words = rest;
}

/// "Deutschlands" is Germany's.
std::uint32_t known_number_of(const std::vector<std::string>& words) {
  auto key = without_conjunctions(words);
  const auto number = known_number(key);
  constexpr std::size_t least = 5;
  if (number != 0 || key.size() < least || key.back() != 's') return number;
  key.pop_back();
  return known_number(key);
}

void finish_other(NameForm& form, std::string_view name) {
  auto& words = form.words;
  drop_articles(words);
  form.known = known_number_of(words);
  if (is_acronym(name)) form.acronym = joined(name_words(form.kind, name));
  add_initials(form, words);
  if (form.kind == EntityKind::organisation) drop_legal_forms(words);
  if (form.kind == EntityKind::place && form.known == 0) {
    drop_form_of_state(words);
    form.known = known_number_of(words);
  }
}

/// "Confederation of African Football (CAF)" without what is in brackets.
std::string_view without_brackets(std::string_view name) {
  const auto open = name.rfind(" (");
  return open != name.npos && open > 0 && name.ends_with(')') ? name.substr(0, open) : name;
}

NameForm name_form_of(EntityKind kind, std::string_view name) {
  NameForm form;
  form.kind = kind;
  const bool person = kind == EntityKind::person;
  form.words = name_words(kind, person ? in_order(name) : std::string(name));
  if (form.words.empty()) return form;
  if (person)
    finish_person(form);
  else
    finish_other(form, name);
  return form;
}

}  // namespace

std::string NameForm::key() const {
  return generation.empty() ? joined(words) : joined(words) + ' ' + generation;
}

NameForm name_form(EntityKind kind, std::string_view name) {
  return name_form_of(kind, without_brackets(name));
}

}  // namespace newshound::entity
