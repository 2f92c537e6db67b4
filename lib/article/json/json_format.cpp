#include "article/json/json_format.h"

#include <algorithm>

#include "article/decoded.h"
#include "article/json/envelope.h"
#include "article/json/record.h"
#include "base/json.h"

namespace newshound::article {

namespace {

class JsonLines final : public Pieces {
 public:
  explicit JsonLines(Window window) : window_(std::move(window)) {}

  bool next(Piece& piece) override {
    bool too_long = false;
    do {
      piece.start = window_.position();
      if (!take_line(window_, piece.bytes, too_long)) return false;
      if (too_long)
        throw ArticleError(piece.start, "the line is longer than 64 MB", "is a line end missing?");
    } while (piece.bytes.find_first_not_of(" \t\r") == std::string::npos);
    piece.path = piece.start.path + ":" + std::to_string(piece.start.line);
    return true;
  }

  std::uint64_t bytes_read() const override { return window_.input().bytes_read(); }

 private:
  Window window_;
};

std::string_view trimmed_line(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r\n");
  if (begin == text.npos) return {};
  text = text.substr(begin, text.find('\n', begin) - begin);
  return text.substr(0, text.find_last_not_of(" \t\r") + 1);
}

bool starts_array_of_objects(std::string_view start) {
  const auto line = trimmed_line(start);
  if (!line.starts_with('[')) return false;
  const auto inside = trimmed_line(start.substr(start.find('[') + 1));
  return inside.starts_with('{') || inside.starts_with(']');
}

}  // namespace

bool is_json_lines(std::string_view start) {
  const auto line = trimmed_line(start);
  if (!line.starts_with('{')) return false;
  if (list_in_envelope(start) != start.npos) return false;
  if (line.ends_with('}')) return true;
  const auto end = start.find('\n', start.find('{'));
  return end == start.npos || trimmed_line(start.substr(end)).starts_with('{');
}

bool is_json(std::string_view start) {
  return starts_array_of_objects(start) || trimmed_line(start).starts_with('{');
}

std::unique_ptr<Pieces> cut_json_lines(Window window) {
  return std::make_unique<JsonLines>(std::move(window));
}

void understand_json(const Piece& piece, const ReaderOptions& options,
                     std::vector<Outcome>& outcomes) {
  outcomes.emplace_back(read_decoded(piece, [&](std::string_view record) {
    const json::Document document(record);
    return read_any_record(document.root(), record, options);
  }));
}

}  // namespace newshound::article
