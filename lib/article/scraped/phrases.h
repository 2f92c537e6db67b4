/// What single lines of a news page look like: bylines, dates, share bars, captions, tails.
///
/// Each function judges one line for itself, and says yes only if its role is clear.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/scraped/names.h"
#include "newshound/date.h"

namespace newshound::article {

/// `text` without blanks (also U+00A0, U+200B and U+FEFF) at its ends.
std::string_view trimmed(std::string_view text);

/// The same, also without empty lines.
std::string_view trimmed_lines(std::string_view text);

/// "By Gloria Ashdown/Maravel Courier", "By Ruth Okafor, Staff Writer | March 7, 2022"
struct Byline {
  std::vector<std::string> authors;
  std::string source;
  std::optional<Date> date;  ///< if it stands in the same line
};
std::optional<Byline> parse_byline(std::string_view line, DateOrder order = DateOrder::automatic);

/// The same without "By": all authors must look like persons. "Ruth Okafor, AFP", "Ruth
/// Okafor@ruth", "Ruth OkaforMaravel Courier", "Ruth Okafor • March 7, 2022".
std::optional<Byline> parse_bare_byline(std::string_view line,
                                        DateOrder order = DateOrder::automatic);

/// Whether `line` is "By", "Written by": the author stands on the next one.
bool calls_author(std::string_view line);

/// "Published: March 7, 2022", "Updated 11 December 2020"
struct DateLine {
  Date date;
  bool is_update = false;
  bool is_labelled = false;  ///< "Published": there is no doubt what the date is of
};
std::optional<DateLine> parse_date_line(std::string_view line,
                                        DateOrder order = DateOrder::automatic);

/// A line, and what it says without bullets at its ends, folded.
struct FoldedLine {
  FoldedLine(std::string_view line);  // NOLINT(google-explicit-constructor): both are the line

  std::string_view text;
  std::string folded;
};

/// "Home » World", "• Politics »"
bool is_breadcrumb(std::string_view line);

/// `line` without bullets and arrows at its ends.
std::string_view without_bullets(std::string_view line);

/// "Share on Facebook", "Tweet", "4 min read", "Advertisement", "Article continues below"
bool is_share_line(const FoldedLine& line);

/// "Photo: Hana Orr/Maravel Courier", "FILE - The ferry in 2019", "The ferry. (Hana Orr/KSA)"
bool is_caption(const FoldedLine& line);

/// "Related:", "Related articles": headlines of other articles follow.
bool is_related_heading(const FoldedLine& line);

/// "Read more: The audit", "SEE ALSO: The audit"
bool is_pointer(const FoldedLine& line);

/// "Sign up for our newsletter", "By clicking you accept our terms"
bool is_plea(const FoldedLine& line);

/// "Tags: ...", "Leave a comment", "© 2020 ...": what stands below every article.
bool is_ending(const FoldedLine& line);

/// Any of the last three: what does not belong to the text of an article at its end. A line longer
/// than `longest_tail` is none.
bool is_tail(const FoldedLine& line);
inline constexpr std::size_t longest_tail = 300;

/// "Maravel Courier" of "© 2020 Maravel Courier. All rights reserved."
std::string copyright_holder(std::string_view line);

/// "The shoal moves" of "This article The shoal moves originally appeared on Maravel Courier",
/// "This article originally appeared on Maravel Courier: The shoal moves", "Originally published as
/// The shoal moves", "All sharing options for: The shoal moves"; nothing of other lines.
std::string_view title_of_note(std::string_view line);

/// "MW" of "PORT CELESTE (MW) — The commission ..."
std::string agency_of_dateline(std::string_view line);

}  // namespace newshound::article
