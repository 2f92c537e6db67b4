/// A trained tagger, and the file it is kept in.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "entity/tagger/case_table.h"
#include "entity/tagger/lattice.h"
#include "entity/tagger/name_lists.h"
#include "entity/tagger/weights.h"

namespace newshound::entity::tagger {

/// All that a Tagger needs.
struct Model {
  std::vector<std::string> languages;  ///< of the texts it was trained on, in ISO 639
  std::string attribution;             ///< what it was made of, by whom, under which licence
  Transitions transitions;
  NameLists lists;
  CaseTable cases;
  Weights weights;
};

/// A model as bytes: equal models have equal bytes. See docs/entity-model.md.
std::string encode(const Model& model);

/// The model of these bytes, which may be anything. Throws Error, which names `file`.
Model parse_model(std::string_view bytes, std::string_view file);

/// The bytes of a file that may be a model. Throws Error, which names it.
std::string read_model_file(const std::filesystem::path& path);

}  // namespace newshound::entity::tagger
