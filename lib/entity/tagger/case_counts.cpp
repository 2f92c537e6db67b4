#include "entity/tagger/case_counts.h"

namespace newshound::entity::tagger {

namespace {

constexpr std::uint32_t fewest = 3;

/// The step of a share of capitals; most words are near one of the ends.
std::uint8_t step_of(std::uint32_t capitals, std::uint32_t all) {
  constexpr std::array<std::uint32_t, CaseTable::steps - 1> percents = {2, 10, 30, 70, 90, 98};
  std::uint8_t step = 1;
  for (const auto percent : percents)
    if (capitals * 100 > percent * all) ++step;
  return step;
}

}  // namespace

void CaseCounts::add(const Document& document, const std::string& language, std::size_t fold) {
  auto& counts = counts_[language];
  for (const auto& sentence : document.sentences()) {
    if (sentence.style != SentenceStyle::prose) continue;
    for (auto token = sentence.begin + 1; token < sentence.end; ++token) {
      const auto& word = document.word(token);
      if (word.letters < 2) continue;
      auto& [capitals, all] = counts[word.lower];
      ++all[fold];
      if (is_capitalised(word.casing)) ++capitals[fold];
    }
  }
}

void CaseCounts::add_to(CaseTable& table, std::size_t but) const {
  for (const auto& [language, words] : counts_)
    for (const auto& [lower, counts] : words) {
      std::uint32_t capitals = 0, all = 0;
      for (std::size_t fold = 0; fold < folds; ++fold) {
        if (fold == but) continue;
        capitals += counts.capitals[fold];
        all += counts.all[fold];
      }
      if (all >= fewest && table.share(language, lower) == 0)
        table.set(language, lower, step_of(capitals, all));
    }
}

}  // namespace newshound::entity::tagger
