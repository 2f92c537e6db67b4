/// Articles as Xapian's documents.
#pragma once

#include <xapian.h>

#include "newshound/article.h"
#include "newshound/text.h"

namespace newshound::index {

/// What is stored of `article`, and all terms and values under which it is found.
Xapian::Document make_document(const Article& article, const Analyzer& analyzer);

/// The article in `document`. Throws IndexError, damaged.
Article read_article(const Xapian::Document& document);

}  // namespace newshound::index
