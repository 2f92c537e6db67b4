/// Articles that say the same, as one.
#pragma once

#include <string>
#include <string_view>

#include "newshound/article.h"

namespace newshound::index {

/// What is kept of `article` where another has its text.
Copy copy_of(const Article& article);

/// The article that `copy` stands for: what the outlet said of it, with title, body, authors and
/// names from `first`, which it is a copy of. It has no copies.
Article promoted(Article first, Copy copy);

/// to_json() of `article` without its copies.
std::string json_without_copies(const Article& article);

}  // namespace newshound::index
