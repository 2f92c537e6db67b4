#include "article/warc/http.h"

#include <algorithm>
#include <charconv>

#include "article/input.h"
#include "base/ascii.h"
#include "newshound/error.h"

namespace newshound::article::warc {

namespace {

std::string_view without_blanks(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r");
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

/// The line that `text` begins with, without its end, which is passed.
std::string_view take_line_of(std::string_view& text) {
  const auto end = std::min(text.find('\n'), text.size());
  auto line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// The chunks of `content` joined; nothing if it does not begin as chunks do. If they end early,
/// what there is.
std::optional<std::string> joined_chunks(std::string_view content) {
  std::string joined;
  for (bool is_first = true;; is_first = false) {
    const auto line = without_blanks(take_line_of(content));
    std::size_t size = 0;
    const auto result = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    const bool is_size = result.ec == std::errc() && (result.ptr == line.data() + line.size() ||
                                                      *result.ptr == ';' || *result.ptr == ' ');
    if (!is_size && is_first) return std::nullopt;
    if (!is_size || size == 0) return joined;
    joined.append(content.substr(0, size));
    content.remove_prefix(std::min(size, content.size()));
    take_line_of(content);
  }
}

}  // namespace

HeaderFields::HeaderFields(std::string_view lines) {
  for (;;) {
    const auto line = take_line_of(lines);
    if (line.empty()) return;
    const auto colon = line.find(':');
    if (colon == line.npos) continue;
    fields_.emplace_back(without_blanks(line.substr(0, colon)),
                         without_blanks(line.substr(colon + 1)));
  }
}

std::string_view HeaderFields::get(std::string_view name) const {
  const auto wanted = in_small_letters(name);
  for (const auto& [key, value] : fields_)
    if (key.size() == name.size() && in_small_letters(key) == wanted) return value;
  return {};
}

std::optional<HttpHead> read_http_head(std::string_view answer) {
  constexpr std::size_t longest_head = std::size_t{1} << 20U;
  if (!answer.starts_with("HTTP/")) return std::nullopt;
  auto end = answer.substr(0, longest_head).find("\r\n\r\n");
  std::size_t gap = 4;
  if (const auto other = answer.substr(0, end).find("\n\n"); other != answer.npos) {
    end = other;
    gap = 2;
  }
  if (end > longest_head) return std::nullopt;
  auto rest = answer.substr(0, end);
  auto line = take_line_of(rest);
  line.remove_prefix(std::min(line.find(' '), line.size()));
  line = without_blanks(line);
  HttpHead head;
  std::from_chars(line.data(), line.data() + line.size(), head.status);
  head.fields = HeaderFields(rest);
  head.length = end + gap;
  return head;
}

std::string media_type(std::string_view content_type) {
  return in_small_letters(without_blanks(content_type.substr(0, content_type.find(';'))));
}

std::string charset_of(std::string_view content_type) {
  constexpr std::string_view key = "charset=";
  const auto at = in_small_letters(content_type).find(key);
  if (at == std::string::npos) return {};
  auto value = content_type.substr(at + key.size());
  value = without_blanks(value.substr(0, value.find(';')));
  while (value.starts_with('"') || value.starts_with('\'')) value.remove_prefix(1);
  return std::string(value.substr(0, value.find_first_of("\"'")));
}

std::string http_content(std::string_view answer, const HttpHead& head) {
  std::string content(answer.substr(head.length));
  if (in_small_letters(head.fields.get("Transfer-Encoding")).find("chunked") != std::string::npos)
    if (auto joined = joined_chunks(content)) content = std::move(*joined);
  const auto encoding = in_small_letters(head.fields.get("Content-Encoding"));
  if (encoding == "gzip" || encoding == "x-gzip" || encoding == "deflate")
    return decompressed(std::move(content), longest_record);
  const bool looks_like_text = !content.empty() && content.find('\0') == content.npos;
  if (encoding == "br" && !looks_like_text)
    throw Error("is compressed with Brotli, which is not read");
  return content;
}

}  // namespace newshound::article::warc
