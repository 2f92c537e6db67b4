#include "article/dates/pieces.h"

#include <algorithm>
#include <charconv>
#include <limits>

#include "base/ascii.h"
#include "text/fold.h"

namespace newshound::article {

namespace {

using Kind = DatePiece::Kind;

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// How long the blank or the sign beyond ASCII is that `text` begins with; 0 if it is a letter.
/// They are the Latin-1 signs but ª and º, and the blocks of punctuation, arrows and shapes.
std::size_t wide_sign_length(std::string_view text) {
  if (text.size() >= 2 && text[0] == '\xC2') return text[1] == '\xAA' || text[1] == '\xBA' ? 0 : 2;
  if (text.size() < 3 || text[0] != '\xE2') return 0;
  const auto block = static_cast<unsigned char>(text[1]);
  return block <= 0x81 || (block >= 0x86 && block <= 0x9E) ? 3 : 0;
}

bool is_wide_blank(std::string_view sign) {
  constexpr std::string_view blanks[] = {"\u00A0", "\u2009", "\u200A", "\u200B", "\u202F"};
  return std::find(std::begin(blanks), std::end(blanks), sign) != std::end(blanks);
}

/// Letters up to where small ones end and a capital begins.
std::size_t word_length(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size()) {
    const char c = text[length];
    const bool wide = static_cast<unsigned char>(c) >= 0x80;
    if (wide ? wide_sign_length(text.substr(length)) > 0 : !is_small(c) && !is_capital(c)) break;
    if (length > 0 && is_capital(c) && is_small(text[length - 1])) break;
    ++length;
  }
  return length;
}

/// Digits; of a year with an hour or a count behind it only the year.
std::size_t number_length(std::string_view text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  const auto length = static_cast<std::size_t>(end - text.begin());
  const bool year = text.starts_with("19") || text.starts_with("20");
  const bool hour = length == 6 && text.substr(length, 1) == ":";
  return year && (length == 5 || hour) ? 4 : length;
}

DatePiece number_at(std::string_view text) {
  DatePiece piece{Kind::number, text.substr(0, number_length(text)), {}, 0};
  const auto result = std::from_chars(text.data(), text.data() + piece.text.size(), piece.value);
  if (result.ec != std::errc{}) piece.value = std::numeric_limits<unsigned>::max();
  return piece;
}

}  // namespace

std::vector<DatePiece> date_pieces(std::string_view text) {
  constexpr std::size_t usual_bytes = 4;  // of a piece and the blank behind it
  std::vector<DatePiece> pieces;
  pieces.reserve(text.size() / usual_bytes + 1);
  while (!text.empty()) {
    DatePiece piece{
        Kind::sign, text.substr(0, std::max<std::size_t>(wide_sign_length(text), 1)), {}};
    if (is_digit(text[0])) {
      piece = number_at(text);
    } else if (const auto length = word_length(text); length > 0) {
      piece = {Kind::word, text.substr(0, length), text::fold(text.substr(0, length))};
    }
    text.remove_prefix(piece.text.size());
    if (piece.text != " " && piece.text != "\t" && !is_wide_blank(piece.text))
      pieces.push_back(std::move(piece));
  }
  return pieces;
}

}  // namespace newshound::article
