#include "article/warc/warc_pieces.h"

#include <algorithm>
#include <charconv>

#include "article/warc/http.h"

namespace newshound::article::warc {

namespace {

constexpr std::string_view magic = "WARC/";
constexpr std::size_t longest_head = std::size_t{1} << 20U;

/// What of the end of a window may be the start of an empty line or of the next record.
constexpr std::size_t overlap = 16;

std::size_t length_of_blanks(std::string_view text) {
  return std::min(text.find_first_not_of("\r\n"), text.size());
}

/// Where the empty line behind a head ends, or npos.
std::size_t end_of_head(std::string_view text, std::size_t from) {
  for (auto at = text.find('\n', from); at != text.npos; at = text.find('\n', at + 1)) {
    const auto rest = text.substr(at + 1, 2);
    if (rest.starts_with('\n')) return at + 2;
    if (rest == "\r\n") return at + 3;
  }
  return text.npos;
}

std::string_view without_brackets(std::string_view address) {
  return address.starts_with('<') && address.ends_with('>') ? address.substr(1, address.size() - 2)
                                                            : address;
}

/// "2021-06-01T01:15:37.25Z" without the fraction of a second.
std::optional<Date> time_of(std::string_view text) {
  const auto dot = text.find('.');
  return parse_date(dot == text.npos ? std::string(text) : std::string(text.substr(0, dot)) + "Z");
}

}  // namespace

struct WarcPieces::Record {
  InputPosition start;
  std::string head;
  HeaderFields fields;  ///< views of `head`
  std::size_t length = 0;

  bool is_answer() const {
    const auto type = fields.get("Content-Type");
    return fields.get("WARC-Type") == "response" && media_type(type) == "application/http";
  }
};

bool is_warc(std::string_view start) { return start.starts_with(magic); }

void WarcPieces::fail(const InputPosition& where, const std::string& why) {
  is_lost_ = true;
  throw ArticleError(where, why, "the records behind it are not affected");
}

/// Goes to where a record begins; false at the end.
bool WarcPieces::go_to_record() {
  for (;;) {
    const auto rest = window_.rest();
    if (!is_lost_) {
      window_.pass(length_of_blanks(rest));
      window_.at_least(magic.size());
      if (window_.rest().empty()) return false;
      if (length_of_blanks(window_.rest()) > 0) continue;
      if (window_.rest().starts_with(magic)) return true;
      fail(window_.position(), "is not the start of a WARC record");
    }
    const auto found = rest.find("\nWARC/1.");
    if (found != rest.npos) {
      window_.pass(found + 1);
      is_lost_ = false;
      return true;
    }
    window_.pass(rest.size() - std::min(rest.size(), overlap));
    if (!window_.more()) return false;
  }
}

/// Reads and passes the head of the record here.
void WarcPieces::read_head(Record& record) {
  record.start = window_.position();
  std::size_t searched = 0;
  auto end = end_of_head(window_.rest(), 0);
  while (end == std::string_view::npos) {
    searched = window_.rest().size() - std::min(window_.rest().size(), overlap);
    if (searched > longest_head || !window_.more()) break;
    end = end_of_head(window_.rest(), searched);
  }
  if (end == std::string_view::npos) {
    window_.pass(magic.size());
    fail(record.start, "the head of a WARC record has no end");
  }
  record.head = window_.rest().substr(0, end);
  window_.pass(end);
  record.fields = HeaderFields(record.head);
  const auto length = record.fields.get("Content-Length");
  const auto* const last = length.data() + length.size();
  const auto result = std::from_chars(length.data(), last, record.length);
  if (length.empty() || result.ec != std::errc() || result.ptr != last)
    fail(record.start, "a WARC record without a Content-Length");
}

/// Whether `record`, of which the content is here, is a page, which becomes the piece.
bool WarcPieces::take(const Record& record, Piece& piece) {
  if (!record.is_answer()) return false;
  const auto answer = window_.rest().substr(0, record.length);
  const auto head = read_http_head(answer);
  if (!head) fail(record.start, "a WARC record of an answer that is not one of HTTP");
  const auto type = head->fields.get("Content-Type");
  const auto media = media_type(type);
  if (head->status != 200 || (media != "text/html" && media != "application/xhtml+xml"))
    return false;
  piece.bytes = answer;
  piece.start = window_.position();
  piece.path = record.start.path + ":" + std::to_string(number_);
  piece.hints.url = without_brackets(record.fields.get("WARC-Target-URI"));
  piece.hints.charset = charset_of(type);
  piece.hints.seen = time_of(record.fields.get("WARC-Date"));
  return true;
}

/// Behind the content of `record` is an empty line, or at least the next: if not, its length was
/// not true.
void WarcPieces::check_end(const Record& record) {
  window_.at_least(record.length + overlap);
  const auto rest = window_.rest();
  if (rest.size() < record.length) fail(record.start, "a WARC record that is cut short");
  const auto behind = rest.substr(record.length);
  if (behind.starts_with("\r\n\r\n")) return;
  const auto blanks = length_of_blanks(behind);
  if (blanks < behind.size() && !behind.substr(blanks).starts_with(magic))
    fail(record.start, "a WARC record that does not end where it says");
}

void WarcPieces::pass_content(std::size_t length) {
  while (length > 0 && (!window_.rest().empty() || window_.more())) {
    const auto passed = std::min(length, window_.rest().size());
    window_.pass(passed);
    length -= passed;
  }
}

bool WarcPieces::next(Piece& piece) {
  while (go_to_record()) {
    ++number_;
    Record record;
    read_head(record);
    if (record.length > longest_record) {
      pass_content(record.length);
      if (record.is_answer()) throw ArticleError(record.start, "a WARC record longer than 64 MB");
      continue;
    }
    check_end(record);
    const bool is_page = take(record, piece);
    window_.pass(record.length);
    if (is_page) return true;
  }
  return false;
}

std::unique_ptr<Pieces> cut_warc(Window window) {
  return std::make_unique<WarcPieces>(std::move(window));
}

Piece page_of(const Piece& answer) {
  const auto head = read_http_head(answer.bytes);
  Piece page{{}, answer.start, answer.path, answer.hints};
  page.bytes = head ? http_content(answer.bytes, *head) : answer.bytes;
  return page;
}

}  // namespace newshound::article::warc
