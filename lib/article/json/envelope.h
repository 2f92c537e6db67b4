/// Objects around a list of articles.
#pragma once

#include <string_view>

namespace newshound::article {

/// Where in `start`, the beginning of a file, the first element of a list of articles stands that
/// is in an object, as APIs answer: {"status": "ok", "articles": [...]}, {"response": {"docs":
/// [...]}}. `npos` if there is no such list, or the object is an article itself.
std::size_t list_in_envelope(std::string_view start);

}  // namespace newshound::article
