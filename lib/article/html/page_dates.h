/// When the article of a page was published.
#pragma once

#include "article/html/page.h"
#include "article/html/page_parts.h"

namespace newshound::article {

/// Sets the date of `article`, whose url and title are known, where it came from and how sure it
/// is.
void find_date(const PageParts& page, const Hints& hints, Article& article);

}  // namespace newshound::article
