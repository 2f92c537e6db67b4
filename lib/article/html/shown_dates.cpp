#include "article/html/shown_dates.h"

#include <algorithm>
#include <string>
#include <vector>

#include "article/dates/calendar_words.h"
#include "base/ascii.h"
#include "text/fold.h"

namespace newshound::article {

namespace {

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; (at = text.find_first_not_of(" \n|•·()", at)) != text.npos;) {
    const auto end = std::min(text.find_first_of(" \n|•·()", at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

bool may_begin_date(std::string_view word) {
  if (is_digit(word.front())) return true;
  while (!word.empty() && (word.back() == '.' || word.back() == ',')) word.remove_suffix(1);
  return month_number(word).has_value();
}

/// The day that the words from `first` on begin with.
std::optional<Date> date_of_words(const std::vector<std::string_view>& words, std::size_t first) {
  std::string text;
  constexpr std::size_t most = 5;
  for (auto i = first; i < words.size() && i < first + most; ++i) {
    text.append(text.empty() ? "" : " ").append(words[i]);
    auto bare = text;
    while (bare.ends_with(',') || bare.ends_with('.') || bare.ends_with(':')) bare.pop_back();
    const auto date = parse_date(bare);
    if (date && date->precision >= Date::Precision::day)
      return Date{std::chrono::floor<std::chrono::days>(date->begin), Date::Precision::day};
  }
  return std::nullopt;
}

bool says_update(std::string_view word) {
  return word.starts_with("updat") || word.starts_with("modif") || word.starts_with("actualiz") ||
         word.starts_with("aktualis") || word.starts_with("mis") || word.starts_with("atualiz") ||
         word.starts_with("edited");
}

bool says_published(std::string_view word) {
  return word.starts_with("publi") || word.starts_with("posted") || word.starts_with("veroffent");
}

}  // namespace

std::optional<ShownDate> date_in_line(std::string_view line) {
  constexpr std::size_t longest = 250;
  if (line.size() > longest) return std::nullopt;
  const auto folded = text::fold(line);
  const auto words = words_of(folded);
  bool update = false;
  std::optional<ShownDate> found;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (says_update(words[i])) update = true;
    if (says_published(words[i])) update = false;
    if (!may_begin_date(words[i])) continue;
    const auto date = date_of_words(words, i);
    if (!date) continue;
    const ShownDate shown{*date, std::chrono::floor<std::chrono::days>(date->begin), update};
    if (!update) return shown;
    if (!found) found = shown;
  }
  return found;
}

std::optional<ShownDate> shown_date(const PageParts& page) {
  if (page.content.blocks.empty()) return std::nullopt;
  constexpr std::size_t above = 12;
  constexpr std::size_t below = 10;
  constexpr std::size_t longest_below = 70;
  constexpr std::size_t most_lines = 60;
  const auto& blocks = page.blocks;
  auto body = page.content.blocks[page.content.summaries];
  const auto title = static_cast<std::size_t>(
      std::find_if(blocks.begin(), blocks.end(),
                   [&](const Block& block) { return block.first > page.title; }) -
      blocks.begin());
  // Down from the title, then up from it; without a title up from the text.
  const bool titled = page.title != 0 && title <= body;
  std::optional<ShownDate> update;
  std::optional<ShownDate> found;
  const auto look_at = [&](std::size_t i) {
    const auto shown = date_in_line(blocks[i].text);
    if (shown && !shown->is_update) found = shown;
    if (shown && !update) update = shown;
    return found.has_value();
  };
  for (auto i = titled ? title : body; i <= body && i < title + most_lines; ++i)
    if (look_at(i)) return found;
  for (auto i = body + 1; i < blocks.size() && i <= body + below; ++i)
    if (blocks[i].text.size() < longest_below && look_at(i)) return found;
  const auto start = titled ? title : body;
  for (std::size_t away = 1; away <= above && away <= start; ++away)
    if (look_at(start - away)) return found;
  return update;
}

}  // namespace newshound::article
