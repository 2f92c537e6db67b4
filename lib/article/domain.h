/// Which outlet a host belongs to. The only door to libpsl.
#pragma once

#include <string>
#include <string_view>

namespace newshound::article {

/// "rt.com" of "www.rt.com", "bbc.co.uk" of "news.bbc.co.uk": the part of a host name that somebody
/// registered, by the Public Suffix List that was built in. What is no name of a host in the net is
/// given back in small letters.
std::string registrable_domain(std::string_view host);

}  // namespace newshound::article
