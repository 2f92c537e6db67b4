/// Text as a format of files: one article each.
#pragma once

#include <memory>
#include <vector>

#include "article/input.h"
#include "article/pieces.h"

namespace newshound::article {

/// The whole of `window` as one piece.
std::unique_ptr<Pieces> cut_whole(Window window);

/// Reads a text as scraped; see Format::understand.
void understand_text(const Piece& piece, const ReaderOptions& options,
                     std::vector<Outcome>& outcomes);

}  // namespace newshound::article
