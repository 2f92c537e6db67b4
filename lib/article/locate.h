/// Saying where in a file an error is.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "newshound/article.h"
#include "newshound/error.h"

namespace newshound::article {

/// Where `text`, which begins at `start`, has its byte `by`.
InputPosition moved(InputPosition start, std::string_view text, std::size_t by);

/// Throws ArticleError unless `text`, which begins at `start` of a file, is UTF-8.
void require_utf8(std::string_view text, const InputPosition& start);

/// What `read` returns; of its errors it says where in the file they are. `text`, which it reads,
/// begins at `start`.
Article located(std::string_view text, const InputPosition& start,
                const std::function<Article()>& read);

}  // namespace newshound::article
