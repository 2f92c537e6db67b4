/// Entities as text for people.
#pragma once

#include <newshound/entities.h>

#include <string>
#include <vector>

namespace newshound::tools {

/// "Maduro (212), Nicolás Maduro (80)"
std::string forms_as_text(const std::vector<EntityForm>& forms);
/// A line for each.
std::string counts_as_text(const std::vector<EntityCount>& counts);
/// Some paragraphs.
std::string profile_as_text(const EntityProfile& profile);

}  // namespace newshound::tools
