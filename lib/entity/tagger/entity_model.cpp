#include "newshound/entity_model.h"

#include "base/file.h"
#include "entity/tagger/trainer.h"
#include "newshound/error.h"

namespace newshound {

void train_entity_model(const std::vector<TrainingFile>& files, const TrainingOptions& options,
                        const std::filesystem::path& out) {
  std::vector<entity::tagger::TrainingTexts> texts;
  for (const auto& [path, weight] : files)
    texts.push_back({entity::tagger::read_marked_texts(path), weight});
  const auto bytes = encode(entity::tagger::train(texts, options));
  try {
    replace_file(out, bytes);
  } catch (const std::filesystem::filesystem_error& error) {
    throw Error(out.string() + ": cannot write entity model: " + error.code().message());
  }
}

std::string entity_model_attribution(const std::filesystem::path& model) {
  const auto bytes = entity::tagger::read_model_file(model);
  return entity::tagger::parse_model(bytes, model.string()).attribution;
}

}  // namespace newshound
