#include "entity/tagger/scorer.h"

namespace newshound::entity::tagger {

namespace {

/// Words kept of a language, each some 500 bytes, and languages.
constexpr std::uint32_t most_words = 1 << 15;
constexpr std::size_t most_languages = 8;

}  // namespace

void Scorer::read(std::string_view text, const Tokens& tokens, const std::string& language) {
  if (lexicons_.size() >= most_languages && !lexicons_.contains(language)) lexicons_.clear();
  lexicon_ = &lexicons_.try_emplace(language, model_, language).first->second;
  if (lexicon_->vocabulary.size() > most_words) {
    lexicon_->vocabulary.clear();
    lexicon_->scores.clear();
  }
  document_.read(text, tokens, model_.lists, lexicon_->vocabulary);
  learn_words();
}

void Scorer::learn_words() {
  auto& scores = lexicon_->scores;
  const auto first = static_cast<std::uint32_t>(scores.size());
  scores.resize(lexicon_->vocabulary.size());
  for (auto number = first; number < scores.size(); ++number)
    for (std::size_t view = 0; view < views; ++view)
      scores[number][view] = sum_of(&lexicon_->vocabulary.at(number), static_cast<View>(view));
  if (first > 0) return;
  for (std::size_t view = 1; view < views; ++view)
    lexicon_->beyond[view] = sum_of(nullptr, static_cast<View>(view));
}

Scores Scorer::sum_of(const Word* word, View view) {
  keys_.clear();
  add_word_features(word, view, document_.language(), keys_);
  for (const auto key : keys_) model_.weights.expect(key);
  Scores sum = {};
  for (const auto key : keys_) model_.weights.add_to(key, sum);
  return sum;
}

const std::vector<Scores>& Scorer::scores(const Sentence& sentence) {
  scores_.clear();
  for (auto token = sentence.begin; token < sentence.end; ++token) scores_.push_back(score(token));
  return scores_;
}

Scores Scorer::score(std::uint32_t token) {
  keys_.clear();
  add_context_features(document_, token, keys_);
  for (const auto key : keys_) model_.weights.expect(key);
  Scores sum = {};
  const auto seen = words_seen(document_, token);
  for (std::size_t view = 0; view < views; ++view) {
    const auto& scores =
        seen[view] != nullptr ? lexicon_->scores[seen[view]->number][view] : lexicon_->beyond[view];
    for (std::size_t label = 0; label < lanes; ++label) sum[label] += scores[label];
  }
  for (const auto key : keys_) model_.weights.add_to(key, sum);
  return sum;
}

}  // namespace newshound::entity::tagger
