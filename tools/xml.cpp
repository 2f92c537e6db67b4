#include "xml.h"

namespace newshound::tools {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// Whether `rest` begins with U+FFFE or U+FFFF.
bool begins_with_noncharacter(std::string_view rest) {
  return rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF");
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string xml;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool is_blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (begins_with_noncharacter(text.substr(at))) {
      xml += replacement;
      at += 2;
    } else if (static_cast<unsigned char>(c) < 0x20 && !is_blank) {
      xml += replacement;
    } else if (c == '&') {
      xml += "&amp;";
    } else if (c == '<') {
      xml += "&lt;";
    } else if (c == '>') {
      xml += "&gt;";
    } else if (c == '"') {
      xml += "&quot;";
    } else {
      xml += is_blank ? ' ' : c;
    }
  }
  return xml;
}

}  // namespace newshound::tools
