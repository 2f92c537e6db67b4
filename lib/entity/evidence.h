/// What speaks for a run being a person, an organisation or a place.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "entity/runs.h"
#include "newshound/entity.h"

namespace newshound::entity {

/// Votes for each EntityKind, in its order.
using Votes = std::array<double, 3>;

/// Where an acronym is defined: "Institute for Ocean Studies (IOS)".
struct Definition {
  std::size_t run;      ///< index among the runs
  std::size_t acronym;  ///< index among the words
};

class Evidence {
 public:
  Evidence(const std::vector<Word>& words, const std::vector<Run>& runs, std::string_view language)
      : words_(words),
        runs_(runs),
        common_(numbers_of_common_words(words)),
        guesses_names_(language != "de") {}

  /// What the words in and around the run at `index` say of it.
  Votes votes(std::size_t index) const;

  /// The acronym that follows the run at `index` in parentheses.
  std::optional<Definition> definition(std::size_t index) const;

 private:
  static std::vector<bool> numbers_of_common_words(const std::vector<Word>& words);
  bool names_country(const Run& run) const;
  bool has(const Run& run, Cue cue) const;
  bool begins_or_ends(const Run& run, Cue cue) const;
  const Word* before(const Run& run) const;
  const Word* after(const Run& run) const;
  void add_votes_of_its_words(std::size_t index, Votes& votes) const;
  void add_votes_of_its_place(std::size_t index, Votes& votes) const;
  bool could_be_person(const Run& run) const;
  bool is_said_by(const Run& run) const;
  bool is_described(const Run& run) const;
  bool is_dateline(const Run& run) const;
  bool continues_list(std::size_t index) const;

  const std::vector<Word>& words_;
  const std::vector<Run>& runs_;
  std::vector<bool> common_;  ///< by number of word: whether it stands in lower case somewhere
  bool guesses_names_;        ///< where only names are capitalised, a capital is evidence
};

/// The kind with most votes for a name of so many words, or nothing if they are too few.
std::optional<EntityKind> winner(const Votes& votes, std::size_t words);

}  // namespace newshound::entity
