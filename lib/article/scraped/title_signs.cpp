#include "article/scraped/title_signs.h"

#include <algorithm>
#include <array>

#include "article/scraped/phrases.h"
#include "base/affix.h"
#include "text/fold.h"

namespace newshound::article {

namespace {

/// Whether a byte stands between words; it may be a part of a sign.
constexpr std::array<bool, 256> bytes_between_words() {
  std::array<bool, 256> between = {};
  for (const char c : std::string_view(" \t.,;:!?\"'()[]|/-–—“”«»"))
    between[static_cast<unsigned char>(c)] = true;
  return between;
}

/// The words of `folded` that are long enough to mean something.
template <class Action>
void for_each_content_word(std::string_view folded, Action action) {
  constexpr std::size_t shortest = 4;
  static constexpr auto between = bytes_between_words();
  for (std::size_t begin = 0; begin < folded.size();) {
    auto end = begin;
    while (end < folded.size() && !between[static_cast<unsigned char>(folded[end])]) ++end;
    if (end - begin >= shortest) action(folded.substr(begin, end - begin));
    begin = end + 1;
  }
}

std::size_t next_line(std::span<const Line> lines, std::size_t at) {
  do ++at;
  while (at < lines.size() && lines[at].kind == Kind::blank);
  return at;
}

bool may_name_author(const Line& line) {
  constexpr std::size_t longest = 80;
  return (line.kind == Kind::phrase || line.kind == Kind::item) && line.text.size() <= longest;
}

/// Whether a date stands at `at` or within the next `reach` lines.
bool date_is_near(std::span<const Line> lines, std::size_t at, int reach) {
  for (int left = reach; left > 0 && at < lines.size(); --left, at = next_line(lines, at)) {
    if (lines[at].kind == Kind::date) return true;
    if (lines[at].kind == Kind::prose) return false;
  }
  return false;
}

}  // namespace

double WordsInText::weighed_share() const {
  constexpr double enough = 5;
  return share() * std::min(1.0, (all + 1) / enough);
}

TextWords::TextWords(std::span<const Line> lines, std::size_t above, LineRange run) {
  constexpr std::size_t enough = 6000, shortest_above = 150;
  std::size_t bytes = 0;
  words_.reserve(enough / 8);
  for (auto at = above; at < run.end && bytes < enough; ++at) {
    const auto& line = lines[at];
    const bool is_text = line.kind == Kind::prose || line.kind == Kind::caption;
    if (!is_text || (at < run.begin && line.text.size() < shortest_above)) continue;
    bytes += line.text.size();
    const auto folded = text::fold(line.text.substr(0, enough));
    for_each_content_word(folded, [&](std::string_view word) {
      if (!words_.contains(word)) words_.emplace(word);
    });
  }
}

WordsInText TextWords::compare(std::string_view folded) const {
  WordsInText words;
  for_each_content_word(folded, [&](std::string_view word) {
    ++words.all;
    words.known += words_.contains(word) ? 1 : 0;
  });
  return words;
}

HeaderBelow header_below(std::span<const Line> lines, std::size_t at) {
  constexpr int farthest = 4, most_text = 1, near = 4, next = 2;
  constexpr std::size_t longest_summary = 350;
  bool dated = false;
  auto found = HeaderBelow::none;
  for (int distance = 0, text = 0; distance < farthest; ++distance) {
    at = next_line(lines, at);
    if (at >= lines.size()) break;
    const auto& line = lines[at];
    const bool called = line.kind == Kind::byline || calls_author(line.text);
    if (called && (dated || date_is_near(lines, at, near))) return HeaderBelow::called;
    const bool by_date = dated || date_is_near(lines, at, next);
    if (by_date && may_name_author(line) && parse_bare_byline(line.text)) return HeaderBelow::bare;
    if (line.kind == Kind::date && distance <= 1) found = HeaderBelow::dated;
    dated = line.kind == Kind::date;
    if (line.kind == Kind::prose || line.kind == Kind::sentence) ++text;
    if (text > most_text || line.text.size() > longest_summary) break;
  }
  return found;
}

double points_of(HeaderBelow header) {
  switch (header) {
    case HeaderBelow::called:
      return 1;
    case HeaderBelow::bare:
      return 0.6;
    case HeaderBelow::dated:
      return 0.3;
    case HeaderBelow::none:
      break;
  }
  return 0;
}

double points_of_shape(const Line& line, std::string_view key) {
  const auto words = 1 + std::count(key.begin(), key.end(), ' ');
  double points = words >= 5 ? 0.6 : words == 4 ? 0.3 : words == 3 ? 0 : words == 2 ? -0.8 : -2;
  if (line.kind == Kind::item || line.text.starts_with("•")) points -= 1.2;
  if (line.kind == Kind::crumb || line.text.find("  ") != line.text.npos) points -= 1;
  if (line.kind == Kind::prose || line.text.size() > 130) points -= 0.7;
  if (line.kind == Kind::sentence) points -= 0.2;
  if (line.text.size() > 180) points -= 0.8;
  if (line.text.ends_with('.')) points -= 0.5;
  constexpr std::string_view ends[] = {":", "—", "–", "|", "...", "…"};
  for (const auto end : ends)
    if (has_suffix(line.text, end)) points -= 1.2;
  return points;
}

}  // namespace newshound::article
