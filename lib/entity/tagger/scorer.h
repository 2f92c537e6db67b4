/// The labels of texts by a model.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "entity/tagger/document.h"
#include "entity/tagger/features.h"
#include "entity/tagger/model.h"

namespace newshound::entity::tagger {

/// Scores the labels of tokens, and remembers what does not depend on the text around a word. Not
/// for several threads at once.
class Scorer {
 public:
  /// The model must outlive it.
  explicit Scorer(const Model& model) : model_(model) {}

  /// Takes over a text for scores(), see Document::read().
  void read(std::string_view text, const Tokens& tokens, const std::string& language);

  const Document& document() const { return document_; }

  /// The scores of the tokens of a sentence of the text; valid until the next call.
  const std::vector<Scores>& scores(const Sentence& sentence);

 private:
  using WordScores = std::array<Scores, views>;
  /// The words of a language.
  struct Lexicon {
    Lexicon(const Model& model, const std::string& language)
        : vocabulary(model.lists, model.cases, language) {}

    Vocabulary vocabulary;
    std::vector<WordScores> scores;  ///< by number of the word
    WordScores beyond = {};          ///< of what is beyond the ends of a sentence
  };

  void learn_words();
  Scores sum_of(const Word* word, View view);
  Scores score(std::uint32_t token);

  const Model& model_;
  std::map<std::string, Lexicon> lexicons_;
  Lexicon* lexicon_ = nullptr;  ///< of the text
  Document document_;
  Keys keys_;
  std::vector<Scores> scores_;
};

}  // namespace newshound::entity::tagger
