/// What single lines of a news page look like: bylines, dates, share bars, captions, tails.
///
/// Each function judges one trimmed line for itself, and says yes only if its role is clear.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "newshound/date.h"

namespace newshound::article {

/// `text` without blanks (also U+00A0, U+200B and U+FEFF) at its ends.
std::string_view trimmed(std::string_view text);

/// The same, also without empty lines.
std::string_view trimmed_lines(std::string_view text);

/// "By Gloria Ashdown/Maravel Courier"
struct Byline {
  std::vector<std::string> authors;
  std::string source;
  std::optional<Date> date;  ///< if it stands in the same line
};
std::optional<Byline> parse_byline(std::string_view line);

/// Whether `line` is nothing but one to six capitalised words: a name, or something that looks so.
bool is_name(std::string_view line);

/// "a", "b" and "c" of "a, b and c", in the languages of bylines; also by ";", "|" and "&".
std::vector<std::string> split_names(std::string_view names);

/// "Published: March 7, 2022", "Updated 11 December 2020"
struct DateLine {
  Date date;
  bool is_update = false;
};
std::optional<DateLine> parse_date_line(std::string_view line);

/// "Home » World", "• Politics »"
bool is_breadcrumb(std::string_view line);

/// `line` without bullets and arrows at its ends.
std::string_view without_bullets(std::string_view line);

/// "Share on Facebook", "Tweet", "4 min read"
bool is_share_line(std::string_view line);

/// "Photo: Hana Orr/Maravel Courier"
bool is_caption(std::string_view line);

/// "Related:", "Related articles": headlines of other articles follow.
bool is_related_heading(std::string_view line);

/// "Read more: ...", "Tags: ...", "Subscribe to our newsletter ...", "© 2020 ...", "Leave a
/// comment"
bool is_tail(std::string_view line);

/// "Maravel Courier" of "© 2020 Maravel Courier. All rights reserved."
std::string copyright_holder(std::string_view line);

/// "MW" of "PORT CELESTE (MW) — The commission ..."
std::string agency_of_dateline(std::string_view line);

}  // namespace newshound::article
