/// Texts with their names, to learn from.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "entity/tagger/labels.h"
#include "entity/tagger/token.h"

namespace newshound::entity::tagger {

/// A name in a sentence, in bytes.
struct MarkedName {
  Span span;
  EntityKind kind = EntityKind::person;

  bool operator==(const MarkedName&) const = default;
};

struct MarkedSentence {
  std::string text;
  std::vector<MarkedName> names;  ///< in order, not overlapping
  bool is_context = false;        ///< not learnt from, but seen by what is

  bool operator==(const MarkedSentence&) const = default;
};

/// An article, or what is known of one.
struct MarkedText {
  std::vector<MarkedSentence> sentences;

  bool operator==(const MarkedText&) const = default;
};

/// The texts in a file, or in the entries of an archive, decompressed:
/// * a name that ends with ".marked": a sentence a line, an empty line between texts, names as
///   "[Nicolás Maduro](PER)";
/// * else IOB: a token, a tab and its tag a line ("B-PER", "I-PER", "O"), an empty line between
///   sentences, a line "-DOCSTART-" before each text. Tags of other kinds than PER, ORG, LOC count
///   as O.
/// Throws Error, which names file, line and byte.
std::vector<MarkedText> read_marked_texts(const std::filesystem::path& path);

/// A text as a Lattice learns it.
struct Sample {
  std::string text;
  Tokens tokens;
  std::vector<Label> labels;     ///< of tokens
  std::vector<bool> is_context;  ///< by sentence
  std::string language;          ///< as it is told by the text
};

/// Cuts the sentences into tokens. A token that has a part of a name is of the name.
Sample sample_of(const MarkedText& text);

}  // namespace newshound::entity::tagger
