#include "article/scraped/phrases.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/word_list.h"
#include "text/fold.h"

namespace newshound::article {

namespace {

using Views = std::initializer_list<std::string_view>;

constexpr std::string_view blanks[] = {" ", "\t", "\r", "\u00A0", "\u200B", "\uFEFF"};
constexpr std::string_view blanks_and_ends[] = {" ",      "\t",     "\r",    "\n",
                                                "\u00A0", "\u200B", "\uFEFF"};
constexpr std::string_view bullets[] = {"•", "·", "»", "›", "»", "|", "/", "*", "–", ">", "-"};

constexpr WordList ways_to_share(
    " share tweet facebook twitter whatsapp email e-mail print linkedin telegram partager compartir"
    " teilen drucken imprimer imprimir compartilhar ");
constexpr WordList sharing_words(
    " on this article story reddit pinterest copy link save x via sur cet en este articulo artikel "
    "no"
    " artigo auf diesen mail ");

std::string_view without_ends(std::string_view text, std::span<const std::string_view> ends) {
  for (bool changed = true; changed;) {
    changed = false;
    for (const auto end : ends) {
      if (text.starts_with(end)) text.remove_prefix(end.size()), changed = true;
      if (text.ends_with(end)) text.remove_suffix(end.size()), changed = true;
    }
  }
  return text;
}

bool starts_with_any(std::string_view text, Views prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](std::string_view prefix) { return text.starts_with(prefix); });
}

bool is_any(std::string_view text, Views choices) {
  return std::find(choices.begin(), choices.end(), text) != choices.end();
}

/// `text` without `prefix`, blanks and a colon after it, if it begins so.
std::optional<std::string_view> after(std::string_view text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return std::nullopt;
  text.remove_prefix(prefix.size());
  if (!text.empty() && text.front() != ' ' && text.front() != ':') return std::nullopt;
  while (!text.empty() && (text.front() == ' ' || text.front() == ':')) text.remove_prefix(1);
  return text;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!(text = trimmed(text)).empty()) {
    const auto length = std::min(text.find(' '), text.size());
    words.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return words;
}

bool all_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_reading_time(const std::vector<std::string_view>& words) {
  return words.size() >= 2 && words.size() <= 4 && all_digits(words[0]) &&
         starts_with_any(words[1], {"min", "comment", "coment"});
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

std::optional<DateLine> parse_date_line(std::string_view line) {
  constexpr std::size_t longest = 120;
  if (line.size() > longest) return std::nullopt;
  const auto folded = text::fold(without_bullets(line));
  std::string_view rest = folded;
  bool is_update = false;
  for (const auto label :
       {"last updated on", "last updated", "updated on", "updated", "actualizado el", "actualizado",
        "mis a jour le", "aktualisiert am", "aktualisiert", "atualizado em"})
    if (!is_update)
      if (const auto after_label = after(rest, label)) rest = *after_label, is_update = true;
  for (const auto label :
       {"first published on", "published on", "published", "posted on", "posted", "date",
        "publicado el", "publicado em", "publicado", "fecha", "publie le", "publie",
        "veroffentlicht am", "veroffentlicht", "stand", "am"})
    if (const auto after_label = after(rest, label)) {
      rest = *after_label;
      break;
    }
  const auto date = parse_date(rest);
  if (!date || date->precision == Date::Precision::year) return std::nullopt;
  return DateLine{*date, is_update};
}

bool is_breadcrumb(std::string_view line) {
  constexpr std::size_t longest = 300;
  if (line.empty() || line.size() > longest) return false;
  if (starts_with_any(line, {"•", "»", "›", "> "}) || line.ends_with("›")) return true;
  if (line.ends_with("»") && line.find("«") == line.npos) return true;
  const bool arrows = line.find(" » ") != line.npos || line.find(" › ") != line.npos ||
                      line.find(" > ") != line.npos;
  if (arrows) return true;
  const auto first_slash = line.find(" / ");
  if (first_slash == line.npos) return false;
  const auto first = text::fold(line.substr(0, first_slash));
  const bool home = is_any(first, {"home", "news", "inicio", "accueil", "start", "startseite",
                                   "portada", "capa", "noticias", "nachrichten", "actualite"});
  return home || line.find(" / ", first_slash + 3) != line.npos;
}

bool is_share_line(std::string_view line) {
  constexpr std::size_t longest = 100;
  if (line.size() > longest) return false;
  const auto folded = text::fold(without_bullets(line));
  const auto words = words_of(folded);
  if (words.empty()) return false;
  if (is_reading_time(words)) return true;
  const bool only_sharing = std::all_of(words.begin(), words.end(), [](std::string_view word) {
    return without_bullets(word).empty() || ways_to_share.has(word) || sharing_words.has(word);
  });
  const bool names_a_way = std::any_of(
      words.begin(), words.end(), [](std::string_view word) { return ways_to_share.has(word); });
  return only_sharing && names_a_way;
}

bool is_caption(std::string_view line) {
  constexpr std::size_t longest = 400;
  if (line.size() > longest) return false;
  const auto folded = text::fold(line);
  return starts_with_any(
      folded, {"photo:",       "(photo:",      "[photo:",           "photo by ",   "caption:",
               "image:",       "(image:",      "picture:",          "photograph:", "file photo",
               "foto:",        "(foto:",       "imagen:",           "bild:",       "(bild:",
               "image credit", "photo credit", "legende:",          "legenda:",    "pie de foto:",
               "credit:",      "(photo ",      "bildunterschrift:", "graphic:",    "video:"});
}

bool is_related_heading(std::string_view line) {
  const auto whole = text::fold(without_bullets(line));
  std::string_view folded = whole;
  if (folded.ends_with(":")) folded = trimmed(folded.substr(0, folded.size() - 1));
  return is_any(folded, {"related",
                         "related articles",
                         "related stories",
                         "related news",
                         "read more",
                         "read also",
                         "more on this story",
                         "more stories",
                         "see also",
                         "also read",
                         "you may also like",
                         "most read",
                         "relacionado",
                         "noticias relacionadas",
                         "articulos relacionados",
                         "lea tambien",
                         "leer mas",
                         "le puede interesar",
                         "a lire aussi",
                         "lire aussi",
                         "sur le meme sujet",
                         "articles lies",
                         "mehr zum thema",
                         "lesen sie auch",
                         "weitere artikel",
                         "verwandte artikel",
                         "leia tambem",
                         "leia mais",
                         "veja tambem",
                         "relacionadas",
                         "artigos relacionados",
                         "noticias relacionados",
                         "recommended"});
}

bool is_tail(std::string_view line) {
  constexpr std::size_t longest = 300;
  if (line.size() > longest) return false;
  const auto folded = text::fold(without_bullets(line));
  if (is_any(folded, {"comments", "leave a comment", "leave a reply", "comentarios", "kommentare",
                      "commentaires", "deja un comentario", "laisser un commentaire",
                      "kommentar schreiben", "deixe um comentario", "post a comment",
                      "all rights reserved", "all rights reserved.", "advertisement"}))
    return true;
  return starts_with_any(folded,
                         {"read more:",     "read also:",
                          "related:",       "see also:",
                          "also read:",     "tags:",
                          "tag:",           "topics:",
                          "keywords:",      "filed under",
                          "subscribe to",   "sign up for",
                          "sign up to",     "follow us on",
                          "newsletter:",    "copyright ",
                          "\u00A9",         "(c) ",
                          "etiquetas:",     "temas:",
                          "mots-cles",      "etiquettes:",
                          "schlagworte:",   "schlagworter:",
                          "lea tambien:",   "lire aussi",
                          "a lire aussi",   "lesen sie auch:",
                          "leia tambem:",   "mehr zum thema:",
                          "suscribase",     "abonnez-vous",
                          "abonnieren sie", "assine ",
                          "inscrivez-vous", "save my name, email, and website in this browser",
                          "relacionado:",   "leer mas:",
                          "suscribete",     "inscreva-se",
                          "leia mais:",     "marcadores:"});
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
