/// Pieces of HTML in fields of records.
#pragma once

#include <string>
#include <string_view>

namespace newshound::article {

/// Whether `text` is HTML beyond doubt: several tags of text, as "<p>", "<br/>", "</a>".
bool is_html_fragment(std::string_view text);

/// The text in `html`: paragraphs apart by an empty line, without tags, comments, scripts and
/// styles. Where no tag ends a paragraph or a line, the line ends of `html` do.
std::string text_of_fragment(std::string_view html);

/// `text` with the characters that "&amp;", "&#8217;", "&#x2019;", "&rsquo;" stand for. What is no
/// reference to a character, or lacks its ";", stays.
std::string without_references(std::string_view text);

}  // namespace newshound::article
