/// Articles in a file of XML: RSS, RDF, Atom, NewsML-G2, NITF.
#pragma once

#include <string_view>
#include <vector>

#include "article/pieces.h"

namespace newshound::article::xml {

/// Whether `text`, or something that begins so, is XML that read_articles() knows.
bool has_articles(std::string_view text);

/// The articles of `text`, and what could not be read of it, in order; it begins at `start` of a
/// file. An entry that is broken costs only itself; what is cut short is an error behind the
/// entries before it. An article's path has the number of its entry behind it, "feed.xml:3".
std::vector<Outcome> read_articles(std::string_view text, const InputPosition& start);

void understand_xml(const Piece& piece, const ReaderOptions& options,
                    std::vector<Outcome>& outcomes);

}  // namespace newshound::article::xml
