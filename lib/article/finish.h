/// What every format has in common.
#pragma once

#include <string_view>

#include "newshound/article.h"

namespace newshound::article {

/// Repairs mojibake where that is certain and remarks on it, drops repeats of the title from the
/// start of the body, trims both, and tells the language if it is not known.
void finish(Article& article);

/// "rt.com" of "https://www.rt.com/news/1"; empty if `url` has no host.
std::string_view host_of(std::string_view url);

/// `host` without "www."
std::string_view without_www(std::string_view host);

}  // namespace newshound::article
