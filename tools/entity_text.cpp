#include "entity_text.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <map>

#include "numbers.h"
#include "terminal.h"

namespace newshound::tools {

namespace {

std::string day_of(const std::optional<Date>& date) {
  return date ? date->to_string().substr(0, 10) : std::string();
}

std::string dates_as_text(const EntityCount& count) {
  if (!count.first) return {};
  const auto first = day_of(count.first);
  const auto last = day_of(count.last);
  return first == last ? first : first + " to " + last;
}

std::string plain_name(const Entity& entity) {
  auto kind = std::string(name_of(entity.kind));
  kind.resize(14, ' ');
  return kind + on_one_line(entity.name);
}

/// A bar for each month, or for each year if there are too many months.
std::string timeline_as_text(const std::vector<EntityPeriod>& timeline) {
  constexpr std::size_t most_lines = 36;
  constexpr std::uint64_t widest = 40;
  constexpr std::size_t year_digits = 4;
  std::map<std::string, std::uint64_t> articles;
  for (const auto& [period, count] : timeline) {
    const auto text = period.to_string();
    articles[timeline.size() > most_lines ? text.substr(0, year_digits) : text] += count;
  }
  std::uint64_t most = 1;
  for (const auto& [period, count] : articles) most = std::max(most, count);
  std::string text;
  for (const auto& [period, count] : articles)
    text += aligned(count) + "  " + period + "  " +
            std::string(static_cast<std::size_t>((count * widest + most - 1) / most), '#') + '\n';
  return text;
}

std::string evidence_as_text(const EntityEvidence& evidence) {
  auto text = "    " + (evidence.date ? day_of(evidence.date) : "undated") + "  ";
  if (!evidence.source.empty()) text += on_one_line(evidence.source) + "  ";
  return text + "id " + on_one_line(evidence.id) + "\n      " + on_one_line(evidence.sentence) +
         '\n';
}

std::string others_as_text(const std::vector<EntityCount>& others) {
  constexpr std::size_t most = 10;
  std::string text;
  for (std::size_t at = 0; at < std::min(most, others.size()); ++at)
    text += aligned(others[at].articles) + "  " + plain_name(others[at].entity) + '\n';
  if (others.size() > most)
    text += "          and " + std::to_string(others.size() - most) + " more\n";
  return text;
}

}  // namespace

std::string forms_as_text(const std::vector<EntityForm>& forms) {
  std::string text;
  for (const auto& [surface, articles] : forms)
    text +=
        (text.empty() ? "" : ", ") + on_one_line(surface) + " (" + std::to_string(articles) + ')';
  return text;
}

std::string counts_as_text(const std::vector<EntityCount>& counts) {
  std::string text;
  for (const auto& count : counts) {
    text += aligned(count.articles) + "  " + plain_name(count.entity);
    if (count.first) text += "  " + dates_as_text(count);
    if (!count.forms.empty()) text += "  as " + forms_as_text(count.forms);
    text += '\n';
  }
  return text;
}

std::string profile_as_text(const EntityProfile& profile) {
  const auto& count = profile.count;
  auto text = on_one_line(count.entity.name) + ", " + std::string(name_of(count.entity.kind)) +
              ": " + std::to_string(count.articles) +
              (count.articles == 1 ? " article" : " articles");
  if (count.first) text += ", " + dates_as_text(count);
  text += "\n\nwritten as " + forms_as_text(count.forms) + '\n';
  if (profile.names.size() > 1) {
    text += "joined from ";
    for (const auto& name : profile.names)
      text += (&name == &profile.names.front() ? "" : "; ") + on_one_line(name);
    text += '\n';
  }
  if (!profile.timeline.empty()) text += "\nwhen\n" + timeline_as_text(profile.timeline);
  if (!profile.with.empty()) text += "\nwith (articles that name both, of how many)\n";
  for (const auto& other : profile.with)
    text += aligned(other.together) + " of" + aligned(other.articles) + "  " +
            plain_name(other.entity) + '\n';
  if (!profile.evidence.empty()) text += "\nwhere\n";
  for (const auto& evidence : profile.evidence) text += evidence_as_text(evidence);
  if (!profile.others.empty()) text += "\nothers of this name\n" + others_as_text(profile.others);
  return text;
}

}  // namespace newshound::tools
