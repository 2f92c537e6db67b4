/// Labels of tokens: what of a name they are.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "newshound/entity.h"

namespace newshound::entity::tagger {

/// 0 is outside of names; then come for each kind of name its first, inner and last token, and a
/// token that is a whole name ("BILOU").
using Label = std::uint8_t;

enum class Place : std::uint8_t { first, inner, last, whole };

constexpr std::size_t kinds = 3;
constexpr std::size_t places = 4;
constexpr std::size_t label_count = 1 + kinds * places;
constexpr Label outside = 0;

constexpr Label label_of(EntityKind kind, Place place) {
  return static_cast<Label>(1 + static_cast<std::size_t>(kind) * places +
                            static_cast<std::size_t>(place));
}

/// Of a label that is not `outside`.
constexpr EntityKind kind_of(Label label) { return static_cast<EntityKind>((label - 1) / places); }
constexpr Place place_of(Label label) { return static_cast<Place>((label - 1) % places); }

/// Whether a name goes on behind a token of this label.
constexpr bool is_open(Label label) {
  return label != outside && (place_of(label) == Place::first || place_of(label) == Place::inner);
}

/// Whether it goes on a name.
constexpr bool goes_on(Label label) {
  return label != outside && (place_of(label) == Place::inner || place_of(label) == Place::last);
}

/// Whether a token labelled `after` may follow one labelled `before`. A sentence begins and ends as
/// if `outside` were there.
constexpr bool may_follow(Label before, Label after) {
  if (is_open(before) != goes_on(after)) return false;
  return !is_open(before) || kind_of(before) == kind_of(after);
}

/// A name in a list of tokens.
struct Name {
  std::uint32_t begin = 0;  ///< its first token
  std::uint32_t end = 0;    ///< behind its last
  EntityKind kind = EntityKind::person;

  bool operator==(const Name&) const = default;
};

/// The names of a sentence whose labels follow each other as they may.
std::vector<Name> names_of(std::span<const Label> sentence);

/// The labels of `tokens` tokens with these names, which do not overlap.
std::vector<Label> labels_of(std::span<const Name> names, std::size_t tokens);

}  // namespace newshound::entity::tagger
