/// What a value of a record says, in whichever of the producers' forms it is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "newshound/date.h"

namespace newshound::article {

/// Whether `text` is what producers write for "unknown": nothing, "None", "null", "NaT", "NaN".
bool is_missing(std::string_view text);

/// What a value is read as: it decides which member of an object counts.
enum class TextKind { title, body, name };

/// The text of a string, of an object, of a list: strings as paragraphs, of several versions
/// (ninjs) the main one, of items (Washington Post) the paragraphs, of sections (Fundus) all. HTML
/// becomes text. Empty if it is missing.
std::string text_of(json::Value value, TextKind kind);

/// The names in a string ("By A and B", "A; B", "['A', 'B']"), an object or a list of these;
/// agencies only where there are no persons.
std::vector<std::string> names_of(json::Value value);

/// The date in a string or a number: seconds since 1970, or milliseconds if these were in the far
/// future.
std::optional<Date> date_of(json::Value value, DateOrder order = DateOrder::automatic);

}  // namespace newshound::article
