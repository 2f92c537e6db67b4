/// What a page says about its article outside of its text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article/html/json_ld.h"
#include "article/html/tree.h"

namespace newshound::article {

/// <meta name, property or itemprop ...>
struct Meta {
  std::string name;  ///< in small letters
  std::string_view content;
};

/// Views of the tree.
struct Facts {
  std::vector<Meta> metas;
  std::vector<LinkedArticle> linked;
  std::string html_title;  ///< <title>
  std::string language;    ///< <html lang>
  std::string_view canonical;
  std::vector<std::uint32_t> headings;  ///< <h1>
  std::vector<std::uint32_t> times;     ///< <time>, and elements with itemprop of a date
  std::vector<std::uint32_t> bylines;   ///< elements that are marked as naming the author

  /// The content of the first meta called `name`, or empty.
  std::string_view meta(std::string_view name) const;
  std::string_view first_meta(std::initializer_list<std::string_view> names) const;
};

Facts collect_facts(const Tree& tree, const std::vector<std::string_view>& json_ld);

}  // namespace newshound::article
