/// Lists of names and words in files.
#pragma once

#include <filesystem>
#include <vector>

#include "entity/tagger/case_table.h"
#include "entity/tagger/name_lists.h"

namespace newshound::entity::tagger {

/// The lists in these files, see TrainingOptions::name_lists. Throws Error, which names the file.
NameLists read_name_lists(const std::vector<std::filesystem::path>& paths);

/// The shares in these files, see TrainingOptions::case_lists. Throws Error, which names file and
/// line.
CaseTable read_case_lists(const std::vector<std::filesystem::path>& paths);

}  // namespace newshound::entity::tagger
