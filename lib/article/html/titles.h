/// The title of a page's article.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/html/facts.h"
#include "article/html/tree.h"

namespace newshound::article {

/// `title` without the outlet or the section behind it (" - Maravel Courier", " | News"). `outlets`
/// are the names that the page has for its outlet.
std::string without_outlet(std::string_view title, const std::vector<std::string>& outlets);

/// Whether `name` is one of `outlets`, however it is written: "The Verge", "theverge".
bool is_outlet(std::string_view name, const std::vector<std::string>& outlets);

/// A title and where it stands.
struct Title {
  std::string text;
  std::uint32_t node = 0;  ///< its heading, or 0 if no heading has it
};

/// The headline that readers see, if the page's data confirm it or it is the only one, else what
/// the data say.
Title find_title(const Tree& tree, const Facts& facts, const std::vector<std::string>& outlets);

/// How much of the words of two texts is the same, from 0 to 1.
double likeness(std::string_view a, std::string_view b);

}  // namespace newshound::article
