/// Tables of articles as text: RFC 4180, and what programs write for it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "newshound/article.h"

namespace newshound::article {

/// How the cells of a table are told apart, and what its columns are called.
struct TableHeader {
  char separator = ',';
  std::vector<std::string> columns;
};

/// The header that `line` is: cells apart by ",", ";", a tab or "|", two of which have the names of
/// fields of articles, one of these that of a title or a body. Nothing if it is none.
std::optional<TableHeader> table_header_of(std::string_view line);

/// The header that `line` is said to be: its separator is the one it has most of.
TableHeader read_table_header(std::string_view line);

/// The length of the row that `text` begins with, without its line end; `text.size()` if it has no
/// end there. Line ends in quotes are part of a cell.
std::size_t row_length(std::string_view text, char separator);

/// Whether `row` ends within quotes.
bool is_open_row(std::string_view row, char separator);

/// The cells of one row without its line end. Quotes around a cell fall off, two in them are one.
std::vector<std::string> cells_of(std::string_view row, char separator);

/// The finished article in `row`, by the names that fields have in JSON. Throws Error if its cells
/// are more or less than the columns, or it has neither a title nor a body.
Article read_row(const TableHeader& header, std::string_view row, const ReaderOptions& options);

}  // namespace newshound::article
