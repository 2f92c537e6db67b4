/// The entries of a feed, found before anything is parsed, so that a broken one costs only itself.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newshound::article::xml {

/// An element as it stands in a text.
struct Slice {
  std::string_view text;  ///< with its tags
  std::size_t at = 0;     ///< where it begins
  bool is_closed = true;  ///< if not, it reaches to the next one or to the end
};

/// The elements of `text` whose name is one of `names`, in order. Tags in comments and in CDATA are
/// none. These elements do not hold each other.
std::vector<Slice> elements_of(std::string_view text, const std::vector<std::string>& names);

/// The name of the first element of `text`, as it is written; empty if it does not look like XML
/// or if the name does not stand in it.
std::string_view root_name(std::string_view text);

}  // namespace newshound::article::xml
