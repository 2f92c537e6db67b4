/// Text that was read in the wrong encoding once: "cafÃ©" for "café".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace newshound::text {

/// `text` (UTF-8) as it was before its UTF-8 was taken for Windows-1252, also several times, or
/// nothing unless that is certain. Characters that were not harmed stay as they are.
std::optional<std::string> without_mojibake(std::string_view text);

}  // namespace newshound::text
