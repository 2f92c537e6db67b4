/// Words that tell what a name beside or around them is, in English, Spanish, French, German and
/// Portuguese. All are asked for in folded form.
#pragma once

#include <cstdint>
#include <string_view>

namespace newshound::entity {

enum class Cue : std::uint8_t {
  title,                   ///< "president", "captain", "mr"
  organisation,            ///< "council", "university", "bank"
  place,                   ///< "river", "isle", "santa"
  saying,                  ///< "said", "told", "according"
  place_preposition,       ///< "in", "near"
  weak_place_preposition,  ///< "from", "at": people follow them too
  name_particle,           ///< "van", "de": between the words of any name
  connector,               ///< "of", "for", "the": only inside names with a cue
  conjunction,             ///< "and": only inside names of organisations
  article,                 ///< "a", "the", "who": after "NAME,"
  country,                 ///< a country of one word
  /// Words that are capitalised for other reasons: at the start of a sentence, months, weekdays,
  /// languages and what is from a country.
  never_a_name,
};

/// What a word is: any number of cues.
class Cues {
 public:
  constexpr bool has(Cue cue) const { return (bits_ & bit(cue)) != 0; }
  constexpr void add(Cue cue) { bits_ = static_cast<std::uint16_t>(bits_ | bit(cue)); }

 private:
  static constexpr std::uint16_t bit(Cue cue) {
    return static_cast<std::uint16_t>(1U << static_cast<unsigned>(cue));
  }

  std::uint16_t bits_ = 0;
};

/// What `word` is.
Cues cues_of(std::string_view word);

/// Whether `name`, folded, is what one of the five languages calls a country.
bool is_country(std::string_view name);

}  // namespace newshound::entity
