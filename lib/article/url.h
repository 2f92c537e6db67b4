/// Addresses of articles.
#pragma once

#include <string>
#include <string_view>

namespace newshound::article {

/// Whether `text` is an address with a scheme: "https://rt.com/news/1".
bool is_url(std::string_view text);

/// `url` as all who link to the same page may be expected to write it: scheme and host in small
/// letters, without the scheme's usual port, the fragment, and what only tells where the reader
/// came from ("utm_source", "fbclid"). What is no address is returned as it is.
std::string canonical_url(std::string_view url);

}  // namespace newshound::article
