/// What the articles of feeds, wires and collections have in common.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "newshound/article.h"

namespace newshound::article {

/// The names in a field for authors: "By Gloria Ashdown", "Gloria Ashdown and Hana Orr".
std::vector<std::string> names_in(std::string_view field);

/// Sets the date that the input itself says to be that of publication, unless `text` is none or
/// the article has one already.
void set_date(Article& article, std::string_view text);

/// "en" of "en", "EN", "en-US"; empty for what is not so.
std::string language_code(std::string_view tag);

/// Adds an entity, unless it has no name or is there already, or there are a thousand.
void add_entity(Article& article, EntityKind kind, std::string name);

/// finish(), and what can be told from the rest: the outlet and the id from the address, else the
/// id from `bytes`. Throws Error if there is neither a title nor a body.
void complete(Article& article, std::string_view bytes);

}  // namespace newshound::article
