/// JSON and JSON lines as formats of files.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "article/input.h"
#include "article/pieces.h"

namespace newshound::article {

/// Whether a file that begins with `start` has an article on each line: an object whose line ends
/// with it, or is followed by another, even if broken, or one that is longer than `start`.
bool is_json_lines(std::string_view start);

/// Whether it has an array of articles, an object around one as APIs answer, or one article on
/// several lines.
bool is_json(std::string_view start);

/// The lines that are not blank.
std::unique_ptr<Pieces> cut_json_lines(Window window);

/// The elements of an array, also of one in an object (list_in_envelope()), or values behind each
/// other. They are told apart by their brackets, so that one that is broken inside costs no other.
std::unique_ptr<Pieces> cut_json(Window window);

/// Reads one object; see Format::understand.
void understand_json(const Piece& piece, const ReaderOptions& options,
                     std::vector<Outcome>& outcomes);

}  // namespace newshound::article
