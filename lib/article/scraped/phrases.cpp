#include "article/scraped/phrases.h"

#include <algorithm>
#include <array>
#include <span>

#include "article/dates/find_dates.h"
#include "article/dates/pieces.h"
#include "base/affix.h"
#include "base/word_list.h"
#include "text/fold.h"

namespace newshound::article {

namespace {

using Views = std::initializer_list<std::string_view>;

constexpr std::string_view blanks[] = {" ", "\t", "\r", "\u00A0", "\u200B", "\uFEFF"};
constexpr std::string_view blanks_and_ends[] = {" ",      "\t",     "\r",    "\n",
                                                "\u00A0", "\u200B", "\uFEFF"};
constexpr std::string_view bullets[] = {"•", "·", "»", "›", "»", "|", "/", "*", "–", ">", "-"};

/// Whether each byte is neither a blank nor a bullet, nor a part of one.
constexpr std::array<bool, 256> make_plain_bytes() {
  std::array<bool, 256> plain = {};
  for (std::size_t byte = '0'; byte <= 'z'; ++byte)
    plain[byte] = byte <= '9' || (byte >= 'A' && byte <= 'Z') || byte >= 'a';
  for (const char c : std::string_view(".,\"')(?!:")) plain[static_cast<unsigned char>(c)] = true;
  return plain;
}

bool is_plain(char c) {
  static constexpr auto plain = make_plain_bytes();
  return plain[static_cast<unsigned char>(c)];
}

std::string_view without_ends(std::string_view text, std::span<const std::string_view> ends) {
  const auto length_of_first = [&](auto fits) {
    const auto end = std::find_if(ends.begin(), ends.end(), fits);
    return end == ends.end() ? std::size_t{0} : end->size();
  };
  while (!text.empty() && !is_plain(text.front())) {
    const auto length =
        length_of_first([&](std::string_view end) { return has_prefix(text, end); });
    if (length == 0) break;
    text.remove_prefix(length);
  }
  while (!text.empty() && !is_plain(text.back())) {
    const auto length =
        length_of_first([&](std::string_view end) { return has_suffix(text, end); });
    if (length == 0) break;
    text.remove_suffix(length);
  }
  return text;
}

/// Whether `sign` stands in `line` between blanks.
bool stands_apart(std::string_view line, std::string_view sign) {
  for (auto at = line.find(sign); at != line.npos; at = line.find(sign, at + 1))
    if (at > 0 && line[at - 1] == ' ' && line.substr(at + sign.size()).starts_with(' '))
      return true;
  return false;
}

bool starts_with_any(std::string_view text, Views prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](std::string_view prefix) { return has_prefix(text, prefix); });
}

bool is_any(std::string_view text, Views choices) {
  return std::find(choices.begin(), choices.end(), text) != choices.end();
}

bool all_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

constexpr std::string_view update_labels[] = {
    "updated",  "actualizado", "mis a jour",  "aktualisiert", "atualizado",
    "modified", "modifie",     "actualizada", "last edited",  "ultima modificacion"};

constexpr std::string_view labels[] = {
    "published", "posted", "publicado", "publicada", "publie",  "veroffentlicht",
    "fecha",     "date",   "stand",     "erstellt",  "created", "first published"};

/// Words that stand at dates.
constexpr WordList date_words(
    " last first updated published posted on at the date publicado el em publicada fecha publie le"
    " veroffentlicht am stand um uhr actualizado mis a jour aktualisiert atualizado modified min"
    " read minutes minute original publication article created erstellt by and y de und local time"
    " publish ago comments comment shares views share ");

template <class List>
bool contains_any(std::string_view text, const List& parts) {
  return std::any_of(std::begin(parts), std::end(parts),
                     [&](std::string_view part) { return text.find(part) != text.npos; });
}

/// What `line` says beside its dates.
std::string text_beside(std::string_view line, const std::vector<FoundDate>& dates) {
  std::string beside;
  std::size_t at = 0;
  for (const auto& date : dates) {
    beside.append(line.substr(at, date.begin - at)) += ' ';
    at = date.end;
  }
  return beside.append(line.substr(at));
}

/// Whether `beside` is labels, numbers, signs, and at most a few words more: the name of an author
/// or a section.
bool is_little(const std::string& beside) {
  constexpr std::size_t most_words = 4, most_small = 1;
  std::size_t words = 0, small = 0;
  for (const auto& piece : date_pieces(beside)) {
    if (piece.kind != DatePiece::Kind::word || date_words.has(piece.word)) continue;
    ++words;
    small += piece.text[0] >= 'a' && piece.text[0] <= 'z' ? 1 : 0;
  }
  return words <= most_words && small <= most_small && beside.find_first_of("?!;(") == beside.npos;
}

}  // namespace

std::string_view trimmed(std::string_view text) { return without_ends(text, blanks); }

std::string_view trimmed_lines(std::string_view text) {
  return without_ends(text, blanks_and_ends);
}

std::string_view without_bullets(std::string_view line) {
  for (auto before = line.size() + 1; before != line.size();) {
    before = line.size();
    const bool is_quote = line.ends_with("»") && line.find("«") != line.npos;
    if (is_quote) break;
    line = trimmed(without_ends(line, bullets));
  }
  return line;
}

FoldedLine::FoldedLine(std::string_view line)
    : text(line), folded(text::fold(without_bullets(line))) {}

std::optional<DateLine> parse_date_line(std::string_view line, DateOrder order) {
  constexpr std::size_t longest = 160;
  if (line.size() > longest) return std::nullopt;
  const auto found = find_dates(line, order);
  if (found.empty()) return std::nullopt;
  std::optional<DateLine> best;
  for (std::size_t at = 0; at < found.size(); ++at) {
    const auto begin = at == 0 ? 0 : found[at - 1].end;
    const auto label = text::fold(line.substr(begin, found[at].begin - begin));
    const DateLine date{found[at].date, contains_any(label, update_labels),
                        contains_any(label, labels)};
    if (!best || (best->is_update && !date.is_update)) best = date;
  }
  if (!is_little(text_beside(line, found))) return std::nullopt;
  return best;
}

bool is_breadcrumb(std::string_view line) {
  constexpr std::size_t longest = 300;
  if (line.empty() || line.size() > longest) return false;
  if (starts_with_any(line, {"•", "»", "›", "> "}) || line.ends_with("›")) return true;
  if (line.ends_with("»") && line.find("«") == line.npos) return true;
  if (stands_apart(line, "»") || stands_apart(line, "›") || stands_apart(line, ">")) return true;
  if (!stands_apart(line, "/")) return false;
  const auto first_slash = line.find(" / ");
  const auto first = text::fold(line.substr(0, first_slash));
  const bool home = is_any(first, {"home", "news", "inicio", "accueil", "start", "startseite",
                                   "portada", "capa", "noticias", "nachrichten", "actualite"});
  return home || line.find(" / ", first_slash + 3) != line.npos;
}

std::string copyright_holder(std::string_view line) {
  if (!line.starts_with("©")) return {};
  line = trimmed(line.substr(std::string_view("©").size()));
  auto year = line.substr(0, std::min(line.find(' '), line.size()));
  if (all_digits(year)) line = trimmed(line.substr(year.size()));
  line = line.substr(0, std::min(line.find(". "), line.size()));
  line = line.substr(0, std::min(line.find(" – "), line.size()));
  if (line.ends_with('.')) line.remove_suffix(1);
  constexpr std::size_t longest_name = 60;
  return line.size() <= longest_name ? std::string(line) : std::string();
}

std::string_view title_of_note(std::string_view line) {
  constexpr std::size_t shortest = 15, longest = 300;
  constexpr std::string_view appeared = "riginally appeared on ", opening = "This article ";
  constexpr std::string_view callers[] = {"sharing options for:", "Originally published as "};
  if (line.size() > longest) return {};
  std::string_view title;
  for (const auto caller : callers)
    if (const auto at = line.find(caller); at != line.npos) title = line.substr(at + caller.size());
  const auto at = line.find(appeared);
  if (at != line.npos && line.starts_with(opening)) {
    const auto colon = line.find(": ", at);
    title = at > opening.size() + 1 ? line.substr(opening.size(), at - opening.size() - 1)
            : colon != line.npos    ? line.substr(colon + 2)
                                    : std::string_view();
  }
  title = trimmed(title);
  const bool is_sentence_part = !title.empty() && title[0] >= 'a' && title[0] <= 'z';
  return title.size() >= shortest && !is_sentence_part ? title : std::string_view();
}

std::string agency_of_dateline(std::string_view line) {
  constexpr std::size_t latest = 60;
  const auto open = line.find(" (");
  if (open == line.npos || open > latest) return {};
  const auto close = line.find(')', open);
  if (close == line.npos || close - open > 20) return {};
  const auto rest = trimmed(line.substr(close + 1));
  if (!starts_with_any(rest, {"—", "–", "- "})) return {};
  const auto place = line.substr(0, open);
  const auto city = place.substr(0, std::min(place.find(','), place.size()));
  const bool capitals =
      std::none_of(city.begin(), city.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return capitals ? std::string(line.substr(open + 2, close - open - 2)) : std::string();
}

}  // namespace newshound::article
