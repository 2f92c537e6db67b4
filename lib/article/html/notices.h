/// What single paragraphs of a page say that belong to the page and not to its article.
#pragma once

#include <string_view>

namespace newshound::article {

/// "Advertisement", "Sign up for our newsletter", "We may earn a commission", "MORE: ...": whatever
/// stands around it.
bool is_notice(std::string_view paragraph);

/// "Related articles", "Comments", "About the author": what follows is not the article.
bool ends_article(std::string_view line);

/// "Ruth Okafor is a reporter ...", "Reach him at ...": of a paragraph at the end of an article.
bool is_about_author(std::string_view paragraph);

}  // namespace newshound::article
