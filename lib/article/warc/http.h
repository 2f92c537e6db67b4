/// What a server answered, as an archive of pages keeps it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newshound::article::warc {

/// The lines "Name: value" of a header.
class HeaderFields {
 public:
  HeaderFields() = default;
  /// Reads lines up to the first empty one. What is no such line is passed over.
  explicit HeaderFields(std::string_view lines);

  /// The first value of `name`, whatever its case; empty if there is none.
  std::string_view get(std::string_view name) const;

 private:
  std::vector<std::pair<std::string_view, std::string_view>> fields_;
};

/// The start of an answer: everything but its content, of which it is a view.
struct HttpHead {
  int status = 0;
  HeaderFields fields;
  std::size_t length = 0;  ///< of the head with the empty line behind it
};

/// The head that `answer` begins with; nothing if it is none.
std::optional<HttpHead> read_http_head(std::string_view answer);

/// "text/html" of "Text/HTML; charset=UTF-8"
std::string media_type(std::string_view content_type);

/// "UTF-8" of "text/html; charset=UTF-8"; empty if it is not said.
std::string charset_of(std::string_view content_type);

/// The content of `answer`, of which `head` is the head, with chunks joined and decompressed.
/// Archives often keep content that is decoded already under the old head: what does not look
/// encoded as said is taken as it is. Throws Error if it cannot be decoded, or is longer than a
/// record may be.
std::string http_content(std::string_view answer, const HttpHead& head);

}  // namespace newshound::article::warc
