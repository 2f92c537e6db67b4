/// Short names for content.
#pragma once

#include <string>
#include <string_view>

namespace newshound {

/// XXH3 (64 bits) of `bytes` as 16 hexadecimal digits: the same on every machine.
std::string content_hash(std::string_view bytes);

}  // namespace newshound
