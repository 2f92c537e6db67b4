/// Text in XML.
#pragma once

#include <string>
#include <string_view>

namespace newshound::tools {

/// `text`, UTF-8, as the content of an element or, in double quotes, of an attribute. What XML
/// cannot have, such as control characters, becomes U+FFFD.
std::string xml_text(std::string_view text);

}  // namespace newshound::tools
