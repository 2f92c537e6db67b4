#include "article/csv/table_format.h"

#include <algorithm>

#include "article/csv/table.h"
#include "article/decoded.h"

namespace newshound::article {

namespace {

constexpr std::string_view blanks = " \t\r\n";

class Rows final : public Pieces {
 public:
  explicit Rows(Window window) : window_(std::move(window)) {}

  bool next(Piece& piece) override {
    if (!header_) read_header();
    do {
      if (!has_more()) return false;
      piece.start = window_.position();
      take_row(piece.bytes);
    } while (piece.bytes.find_first_not_of(blanks) == std::string::npos);
    piece.path = piece.start.path + ":" + std::to_string(piece.start.line);
    piece.table = header_;
    return true;
  }

  std::uint64_t bytes_read() const override { return window_.input().bytes_read(); }

 private:
  bool has_more() { return !window_.rest().empty() || window_.more() || !window_.rest().empty(); }

  void read_header() {
    std::string line;
    bool too_long = false;
    const auto start = window_.position();
    take_line(window_, line, too_long);
    if (line.ends_with('\r')) line.pop_back();
    header_ = std::make_shared<const TableHeader>(read_table_header(line));
    if (too_long) throw ArticleError(start, "the header is longer than 64 MB", "is it a table?");
  }

  /// Takes the row that comes next. One whose quotes are never closed costs its first line.
  void take_row(std::string& row) {
    const auto start = window_.position();
    const auto length = whole_row_length();
    const auto rest = window_.rest();
    const bool is_open = length == rest.size() && is_open_row(rest, header_->separator);
    if (is_open || length > longest_record) {
      const auto line = rest.find('\n');
      window_.pass(line == rest.npos ? rest.size() : line + 1);
      throw ArticleError(start,
                         is_open ? "a quote is never closed" : "the row is longer than 64 MB",
                         "is a quote missing?");
    }
    row = rest.substr(0, length);
    pass_row(length);
  }

  void pass_row(std::size_t length) {
    const auto end = window_.rest().find('\n', length);
    const bool has_end = end != std::string_view::npos && end <= length + 1;
    window_.pass(has_end ? end + 1 : length);
  }

  /// Reads on until rest() has a whole row, or more than a row may have.
  std::size_t whole_row_length() {
    constexpr std::size_t line_end = 2;
    for (;;) {
      const auto size = window_.rest().size();
      const auto length = row_length(window_.rest(), header_->separator);
      if (length + line_end <= size || size > longest_record) return length;
      window_.at_least(2 * size + 1);
      if (window_.rest().size() == size) return length;
    }
  }

  Window window_;
  std::shared_ptr<const TableHeader> header_;
};

}  // namespace

bool is_table(std::string_view start) {
  const auto begin = std::min(start.find_first_not_of(blanks), start.size());
  auto line = start.substr(begin, start.find('\n', begin) - begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  constexpr std::size_t longest_header = 4096;
  return line.size() <= longest_header && table_header_of(line).has_value();
}

std::unique_ptr<Pieces> cut_table(Window window) {
  return std::make_unique<Rows>(std::move(window));
}

void understand_row(const Piece& piece, const ReaderOptions& options,
                    std::vector<Outcome>& outcomes) {
  outcomes.emplace_back(read_decoded(
      piece, [&](std::string_view row) { return read_row(*piece.table, row, options); }));
}

}  // namespace newshound::article
