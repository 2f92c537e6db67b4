/// Articles as JSON.
#pragma once

#include <string>
#include <string_view>

namespace newshound {

struct Article;

/// `text` as a JSON string, in quotes. Bytes that are not UTF-8 become U+FFFD.
std::string to_json_string(std::string_view text);

/// One line: {"id","title","authors","date","date_source","source","lang","url","body","path"}, and
/// "entities" if the article came with some. `date` is null if it is not known. What
/// parse_json_article() reads from it is equal to `article`.
std::string to_json(const Article& article);

}  // namespace newshound
