#include "entity/tagger/trainer.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <string>

#include "entity/tagger/case_counts.h"
#include "entity/tagger/examples.h"
#include "entity/tagger/features.h"
#include "entity/tagger/learner.h"
#include "entity/tagger/lists.h"
#include "entity/tagger/variants.h"
#include "newshound/error.h"

namespace newshound::entity::tagger {

namespace {

struct WeightedSample {
  Sample sample;
  float weight = 1;
  std::size_t fold = 0;
};

/// Makes a model, step by step.
class Trainer {
 public:
  explicit Trainer(const TrainingOptions& options) : options_(options) {}

  Model train(const std::vector<TrainingTexts>& texts) {
    take_samples(texts);
    model_.attribution = options_.attribution;
    model_.languages = languages();
    model_.lists = read_name_lists(options_.name_lists);
    count_cases();
    take_examples();
    samples_ = {};
    if (examples_.tokens() == 0) throw Error("there is nothing to train an entity model on");
    examples_.number_features();
    learn();
    return std::move(model_);
  }

 private:
  void take_samples(const std::vector<TrainingTexts>& texts) {
    std::size_t number = 0;
    for (const auto& [marked, weight] : texts)
      for (const auto& text : marked) {
        const auto fold = number++ % CaseCounts::folds;
        samples_.push_back({sample_of(text), weight, fold});
        const auto variant = with_headlines(text, number);
        if (variant.sentences.empty()) continue;
        samples_.push_back({sample_of(variant), weight, fold});
        // The headline in capitals must not change what the text is taken for.
        samples_.back().sample.language = samples_[samples_.size() - 2].sample.language;
      }
  }

  /// Those of at least a hundredth of the tokens.
  std::vector<std::string> languages() const {
    std::map<std::string, std::size_t> tokens;
    std::size_t all = 0;
    for (const auto& [sample, weight, fold] : samples_) {
      tokens[sample.language] += sample.labels.size();
      all += sample.labels.size();
    }
    std::vector<std::string> languages;
    for (const auto& [language, count] : tokens)
      if (!language.empty() && count * 100 >= all) languages.push_back(language);
    return languages;
  }

  /// Fills the model's table of cases, and for each fold one that does not know it.
  void count_cases() {
    model_.cases = read_case_lists(options_.case_lists);
    CaseCounts counts;
    std::map<std::string, Vocabulary> vocabularies;
    for (const auto& [sample, weight, fold] : samples_) {
      if (std::count(model_.languages.begin(), model_.languages.end(), sample.language) == 0)
        continue;
      auto& vocabulary =
          vocabularies.try_emplace(sample.language, no_lists_, no_cases_, sample.language)
              .first->second;
      document_.read(sample.text, sample.tokens, no_lists_, vocabulary);
      counts.add(document_, sample.language, fold);
    }
    for (std::size_t fold = 0; fold < CaseCounts::folds; ++fold) {
      fold_cases_.push_back(std::make_unique<CaseTable>(model_.cases));
      counts.add_to(*fold_cases_.back(), fold);
    }
    counts.add_to(model_.cases, CaseCounts::folds);
  }

  void take_examples() {
    std::map<std::pair<std::string, std::size_t>, Vocabulary> vocabularies;
    for (const auto& [sample, weight, fold] : samples_) {
      auto& vocabulary = vocabularies
                             .try_emplace({sample.language, fold}, model_.lists, *fold_cases_[fold],
                                          sample.language)
                             .first->second;
      document_.read(sample.text, sample.tokens, model_.lists, vocabulary);
      for (std::size_t at = 0; at < document_.sentences().size(); ++at) {
        if (sample.is_context[at]) continue;
        const auto& sentence = document_.sentences()[at];
        for (auto token = sentence.begin; token < sentence.end; ++token) {
          keys_.clear();
          add_features(document_, token, keys_);
          examples_.add_token(keys_, sample.labels[token]);
        }
        examples_.end_sentence(weight);
      }
    }
  }

  void learn() {
    Learner learner(examples_);
    TrainingProgress progress{0, options_.rounds, examples_.tokens(),
                              examples_.feature_keys().size(), 0};
    report(progress);
    while (progress.rounds_done < options_.rounds) {
      progress.loss = learner.learn();
      ++progress.rounds_done;
      report(progress);
    }
    keep_weights(learner);
  }

  void report(const TrainingProgress& progress) const {
    if (options_.progress) options_.progress(progress);
  }

  void keep_weights(const Learner& learner) {
    model_.transitions = learner.transitions();
    const auto& keys = examples_.feature_keys();
    for (std::size_t feature = 0; feature < keys.size(); ++feature) {
      const auto& weights = learner.weights(feature);
      const auto is_large = [&](float w) { return std::abs(w) >= options_.smallest_weight; };
      if (std::any_of(weights.begin(), weights.end(), is_large))
        model_.weights.add(keys[feature], weights);
    }
  }

  const TrainingOptions& options_;
  Model model_;
  std::vector<WeightedSample> samples_;
  std::vector<std::unique_ptr<CaseTable>> fold_cases_;
  const NameLists no_lists_;
  const CaseTable no_cases_;
  Document document_;
  Keys keys_;
  Examples examples_;
};

}  // namespace

Model train(const std::vector<TrainingTexts>& texts, const TrainingOptions& options) {
  return Trainer(options).train(texts);
}

}  // namespace newshound::entity::tagger
