#include "article/html/titles.h"

#include <algorithm>
#include <set>

#include "article/html/hints.h"
#include "article/scraped/phrases.h"
#include "text/fold.h"

namespace newshound::article {

namespace {

constexpr std::size_t longest_title = 400;

std::set<std::string> words_of(std::string_view text) {
  std::set<std::string> words;
  const auto folded = text::fold(text.substr(0, 4 * longest_title));
  std::string word;
  for (const char c : folded) {
    const bool inside =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (inside)
      word += c;
    else if (!word.empty())
      words.insert(std::move(word)), word.clear();
  }
  if (!word.empty()) words.insert(word);
  return words;
}

/// The letters and digits of a name, in small letters: "The Verge" and "theverge" are alike.
std::string name_key(std::string_view name) {
  std::string key;
  for (const char c : text::fold(name))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80)
      key += c;
  return key.starts_with("the") && key.size() > 6 ? key.substr(3) : key;
}

bool names_outlet(std::string_view part, const std::vector<std::string>& outlets) {
  const auto key = name_key(part);
  return !key.empty() && std::any_of(outlets.begin(), outlets.end(), [&](const auto& outlet) {
    const auto other = name_key(outlet);
    if (other.size() < 3) return key == other;
    return key == other ||
           (key.size() <= 2 * other.size() + 12 &&
            (key.find(other) != key.npos || (key.size() > 3 && other.find(key) != other.npos)));
  });
}

struct Cut {
  std::size_t at = std::string_view::npos;
  std::size_t length = 0;
};

Cut last_separator(std::string_view title) {
  Cut last;
  for (const std::string_view separator :
       {" | ", " - ", " – ", " — ", " · ", " • ", " » ", " :: ", " / ", "| "}) {
    const auto at = title.rfind(separator);
    if (at != title.npos && (last.at == title.npos || at > last.at)) last = {at, separator.size()};
  }
  return last;
}

std::vector<std::string> data_titles(const Facts& facts, const std::vector<std::string>& outlets) {
  std::vector<std::string> titles;
  const auto add = [&](std::string_view title) {
    auto plain = without_outlet(plain_text(title), outlets);
    if (!plain.empty()) titles.push_back(std::move(plain));
  };
  add(facts.meta("og:title"));
  for (const auto& linked : facts.linked)
    if (linked.is_article) add(linked.headline);
  for (const auto name : {"twitter:title", "parsely-title", "sailthru.title", "dc.title",
                          "dcterms.title", "headline", "title"})
    add(facts.meta(name));
  add(facts.html_title);
  return titles;
}

/// Without "Maravel Courier - " at the start.
std::string_view without_outlet_before(std::string_view title,
                                       const std::vector<std::string>& outlets) {
  for (const std::string_view separator : {" | ", " - ", " – "}) {
    const auto at = title.find(separator);
    if (at == title.npos || at == 0) continue;
    if (names_outlet(title.substr(0, at), outlets))
      return trimmed(title.substr(at + separator.size()));
  }
  return title;
}

/// The longest of the parts between bars, if the others are as short as the names of sections.
std::string_view without_section(std::string_view title) {
  constexpr std::string_view bar = " | ";
  constexpr std::size_t longest_section = 24;
  std::string_view longest;
  for (std::size_t at = 0; at <= title.size();) {
    const auto end = std::min(title.find(bar, at), title.size());
    const auto part = title.substr(at, end - at);
    if (part.size() > longest.size()) longest = part;
    at = end + bar.size();
  }
  return title.size() - longest.size() <= 2 * (longest_section + bar.size()) &&
                 longest.size() > longest_section
             ? longest
             : title;
}

}  // namespace

bool is_outlet(std::string_view name, const std::vector<std::string>& outlets) {
  const auto key = name_key(name);
  return std::any_of(outlets.begin(), outlets.end(),
                     [&](const auto& outlet) { return name_key(outlet) == key; });
}

double likeness(std::string_view a, std::string_view b) {
  const auto first = words_of(a);
  const auto second = words_of(b);
  if (first.empty() || second.empty()) return 0;
  std::size_t both = 0;
  for (const auto& word : first) both += second.count(word);
  return 2.0 * static_cast<double>(both) / static_cast<double>(first.size() + second.size());
}

std::string without_outlet(std::string_view title, const std::vector<std::string>& outlets) {
  title = trimmed_lines(title);
  for (int parts = 0; parts < 3; ++parts) {
    const auto cut = last_separator(title);
    if (cut.at == title.npos || cut.at == 0) break;
    if (!names_outlet(title.substr(cut.at + cut.length), outlets)) break;
    title = trimmed(title.substr(0, cut.at));
  }
  return std::string(without_section(without_outlet_before(title, outlets)));
}

Title find_title(const Tree& tree, const Facts& facts, const std::vector<std::string>& outlets) {
  const auto titles = data_titles(facts, outlets);
  constexpr std::size_t fewest_words = 3;
  Title best;
  Title only;
  double best_likeness = 0;
  int headlines = 0;
  for (const auto node : facts.headings) {
    const auto heading = without_outlet(tree.text_in(node), outlets);
    if (heading.empty() || heading.size() > longest_title) continue;
    const bool headline =
        words_of(heading).size() >= fewest_words && !names_outlet(heading, outlets);
    if (headline && ++headlines == 1) only = {heading, node};
    for (const auto& title : titles) {
      const auto alike = likeness(heading, title);
      if (alike > best_likeness) best_likeness = alike, best = {heading, node};
    }
  }
  constexpr double confirmed = 0.5;
  if (best_likeness >= confirmed) return best;
  if (headlines == 1) return only;
  if (!titles.empty()) return {titles.front(), 0};
  if (facts.headings.empty()) return {};
  return {tree.text_in(facts.headings.front()), facts.headings.front()};
}

}  // namespace newshound::article
