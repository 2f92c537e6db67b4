#include "article/csv/table.h"

#include <algorithm>

#include "article/finish.h"
#include "article/json/flavours.h"
#include "article/json/record.h"
#include "base/json.h"
#include "newshound/error.h"

namespace newshound::article {

namespace {

constexpr std::string_view separators = ",;\t|";

/// Reads cells off a row, one after the other.
class CellReader {
 public:
  CellReader(std::string_view text, char separator) : text_(text), separator_(separator) {}

  /// Whether a cell came; behind it is a separator, a line end or nothing.
  bool next(std::string* cell) {
    if (ended_) return false;
    if (at_ < text_.size() && text_[at_] == '"') quoted(cell);
    const auto end = std::min(plain_end(), text_.size());
    if (cell != nullptr) cell->append(text_.substr(at_, end - at_));
    at_ = end;
    ended_ = at_ == text_.size() || text_[at_] != separator_;
    if (!ended_) ++at_;
    return true;
  }

  std::size_t at() const { return at_; }
  bool is_open() const { return is_open_; }

 private:
  /// Passes what is in quotes.
  void quoted(std::string* cell) {
    for (++at_;; at_ += 2) {
      const auto quote = std::min(text_.find('"', at_), text_.size());
      if (cell != nullptr) cell->append(text_.substr(at_, quote - at_));
      at_ = quote;
      is_open_ = at_ == text_.size();
      if (is_open_) return;
      if (at_ + 1 == text_.size() || text_[at_ + 1] != '"') break;
      if (cell != nullptr) *cell += '"';
    }
    ++at_;
  }

  std::size_t plain_end() const {
    const char ends[] = {separator_, '\n', '\r', '\0'};
    auto end = text_.find_first_of(ends, at_);
    // A carriage return ends a row only before a line feed.
    while (end != text_.npos && text_[end] == '\r' && end + 1 < text_.size() &&
           text_[end + 1] != '\n')
      end = text_.find_first_of(ends, end + 1);
    return end;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  bool ended_ = false;
  bool is_open_ = false;
};

/// Whether producers call a title or a body `column`, or, of `fields`, one of these.
bool names_field(std::string_view column, std::initializer_list<RecordField> fields) {
  const auto key = key_of(column);
  if (!key) return false;
  const auto& generic = flavour_of({});
  return std::any_of(fields.begin(), fields.end(), [&](RecordField field) {
    const auto& places = generic.places[static_cast<std::size_t>(field)];
    return std::any_of(places.begin(), places.end(),
                       [&](const Place& place) { return place.key == *key; });
  });
}

}  // namespace

std::optional<TableHeader> table_header_of(std::string_view line) {
  auto header = read_table_header(line);
  const auto known = [](const std::string& column) { return key_of(column).has_value(); };
  const auto is_text = [](const std::string& column) {
    return names_field(column, {RecordField::title, RecordField::body});
  };
  const auto& columns = header.columns;
  const bool is_header = std::count_if(columns.begin(), columns.end(), known) >= 2 &&
                         std::any_of(columns.begin(), columns.end(), is_text);
  return is_header ? std::optional(std::move(header)) : std::nullopt;
}

TableHeader read_table_header(std::string_view line) {
  TableHeader header;
  header.separator = *std::max_element(separators.begin(), separators.end(), [&](char a, char b) {
    return std::count(line.begin(), line.end(), a) < std::count(line.begin(), line.end(), b);
  });
  header.columns = cells_of(line, header.separator);
  return header;
}

std::size_t row_length(std::string_view text, char separator) {
  CellReader reader(text, separator);
  while (reader.next(nullptr)) continue;
  return reader.at();
}

bool is_open_row(std::string_view row, char separator) {
  CellReader reader(row, separator);
  while (reader.next(nullptr)) continue;
  return reader.is_open();
}

std::vector<std::string> cells_of(std::string_view row, char separator) {
  std::vector<std::string> cells;
  CellReader reader(row, separator);
  for (std::string cell; reader.next(&cell); cell.clear()) cells.push_back(cell);
  return cells;
}

Article read_row(const TableHeader& header, std::string_view row, const ReaderOptions& options) {
  const auto cells = cells_of(row, header.separator);
  if (cells.size() != header.columns.size())
    throw Error("the row has " + std::to_string(cells.size()) + " cells, the header " +
                    std::to_string(header.columns.size()),
                "put a cell that has separators, quotes or line ends into quotes");
  std::vector<std::pair<std::string_view, std::string_view>> members;
  for (std::size_t column = 0; column < cells.size(); ++column)
    members.emplace_back(header.columns[column], cells[column]);
  const json::Document record(members);
  auto article = read_record(record.root(), row, options);
  finish(article);
  return article;
}

}  // namespace newshound::article
