#include "index/content.h"

#include <algorithm>

#include "article/scraped/roles.h"
#include "base/hash.h"

namespace newshound::index {

namespace {

bool is_ascii_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// How many bytes the blank at the start of `text` has; 0 if there is none.
std::size_t blank_length(std::string_view text) {
  if (is_ascii_blank(text.front())) return 1;
  if (text.starts_with("\u00A0")) return 2;
  const bool general = text.starts_with("\xE2\x80") && text.size() > 2;
  if (general && (text[2] <= '\x8B' || text[2] == '\xAF')) return 3;
  return text.starts_with("\u3000") || text.starts_with("\uFEFF") ? 3 : 0;
}

/// The mark of ASCII for the one at the start of `text`, of three bytes; 0 if there is none.
char plain_mark(std::string_view text) {
  if (!text.starts_with("\xE2\x80") || text.size() < 3) return 0;
  if (text[2] >= '\x98' && text[2] <= '\x9B') return '\'';
  return text[2] >= '\x9C' && text[2] <= '\x9F' ? '"' : '\0';
}

/// Where the next byte stands that may begin a blank or a mark; most text is letters.
std::size_t plain_length(std::string_view text) {
  const auto special = [](char c) {
    return is_ascii_blank(c) || c == '\xC2' || c == '\xE2' || c == '\xE3' || c == '\xEF';
  };
  return static_cast<std::size_t>(std::find_if(text.begin(), text.end(), special) - text.begin());
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
    if (const char mark = plain_mark(text); mark != 0) {
      to += mark;
      text.remove_prefix(3);
      continue;
    }
    const auto length = 1 + plain_length(text.substr(1));
    to += text.substr(0, length);
    text.remove_prefix(length);
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
