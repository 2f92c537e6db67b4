/// What stands between the paragraphs of an article and is not of it.
#pragma once

#include <span>
#include <vector>

#include "article/scraped/kinds.h"
#include "article/scraped/span.h"

namespace newshound::article {

/// The lines of `text` that are captions above their credits, or phrases too long for headings that
/// stand alone among paragraphs: captions and headlines of other articles. None where lines may be
/// parts of paragraphs.
std::vector<std::size_t> find_interludes(std::span<const Line> lines, LineRange text);

}  // namespace newshound::article
