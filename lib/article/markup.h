/// Text out of the markup in fields of feeds, wires and records. Whole pages are read elsewhere.
#pragma once

#include <string>
#include <string_view>

namespace newshound::article {

/// The text of a piece of HTML, XHTML, NITF or SGML: paragraphs apart by an empty line, blanks as
/// a browser shows them, character references resolved, without scripts, figures and forms. If
/// there is not one tag, the lines stay as they are. Time is linear in the length, whatever it is.
std::string text_of_markup(std::string_view markup);

/// The same as one line: for titles and names.
std::string line_of_markup(std::string_view markup);

/// Whether there is a tag in `text`: "<p>", "</p>", "<br/>", "<!-- -->".
bool has_markup(std::string_view text);

}  // namespace newshound::article
