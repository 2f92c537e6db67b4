#include "table.h"

#include "terminal.h"

namespace newshound::tools {

namespace {

std::string csv_cell(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == text.npos) return text;
  std::string cell = "\"";
  for (const char c : text) {
    if (c == '"') cell += '"';
    cell += c;
  }
  return cell + '"';
}

}  // namespace

std::string table_line(const std::vector<std::string>& cells, Format format) {
  const bool csv = format == Format::csv;
  std::string line;
  for (const auto& cell : cells) {
    if (&cell != &cells.front()) line += csv ? ',' : '\t';
    line += csv ? csv_cell(cell) : on_one_line(cell);
  }
  return line + (csv ? "\r\n" : "\n");
}

}  // namespace newshound::tools
