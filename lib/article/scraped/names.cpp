#include "article/scraped/names.h"

#include <algorithm>
#include <array>

#include "article/scraped/phrases.h"
#include "base/affix.h"
#include "base/word_list.h"
#include "text/capitals.h"
#include "text/fold.h"

namespace newshound::article {

namespace {

using std::string_view;

constexpr WordList particles(
    " de del la las los da do dos das van von der den di du le bin ibn al el ter ten zu af y e ");

constexpr string_view agencies[] = {"ap",
                                    "afp",
                                    "reuters",
                                    "dpa",
                                    "efe",
                                    "ani",
                                    "pti",
                                    "upi",
                                    "lusa",
                                    "ansa",
                                    "apa",
                                    "tass",
                                    "xinhua",
                                    "bloomberg",
                                    "the-associated-press",
                                    "associated-press",
                                    "agence-france-presse",
                                    "europa-press",
                                    "the-canadian-press",
                                    "canadian-press",
                                    "press-association",
                                    "pa-media",
                                    "agencia-efe",
                                    "agencia-brasil",
                                    "agencias",
                                    "agencies",
                                    "ians",
                                    "kyodo",
                                    "cnn",
                                    "bloomberg-news"};

constexpr WordList job_words(
    " reporter writer editor correspondent journalist columnist contributor producer photographer"
    " staff author contributing senior freelance director fellow professor analyst critic blogger"
    " redactor redactora periodista corresponsal editora reportero journaliste correspondant"
    " correspondante redacteur redactrice redakteur redakteurin korrespondent korrespondentin"
    " journalistin reporterin jornalista reporter-photographer chief executive associate deputy"
    " managing specialist meteorologist intern researcher historian ");

/// Those that a name may begin with.
constexpr WordList first_particles(" de da di du van al el ");

/// Words that stand in headings and menus, not in names.
constexpr WordList not_names(
    " the and for with from this that your our more most news home top best how why what when where"
    " who sign log about contact read watch share privacy policy terms video videos photos photo"
    " sports sport business politics world opinion opinions entertainment lifestyle tech technology"
    " science health money travel food weather local national international newsletter newsletters"
    " subscribe search menu account live latest trending popular related special guide guides "
    "review"
    " reviews deals shopping culture style music movies television games gaming books arts story"
    " stories article articles editorial magazine sections section topics topic is are was in on of"
    " to at by us site map all show shows my new week year medical xpress times post tribune "
    "herald gazette journal network wire agency"
    " institute college school department foundation council association society committee board "
    "team"
    " desk links advertise careers help support shop look brand"
    " accessibility cookie cookies not sell personal information services service us university"
    " university, press follow updated published breaking daily get free app apps key takeaways"
    " points summary image credit getty comments comment listen save print email facebook "
    "twitter ");

bool is_capital_ascii(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small_ascii(char c) { return c >= 'a' && c <= 'z'; }

std::vector<string_view> words_of(string_view text) {
  constexpr std::size_t usually = 8;
  std::vector<string_view> words;
  words.reserve(usually);
  while (!text.empty()) {
    const auto length = std::min(text.find(' '), text.size());
    if (length > 0) words.push_back(text.substr(0, length));
    text.remove_prefix(std::min(length + 1, text.size()));
  }
  return words;
}

bool begins_name(string_view word) {
  const bool non_ascii = static_cast<unsigned char>(word[0]) >= 0x80;
  const bool article = (word.starts_with("d'") || word.starts_with("d’")) && word.size() > 3;
  return is_capital_ascii(word[0]) || article || (non_ascii && text::fold(word) != word);
}

bool has_no_letter_of_a_name(string_view word) {
  constexpr string_view signs[] = {"“", "”", "•", "…", "„", "»", "«"};
  constexpr string_view strange = "0123456789?!:;\"@#/|<>[]{}=+*_";
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (is_capital_ascii(word[at]) || is_small_ascii(word[at])) continue;
    if (strange.find(word[at]) != strange.npos) return true;
    const auto rest = word.substr(at);
    if (std::any_of(std::begin(signs), std::end(signs),
                    [&](string_view sign) { return has_prefix(rest, sign); }))
      return true;
  }
  return false;
}

/// Where in `text` the first of `separators` stands, and how long it is.
struct Found {
  std::size_t at;
  std::size_t length;
};

template <class List>
Found find_any(string_view text, const List& separators) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_capital_ascii(text[at]) || is_small_ascii(text[at])) continue;  // none begins with one
    for (const string_view separator : separators)
      if (has_prefix(text.substr(at), separator)) return {at, separator.size()};
  }
  return {text.size(), 0};
}

constexpr std::array<string_view, 25> between_names = {", with additional reporting by ",
                                                       " with additional reporting by ",
                                                       ", additional reporting by ",
                                                       "; additional reporting by ",
                                                       ", and ",
                                                       " and ",
                                                       " AND ",
                                                       " And ",
                                                       " y ",
                                                       " et ",
                                                       " und ",
                                                       " e ",
                                                       ", with ",
                                                       " with ",
                                                       " mit ",
                                                       " avec ",
                                                       " con ",
                                                       " com ",
                                                       "; ",
                                                       ";",
                                                       " & ",
                                                       " | ",
                                                       "|",
                                                       ", ",
                                                       " • "};

/// Cuts `name` at the first of `ends`.
template <class List>
void cut_at(string_view& name, const List& ends) {
  name = trimmed(name.substr(0, find_any(name, ends).at));
}

/// "Ruth Okafor" of "Ruth Okafor Staff Writer".
string_view without_job(string_view name) {
  const auto words = words_of(name);
  auto left = words.size();
  while (left > 2 && job_words.has(text::fold(words[left - 1]))) --left;
  if (left == words.size()) return name;
  return trimmed(name.substr(0, static_cast<std::size_t>(words[left].data() - name.data())));
}

string_view without_handle(string_view name) {
  cut_at(name, std::array<string_view, 8>{"@", " (", "<", " in ", " en ", " aus ", " à ", " em "});
  return without_job(name);
}

string_view without_told(string_view name) {
  constexpr string_view told = "as told to ";
  const auto at = name.find(told);
  return at == name.npos ? name : trimmed(name.substr(at + told.size()));
}

/// "A and B" of "A and B, Maravel Courier": a comma behind the last name of a list.
string_view without_affiliation(string_view names) {
  const auto list_end = std::max({find_last(names, " and ") + 1, find_last(names, " und ") + 1,
                                  find_last(names, " et ") + 1, find_last(names, " y ") + 1});
  if (list_end == 0) return names;
  return names.substr(0, names.find(", ", list_end));
}

std::string agency_key(string_view name) {
  auto key = text::fold(name);
  std::replace(key.begin(), key.end(), ' ', '-');
  return key;
}

}  // namespace

bool is_name(string_view text) {
  constexpr std::size_t most_words = 6;
  const auto words = words_of(text);
  if (words.empty() || words.size() > most_words) return false;
  if (!begins_name(words[0]) && !first_particles.has(words[0])) return false;
  return std::all_of(words.begin(), words.end(), [](string_view word) {
    return (begins_name(word) || particles.has(word)) && !has_no_letter_of_a_name(word);
  });
}

bool is_person_name(string_view text) {
  constexpr std::size_t longest = 40;
  if (text.size() > longest || !is_name(text)) return false;
  const auto words = words_of(text);
  if (words.size() < 2 || words.size() > 4 || text.ends_with('.') || text.ends_with(','))
    return false;
  return std::none_of(words.begin(), words.end(), [](string_view word) {
    const auto folded = text::fold(word);
    return not_names.has(folded) || job_words.has(folded);
  });
}

std::size_t glue_in(string_view name) {
  for (std::size_t at = 1; at < name.size(); ++at) {
    if (!is_capital_ascii(name[at]) || !is_small_ascii(name[at - 1])) continue;
    const auto word = name.rfind(' ', at);
    const auto before = at - (word == name.npos ? 0 : word + 1);
    if (before > 3 && word != name.npos) return at;
  }
  return name.size();
}

bool is_institution(string_view text) {
  constexpr std::size_t fewest_words = 2, most_words = 8;
  constexpr WordList small(" of for the and de del la di da do des du der fur & ");
  const auto words = words_of(text);
  if (words.size() < fewest_words || words.size() > most_words) return false;
  if (!begins_name(words.front()) || !begins_name(words.back())) return false;
  if (std::none_of(words.begin(), words.end(), [&](string_view word) { return small.has(word); }))
    return false;
  return std::all_of(words.begin(), words.end(), [&](string_view word) {
    return (begins_name(word) || small.has(word)) && !has_no_letter_of_a_name(word);
  });
}

bool is_agency(string_view name) {
  constexpr std::size_t longest = 30;
  if (name.empty() || name.size() > longest) return false;
  return std::find(std::begin(agencies), std::end(agencies), agency_key(name)) !=
         std::end(agencies);
}

bool is_job(string_view text) {
  constexpr std::size_t longest = 70, most_words = 7;
  if (text.size() > longest || text.ends_with('.')) return false;
  const auto folded = text::fold(text);
  auto words = words_of(folded);
  if (words.empty() || words.size() > most_words) return false;
  return std::any_of(words.begin(), words.end(), [](string_view word) {
    while (!word.empty() && (word.back() == ',' || word.back() == ':')) word.remove_suffix(1);
    return job_words.has(word);
  });
}

std::vector<std::string> split_names(string_view names) {
  std::vector<std::string> list;
  while (!names.empty()) {
    const auto separator = find_any(names, between_names);
    const auto name = trimmed(names.substr(0, separator.at));
    if (!name.empty()) list.emplace_back(name);
    names.remove_prefix(separator.at + separator.length);
  }
  return list;
}

std::vector<std::string> read_authors(string_view names) {
  std::vector<std::string> persons, wires;
  for (const auto& part : split_names(without_affiliation(without_told(names)))) {
    const auto name = without_handle(part);
    const bool suffix = name == "Jr." || name == "Jr" || name == "Sr." || name == "III";
    if (suffix && !persons.empty()) {
      persons.back().append(" ").append(name);
    } else if (is_agency(name)) {
      wires.emplace_back(name);
    } else if (!name.empty() && (persons.empty() || !is_job(name))) {
      persons.push_back(text::in_mixed_case(name));
    }
  }
  return persons.empty() ? wires : persons;
}

}  // namespace newshound::article
