/// A page of HTML as an article.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "newshound/article.h"

namespace newshound::article {

/// What is known of a page from where it was found.
struct HtmlHints {
  std::string_view url;
  std::optional<Date> seen;  ///< when it was fetched: no article is newer
};

/// The article in `html`, which is UTF-8, finished. Its id is its canonical address, else a hash of
/// `html`. Threads may call it at once. Throws Error if there is neither a title nor a body, or if
/// the page is larger than 32 MB.
Article read_html(std::string_view html, const HtmlHints& hints);

}  // namespace newshound::article
