/// Saying where in a file an error is.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "article/input.h"
#include "base/json.h"
#include "newshound/article.h"
#include "newshound/error.h"

namespace newshound::article {

constexpr std::size_t megabyte = 1 << 20;

[[noreturn]] void fail_whole(const Input& input, const std::string& why, std::string hint);

/// Throws ArticleError unless `text`, which begins at `start` of a file, is UTF-8.
void require_utf8(std::string_view text, const InputPosition& start);

/// What `read` returns; of its errors it says where in the file they are. `text`, which it reads,
/// begins at `start`.
Article located(std::string_view text, const InputPosition& start,
                const std::function<Article()>& read);

/// The finished article in `record`, whose bytes are `source`.
Article article_of(json::Value record, std::string_view source, std::string path);

/// Reads the rest of `input` behind what `contents` has; throws ArticleError if it is too long.
void read_all(Input& input, std::string& contents, std::size_t limit);

}  // namespace newshound::article
