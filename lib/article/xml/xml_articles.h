/// Articles in a file of XML: RSS, RDF, Atom, NewsML-G2, NITF.
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "newshound/article.h"
#include "newshound/error.h"

namespace newshound::article::xml {

/// Whether `text`, or something that begins so, is XML that read_articles() knows.
bool has_articles(std::string_view text);

/// The articles of `text`, and what could not be read of it, in order; it begins at `start` of a
/// file. An entry that is broken costs only itself; what is cut short is an error behind the
/// entries before it. An article's path has the number of its entry behind it, "feed.xml:3".
std::vector<std::variant<Article, ArticleError>> read_articles(std::string_view text,
                                                               const InputPosition& start);

}  // namespace newshound::article::xml
