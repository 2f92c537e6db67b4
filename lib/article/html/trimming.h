/// What of a part of a page is its article.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article/html/content.h"
#include "article/html/weights.h"

namespace newshound::article {

/// The blocks in the element `top` that are the text of the article, and its summary above it.
/// Drops what is not by its element, by what it says, and by where it stands.
Content trim(const Tree& tree, const std::vector<Block>& blocks, const Weights& weights,
             const Evidence& evidence, std::uint32_t top);

/// The letters and digits of `text`, in small letters: what stays the same when it is typeset.
std::string bare(std::string_view text);

}  // namespace newshound::article
