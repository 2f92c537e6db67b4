#include "text/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "text/icu.h"

namespace newshound::text {

namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view little_mark = "\xFF\xFE";
constexpr std::string_view big_mark = "\xFE\xFF";

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

/// A converter that stops at what it cannot read; none if ICU does not know `charset`.
Converter open_converter(const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(charset.c_str(), &status));
  if (U_FAILURE(status)) return nullptr;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  check(status);
  return converter;
}

/// `bytes` read as `charset`, or nothing if they are not that.
std::optional<std::string> converted(std::string_view bytes, const std::string& charset) {
  const auto from = open_converter(charset);
  const auto to = open_converter("UTF-8");
  if (!from || !to) return std::nullopt;
  std::string result;
  std::array<char, 8192> target;
  std::array<UChar, 4096> pivot;
  UChar* pivot_source = pivot.data();
  UChar* pivot_target = pivot.data();
  const char* source = bytes.data();
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  while (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    char* at = target.data();
    ucnv_convertEx(to.get(), from.get(), &at, target.data() + target.size(), &source,
                   bytes.data() + bytes.size(), pivot.data(), &pivot_source, &pivot_target,
                   pivot.data() + pivot.size(), /*reset=*/false, /*flush=*/true, &status);
    result.append(target.data(), at);
  }
  return U_SUCCESS(status) ? std::optional(result) : std::nullopt;
}

/// What browsers read when a page says `charset`: Latin-1 and ASCII are Windows-1252.
std::string as_browsers_read(std::string_view charset) {
  const std::string name(charset);
  UErrorCode status = U_ZERO_ERROR;
  const char* const standard = ucnv_getStandardName(name.c_str(), "MIME", &status);
  if (U_FAILURE(status) || standard == nullptr) return name;
  const std::string_view known = standard;
  if (known == "ISO-8859-1" || known == "US-ASCII") return "windows-1252";
  if (known == "ISO-8859-9") return "windows-1254";
  if (known == "GB2312") return "GB18030";
  return std::string(known);
}

/// Text of which most is UTF-8: the bytes that are not, each as Windows-1252. Nothing if less than
/// half of what is beyond ASCII is UTF-8.
std::optional<std::string> from_mixed(std::string_view bytes) {
  std::string text;
  std::size_t bad = 0, beyond_ascii = 0;
  while (!bytes.empty()) {
    const auto good = bytes.substr(0, utf8::first_invalid(bytes));
    text += good;
    // What leads a character has both upper bits set.
    beyond_ascii += static_cast<std::size_t>(std::count_if(
        good.begin(), good.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xC0; }));
    bytes.remove_prefix(good.size());
    if (bytes.empty()) break;
    text += windows_1252_to_utf8(bytes.substr(0, 1));
    bytes.remove_prefix(1);
    if (!good.empty()) ++bad;  // a character that is cut short is one mistake
  }
  return beyond_ascii > bad ? std::optional(text) : std::nullopt;
}

std::optional<std::string> read_as(std::string_view bytes, const std::string& charset) {
  if (charset == "windows-1252") return windows_1252_to_utf8(bytes);
  return converted(bytes, charset);
}

/// The charset that ICU finds most likely; of short texts it knows little: these are Windows-1252.
std::string guessed_charset(std::string_view bytes) {
  constexpr std::size_t enough = 1 << 16;
  constexpr std::int32_t least_confidence = 25;
  constexpr std::ptrdiff_t least_bytes = 8;
  const std::string fallback = "windows-1252";
  const auto telling =
      std::count_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
  if (telling < least_bytes) return fallback;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  check(status);
  bytes = bytes.substr(0, enough);
  ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  const auto* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) return fallback;
  if (ucsdet_getConfidence(match, &status) < least_confidence) return fallback;
  const std::string name = ucsdet_getName(match, &status);
  // What is UTF-8 in part is a mistake of few bytes in another encoding that is not UTF-8.
  if (U_FAILURE(status) || name.starts_with("UTF-") || name.starts_with("ISO-2022"))
    return fallback;
  return as_browsers_read(name);
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f' &&
         byte != '\v' && byte != 0x1B;
}

/// Whether `bytes`, which are not UTF-16, may be text.
bool may_be_text(std::string_view bytes) {
  if (bytes.find('\0') != bytes.npos) return false;
  const auto controls = std::count_if(bytes.begin(), bytes.end(), is_control);
  return static_cast<std::size_t>(controls) * 100 <= bytes.size();
}

/// How many bytes at even, or at odd, places of the start of `bytes` are 0.
std::array<std::size_t, 2> count_zeros(std::string_view bytes) {
  std::array<std::size_t, 2> zeros = {};
  for (std::size_t at = 0; at < bytes.size(); ++at)
    if (bytes[at] == '\0') ++zeros[at % 2];
  return zeros;
}

/// "UTF-16LE", "UTF-16BE", or nothing.
std::string utf16_charset(std::string_view bytes) {
  if (bytes.starts_with(little_mark)) return "UTF-16LE";
  if (bytes.starts_with(big_mark)) return "UTF-16BE";
  constexpr std::size_t enough = 1 << 10;
  const auto start = bytes.substr(0, enough);
  const auto [even, odd] = count_zeros(start);
  const auto most = start.size() / 4;
  if (odd > most && even == 0) return "UTF-16LE";
  if (even > most && odd == 0) return "UTF-16BE";
  return {};
}

std::optional<Decoded> decode_utf16(std::string_view bytes, const std::string& charset) {
  if (bytes.starts_with(little_mark) || bytes.starts_with(big_mark)) bytes.remove_prefix(2);
  auto text = converted(bytes, charset);
  if (!text) return std::nullopt;
  return Decoded{std::move(*text), charset};
}

}  // namespace

std::string windows_1252_to_utf8(std::string_view bytes) {
  constexpr std::array<std::string_view, 32> high = {
      "€", "\u0081", "‚",      "ƒ", "„",      "…",      "†", "‡",      "ˆ", "‰", "Š",
      "‹", "Œ",      "\u008D", "Ž", "\u008F", "\u0090", "‘", "’",      "“", "”", "•",
      "–", "—",      "˜",      "™", "š",      "›",      "œ", "\u009D", "ž", "Ÿ"};
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80)
      text += c;
    else if (byte < 0xA0)
      text += high[byte - 0x80U];
    else
      text.append(
          {static_cast<char>(0xC0U | (byte >> 6U)), static_cast<char>(0x80U | (byte & 0x3FU))});
  }
  return text;
}

bool is_utf16(std::string_view bytes) { return !utf16_charset(bytes).empty(); }

std::optional<Decoded> decode(std::string_view bytes, std::string_view declared) {
  if (const auto charset = utf16_charset(bytes); !charset.empty())
    return decode_utf16(bytes, charset);
  if (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
  if (utf8::is_valid(bytes)) {
    if (bytes.find('\0') != bytes.npos) return std::nullopt;
    return Decoded{std::string(bytes), "UTF-8"};
  }
  if (!may_be_text(bytes)) return std::nullopt;
  if (auto text = from_mixed(bytes)) return Decoded{std::move(*text), "UTF-8 in part", false};
  const auto told = as_browsers_read(declared);
  if (!told.empty())
    if (auto text = read_as(bytes, told)) return Decoded{std::move(*text), told};
  auto guess = guessed_charset(bytes);
  if (auto text = read_as(bytes, guess)) return Decoded{std::move(*text), std::move(guess), false};
  return Decoded{windows_1252_to_utf8(bytes), "windows-1252", false};
}

Utf16Decoder::Utf16Decoder(std::string_view start) : is_big_(utf16_charset(start) == "UTF-16BE") {}

void Utf16Decoder::add(std::string_view bytes, std::string& result) {
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (!half_) {
      half_ = byte;
      continue;
    }
    const char32_t first = *std::exchange(half_, std::nullopt);
    add_unit(is_big_ ? first << 8U | byte : static_cast<char32_t>(byte) << 8U | first, result);
  }
}

void Utf16Decoder::add_unit(char32_t unit, std::string& result) {
  constexpr char32_t mark = 0xFEFF;
  if (!std::exchange(begun_, true) && unit == mark) return;
  const bool is_trail = unit >= 0xDC00 && unit <= 0xDFFF;
  if (const auto lead = std::exchange(lead_, 0)) {
    if (is_trail) return utf8::append(0x10000 + ((lead - 0xD800) << 10U) + (unit - 0xDC00), result);
    utf8::append(replacement, result);
  }
  if (unit >= 0xD800 && unit <= 0xDBFF)
    lead_ = unit;
  else
    utf8::append(is_trail ? replacement : unit, result);
}

void Utf16Decoder::end(std::string& result) {
  if (half_ || lead_ != 0) utf8::append(replacement, result);
  half_.reset();
  lead_ = 0;
}

}  // namespace newshound::text
