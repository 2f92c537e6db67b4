#include "search/places.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <variant>

#include "index/terms.h"
#include "newshound/error.h"
#include "rank/expansion.h"
#include "search/name_finder.h"
#include "text/fold.h"

namespace newshound::search {

namespace {

using query::Fuzzy;
using query::Match;
using query::Node;
using query::Or;
using query::Pattern;
using rank::Sequence;
using rank::Slot;
using schema::Field;

/// What the words put together count for beside the words themselves.
constexpr std::size_t most_variants = 16;

/// Words of a query that are written without a blank between them.
struct Group {
  std::vector<QueryWord> pieces;
  std::optional<QueryWord> joined;  ///< all of them as one word
};

std::uint32_t length_of(const QueryWord& word) {
  return word.token.span.end - word.token.span.begin;
}

std::vector<Group> grouped(const std::vector<QueryWord>& words) {
  std::vector<Group> groups;
  for (const auto& word : words) {
    if (word.token.joined) {  // it stands behind the first of its words
      auto& known = groups.back().joined;
      if (!known || length_of(*known) < length_of(word)) known = word;
      continue;
    }
    const bool goes_on = !groups.empty() && groups.back().joined &&
                         word.token.span.end <= groups.back().joined->token.span.end;
    if (!goes_on) groups.emplace_back();
    groups.back().pieces.push_back(word);
  }
  return groups;
}

bool has_sigil(const Token& token) {
  return token.word.front() == '@' || token.word.front() == '#';
}

void append(Places& all, Places more) {
  std::move(more.alternatives.begin(), more.alternatives.end(),
            std::back_inserter(all.alternatives));
  std::move(more.words.begin(), more.words.end(), std::back_inserter(all.words));
  std::move(more.patterns.begin(), more.patterns.end(), std::back_inserter(all.patterns));
  std::move(more.warnings.begin(), more.warnings.end(), std::back_inserter(all.warnings));
}

/// Sequences of one place each as one place.
void merge_single_places(std::vector<Sequence>& alternatives) {
  Slot merged;
  std::vector<Sequence> others;
  for (auto& each : alternatives) {
    if (each.size() == 1 && each.front().except.empty())
      merged.any.insert(merged.any.end(), each.front().any.begin(), each.front().any.end());
    else
      others.push_back(std::move(each));
  }
  if (!merged.any.empty()) others.insert(others.begin(), Sequence{std::move(merged)});
  alternatives = std::move(others);
}

/// The words of the dictionary that a pattern or a fuzzy word stands for.
Places places_of_all(const rank::Expansion& expansion, std::string_view prefix,
                     const std::string& written, const WordForms& forms) {
  constexpr std::size_t most_ranked = 50;
  Places places;
  Slot slot;
  for (const auto& found : expansion.terms) {
    slot.any.push_back(std::string(prefix) + found.word);
    places.patterns.push_back({found.word});
    if (places.words.size() < most_ranked)
      for (auto& known : forms.words(found.word)) places.words.push_back(std::move(known));
  }
  if (!slot.any.empty()) places.alternatives.push_back({std::move(slot)});
  if (expansion.is_cut)
    places.warnings.push_back(written +
                              " stands for more words than are looked for; these are the " +
                              std::to_string(expansion.terms.size()) + " most frequent");
  return places;
}

}  // namespace

/// The lead is the first paragraph; the title stands before it.
rank::Expression in_field(Field field, rank::Expression places) {
  if (field != Field::lead && field != Field::body) return places;
  const std::uint32_t end = field == Field::lead ? 2 : UINT32_MAX;
  return rank::within(std::string(schema::paragraph_term), 1, end, std::move(places));
}

rank::Expression at_sequence(Field field, const Sequence& sequence) {
  if (field == Field::lead || field == Field::body)
    return in_field(field, rank::phrase_of_slots(sequence));
  if (sequence.size() > 1 || !sequence.front().except.empty())
    return rank::phrase_of_slots(sequence);
  std::vector<rank::Expression> words;
  for (const auto& word : sequence.front().any) words.push_back(rank::filter(word));
  return rank::joined(rank::Expression::Kind::any_of, std::move(words));
}

std::vector<std::vector<Sequence>> choices(const std::vector<Places>& places) {
  constexpr std::size_t most = 64;
  std::vector<std::vector<Sequence>> choices(1);
  for (const auto& each : places) {
    std::vector<std::vector<Sequence>> longer;
    for (const auto& choice : choices)
      for (const auto& sequence : each.alternatives) {
        if (longer.size() == most) break;
        longer.push_back(choice);
        longer.back().push_back(sequence);
      }
    choices = std::move(longer);
  }
  return choices;
}

std::string_view word_prefix(Field field) {
  const bool has_lists = field == Field::title || field == Field::by;
  return has_lists ? schema::spec_of(field).prefix : std::string_view();
}

Slot PlaceFinder::slot(const Match& match, const QueryWord& word, std::string_view prefix,
                       bool alone) const {
  if (match.exact) return forms_.exact(word, prefix);
  if (alone && forms_.any_form_is_meant(match.quoted, word)) return forms_.inflected(word, prefix);
  return forms_.folded(word, prefix);
}

/// The words one behind the other; where several are also written as one, that too.
Places PlaceFinder::places_of(const Match& match) const {
  const auto words = forms_.words(match.text);
  if (words.empty()) return {};
  const auto groups = grouped(words);
  const auto prefix = word_prefix(match.field);
  const bool alone = groups.size() == 1 && groups.front().pieces.size() == 1;
  Places places;
  std::vector<Sequence> variants(1);
  std::vector<std::string> pattern;
  for (const auto& [pieces, joined] : groups) {
    const auto apart = variants;
    const auto add_way = [&](const Sequence& way) {
      if (variants.size() + apart.size() > most_variants) return;
      for (auto variant : apart) {
        variant.insert(variant.end(), way.begin(), way.end());
        variants.push_back(std::move(variant));
      }
    };
    const bool sigil = joined && has_sigil(joined->token);
    for (const auto& piece : pieces) {
      for (auto& variant : variants) variant.push_back(slot(match, piece, prefix, alone));
      pattern.push_back(piece.token.word);
    }
    // Whoever writes "@name" does not mean the name; whoever wants a form exactly has no other.
    if (sigil) variants.clear();
    if (joined && (sigil || !match.exact)) add_way({forms_.folded(*joined, prefix)});
    // By itself it stands where its pieces do.
    if (joined || match.exact || groups.size() == 1) continue;
    for (const auto& way : forms_.pieces(pieces.front().token.word)) {
      Sequence slots;
      for (const auto& word : way) slots.push_back({{index::term(prefix, word)}, {}});
      add_way(slots);
    }
  }
  places.words = words;
  places.alternatives = std::move(variants);
  places.patterns.push_back(std::move(pattern));
  return places;
}

Places PlaceFinder::places_of(const Pattern& pattern) const {
  const std::string prefix(word_prefix(pattern.field));
  const auto folded = text::fold(pattern.text);
  return places_of_all(rank::by_pattern(forms_.segments(), prefix, folded), prefix, pattern.text,
                       forms_);
}

Places PlaceFinder::places_of(const Fuzzy& fuzzy) const {
  const std::string prefix(word_prefix(fuzzy.field));
  const auto folded = text::fold(fuzzy.word);
  return places_of_all(rank::by_edits(forms_.segments(), prefix, folded, {fuzzy.edits}), prefix,
                       fuzzy.word, forms_);
}

Places PlaceFinder::places_of(const Node& positional) const {
  const auto of_leaf = [this](const auto& leaf) {
    return schema::is_entity(leaf.field) ? names_.places_of(leaf) : places_of(leaf);
  };
  if (const auto* match = std::get_if<Match>(&positional.value)) return of_leaf(*match);
  if (const auto* pattern = std::get_if<Pattern>(&positional.value)) return of_leaf(*pattern);
  if (const auto* fuzzy = std::get_if<Fuzzy>(&positional.value)) return of_leaf(*fuzzy);
  Places all;
  for (const auto& operand : std::get<Or>(positional.value).operands)
    append(all, places_of(operand));
  merge_single_places(all.alternatives);
  return all;
}

}  // namespace newshound::search
