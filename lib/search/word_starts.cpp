#include "search/word_starts.h"

#include <array>

#include "base/ascii.h"
#include "base/word_list.h"

namespace newshound::search {

namespace {

enum Class : std::uint8_t { other, letter, digit, high };

constexpr std::array<Class, 256> classes = [] {
  std::array<Class, 256> all{};
  for (std::size_t byte = 0; byte < all.size(); ++byte) {
    const auto c = static_cast<char>(byte);
    if (byte >= 0x80)
      all[byte] = high;
    else if (is_letter(c))
      all[byte] = letter;
    else if (is_digit(c))
      all[byte] = digit;
  }
  return all;
}();

std::uint8_t byte_of(char c) { return static_cast<std::uint8_t>(lower(c)); }

/// Of two letters in any case.
std::size_t pair_of(char first, char second) {
  const auto number = [](char c) { return byte_of(lower(c) == 'y' ? 'i' : c) - std::size_t{'a'}; };
  return number(first) * 32 + number(second);
}

}  // namespace

void WordStarts::add(std::string_view word) {
  while (!word.empty() && classes[byte_of(word.front())] == other) word.remove_prefix(1);
  if (word.empty()) return;
  firsts_.set(byte_of(word.front()));
  if (word.size() > 1 && is_letter(word[0]) && is_letter(word[1]))
    pairs_.set(pair_of(word[0], word[1]));
  else
    with_any_next_.set(byte_of(word.front()));
}

void WordStarts::add_all() {
  firsts_.set();
  with_any_next_.set();
}

std::vector<std::uint32_t> WordStarts::find(std::string_view text) const {
  constexpr std::uint8_t wanted = 0x80;
  std::array<std::uint8_t, 256> table{};
  for (std::size_t byte = 0; byte < table.size(); ++byte) {
    const auto here = classes[byte];
    const bool may_be_first = here == high || firsts_[byte_of(static_cast<char>(byte))];
    table[byte] = static_cast<std::uint8_t>(here | (here != other && may_be_first ? wanted : 0));
  }
  std::vector<std::uint32_t> starts;
  std::uint8_t before = other;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto here = table[static_cast<std::uint8_t>(text[at])];
    // Alike but for the bit of `wanted` are bytes of one class.
    if (here >= wanted && ((here ^ before) & ~wanted) != 0 && may_begin(text, at))
      starts.push_back(static_cast<std::uint32_t>(at));
    before = here;
  }
  return starts;
}

bool WordStarts::may_begin(std::string_view text, std::size_t at) const {
  if (classes[static_cast<std::uint8_t>(text[at])] == high || with_any_next_[byte_of(text[at])])
    return true;
  const auto next = at + 1;
  return next == text.size() || !is_letter(text[next]) || pairs_[pair_of(text[at], text[next])];
}

// Of the others some take prefixes off (Arabic, Indonesian, Irish), some nobody has tried.
bool stems_keep_their_start(std::string_view language) {
  static constexpr WordList known("en es fr de pt it nl sv da no nb");
  return known.has(language);
}

}  // namespace newshound::search
