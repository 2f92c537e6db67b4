/// A page of HTML as an article.
#pragma once

#include <string_view>

#include "article/pieces.h"
#include "newshound/article.h"

namespace newshound::article {

/// The article in `html`, which is UTF-8, finished. Its id is its canonical address, else a hash of
/// `html`. Threads may call it at once. Throws Error if there is neither a title nor a body, or if
/// the page is larger than 32 MB.
Article read_html(std::string_view html, const Hints& hints);

}  // namespace newshound::article
