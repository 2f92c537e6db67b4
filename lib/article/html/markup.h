/// The markup of a page, made small and harmless before a parser reads it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newshound::article {

/// What a page is made of, as far as articles need it.
struct Markup {
  /// HTML without scripts, styles, comments, drawings, controls and tags that only set a typeface;
  /// tags have only the attributes that somebody asks for. At most a thousand elements are in each
  /// other, so that the time a parser takes for it is bounded.
  std::string html;
  /// The contents of <script type="application/ld+json">, views of the page.
  std::vector<std::string_view> json_ld;
};

/// Takes linear time and never fails. `page` is UTF-8.
Markup reduce_markup(std::string_view page);

/// The encoding that the start of a page says it has, in small letters ("windows-1252"), or empty:
/// <meta charset>, <meta http-equiv> or the encoding of an XML declaration.
std::string declared_charset(std::string_view page);

}  // namespace newshound::article
