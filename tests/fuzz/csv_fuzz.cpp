#include <algorithm>
#include <string>

#include "article/csv/table.h"
#include "base/utf8.h"
#include "law.h"
#include "newshound/error.h"

namespace {

using newshound::fuzz::require;
namespace article = newshound::article;

/// The first line of `text`; `text` goes on behind it.
std::string_view take_line(std::string_view& text) {
  const auto end = text.find('\n');
  const auto line = text.substr(0, end);
  text.remove_prefix(end == text.npos ? text.size() : end + 1);
  return line;
}

std::string in_quotes(std::string_view cell) {
  std::string text = "\"";
  for (const char c : cell) text.append(c == '"' ? 2 : 1, c);
  return text + "\"";
}

void check_cells(std::string_view row, char separator) {
  const auto cells = article::cells_of(row, separator);
  std::string written;
  for (const auto& cell : cells) {
    if (!written.empty()) written += separator;
    written += in_quotes(cell);
  }
  require(article::cells_of(written, separator) == cells, "cells in quotes are read as they were");
  require(article::row_length(written + "\nx", separator) == written.size(), "a row has an end");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto text = newshound::fuzz::text_of(data, size);
  if (!newshound::utf8::is_valid(text)) return 0;  // it was decoded before
  const auto header = article::read_table_header(take_line(text));
  while (!text.empty()) {
    const auto length = article::row_length(text, header.separator);
    require(length <= text.size(), "a row is part of the text");
    const auto row = text.substr(0, length);
    check_cells(row, header.separator);
    try {
      const auto read = article::read_row(header, row, {});
      require(!read.id.empty(), "an article has an id");
    } catch (const newshound::Error&) {
      require(true, "a row may be no article");
    }
    text.remove_prefix(std::min(length + 1, text.size()));
  }
  return 0;
}
