/// Tables with a header (CSV, TSV) as a format of files.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "article/input.h"
#include "article/pieces.h"

namespace newshound::article {

/// Whether the first line of `start` names columns as fields of articles are called.
bool is_table(std::string_view start);

/// The rows behind the header.
std::unique_ptr<Pieces> cut_table(Window window);

/// Reads one row; see Format::understand.
void understand_row(const Piece& piece, const ReaderOptions& options,
                    std::vector<Outcome>& outcomes);

}  // namespace newshound::article
