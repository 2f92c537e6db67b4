/// Making a Model.
#pragma once

#include <vector>

#include "entity/tagger/model.h"
#include "entity/tagger/sample.h"
#include "newshound/entity_model.h"

namespace newshound::entity::tagger {

/// Texts that count alike.
struct TrainingTexts {
  std::vector<MarkedText> texts;
  float weight = 1;
};

/// Trains a model on `texts`. Throws Error if there is nothing to learn from, or a list of
/// `options` cannot be read.
Model train(const std::vector<TrainingTexts>& texts, const TrainingOptions& options);

}  // namespace newshound::entity::tagger
