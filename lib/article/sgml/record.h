/// Articles in the SGML of test collections: TREC, AQUAINT, Gigaword, Reuters-21578.
#pragma once

#include <string_view>

#include "newshound/article.h"

namespace newshound::article::sgml {

/// The article in a <DOC> or <REUTERS> element. What stands in no known field is left out. Throws
/// Error if it has neither a title nor a body.
Article read_record(std::string_view record);

/// `text` that was cut into lines of equal length: paragraphs, which are indented or apart by an
/// empty line, as one line each, with an empty line between them.
std::string unwrapped(std::string_view text);

}  // namespace newshound::article::sgml
