/// Pages of HTML as a format of files: one article each.
#pragma once

#include <string_view>
#include <vector>

#include "article/pieces.h"

namespace newshound::article {

/// Whether a file that begins with `start` is a page; other XML is not.
bool is_html(std::string_view start);

/// Reads a page; see Format::understand.
void understand_html(const Piece& piece, const ReaderOptions& options,
                     std::vector<Outcome>& outcomes);

}  // namespace newshound::article
