/// Bytes of any text encoding as UTF-8.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace newshound::text {

/// Text that was brought to UTF-8.
struct Decoded {
  std::string text;        ///< UTF-8, without a byte order mark
  std::string charset;     ///< what it was: "UTF-8", "UTF-16LE", "windows-1252"
  bool is_certain = true;  ///< by a byte order mark, by being UTF-8, or as declared
};

/// `bytes` as UTF-8. In this order: a byte order mark decides; what is UTF-8 is that; every other
/// byte 0 makes it UTF-16; of what is UTF-8 for the most part the rest is read as Windows-1252; the
/// `declared` charset (an IANA name, may be empty) is taken if the
/// bytes are such; else ICU guesses from the bytes. Latin-1 is read as Windows-1252. Nothing if
/// `bytes` are no text: a byte 0, or many control characters.
std::optional<Decoded> decode(std::string_view bytes, std::string_view declared = {});

/// Windows-1252 as UTF-8, with the five bytes that it leaves open as controls, as browsers read it:
/// all bytes are such.
std::string windows_1252_to_utf8(std::string_view bytes);

/// Whether `bytes` begin as UTF-16 does: by its byte order mark, or by ASCII beside zeros.
bool is_utf16(std::string_view bytes);

/// UTF-16 that comes in pieces as UTF-8. What is no UTF-16 becomes U+FFFD; a byte order mark is
/// dropped.
class Utf16Decoder {
 public:
  /// For text that begins with `start`, of which is_utf16().
  explicit Utf16Decoder(std::string_view start);

  /// Appends the characters that `bytes` complete to `result`.
  void add(std::string_view bytes, std::string& result);

  /// Appends what stands for an incomplete character at the end.
  void end(std::string& result);

 private:
  void add_unit(char32_t unit, std::string& result);

  bool is_big_;
  bool begun_ = false;
  std::optional<unsigned char> half_;  ///< the first byte of a unit
  char32_t lead_ = 0;                  ///< the first half of a surrogate pair, or 0
};

}  // namespace newshound::text
