#include "index/content.h"

#include <algorithm>
#include <array>

#include "article/scraped/roles.h"
#include "base/hash.h"

namespace newshound::index {

namespace {

constexpr bool is_ascii_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Whether a blank or a mark may begin with a byte; most text is letters.
constexpr std::array<bool, 256> make_special() {
  std::array<bool, 256> special{};
  for (std::size_t byte = 0; byte < 128; ++byte)
    special[byte] = is_ascii_blank(static_cast<char>(byte));
  for (const auto byte : {0xC2, 0xE2, 0xE3, 0xEF}) special[static_cast<std::size_t>(byte)] = true;
  return special;
}

constexpr auto special_bytes = make_special();

bool is_special(char c) { return special_bytes[static_cast<unsigned char>(c)]; }

/// How many bytes the blank at the start of `text` has; 0 if there is none.
std::size_t blank_length(std::string_view text) {
  if (static_cast<unsigned char>(text.front()) < 0x80) return is_ascii_blank(text.front()) ? 1 : 0;
  if (text.starts_with("\u00A0")) return 2;
  const bool general = text.starts_with("\xE2\x80") && text.size() > 2;
  if (general && (text[2] <= '\x8B' || text[2] == '\xAF')) return 3;
  return text.starts_with("\u3000") || text.starts_with("\uFEFF") ? 3 : 0;
}

/// The mark of ASCII for the one at the start of `text`, of three bytes; 0 if there is none.
char plain_mark(std::string_view text) {
  if (text.front() != '\xE2' || text.size() < 3 || text[1] != '\x80') return 0;
  if (text[2] >= '\x98' && text[2] <= '\x9B') return '\'';
  return text[2] >= '\x9C' && text[2] <= '\x9F' ? '"' : '\0';
}

/// Appends the plain bytes that `text` begins with, one at least. Returns how many.
std::size_t append_plain(std::string& to, std::string_view text) {
  const auto end = std::find_if(text.begin() + 1, text.end(), is_special);
  to.append(text.begin(), end);
  return static_cast<std::size_t>(end - text.begin());
}

void append_comparable(std::string& to, std::string_view text) {
  bool apart = false;
  while (!text.empty()) {
    if (const auto blank = blank_length(text); blank > 0) {
      apart = true;
      text.remove_prefix(blank);
      continue;
    }
    if (apart && to.back() != '\n') to += ' ';
    apart = false;
    const char mark = plain_mark(text);
    if (mark != 0) to += mark;
    text.remove_prefix(mark != 0 ? 3 : append_plain(to, text));
  }
}

}  // namespace

std::string comparable_text(const Article& article) {
  auto text = article::title_key(article.title) + '\n';
  const auto title_length = text.size();
  text.reserve(title_length + article.body.size());
  append_comparable(text, article.body);
  if (text.size() == title_length) text.clear();
  return text;
}

std::uint64_t content_key(const Article& article) { return key_of_text(comparable_text(article)); }

std::uint64_t key_of_text(std::string_view text) { return text.empty() ? 0 : hash_of(text); }

}  // namespace newshound::index
