#include <newshound/text.h>

#include "base/utf8.h"
#include "law.h"

namespace {

using newshound::fuzz::require;

/// Whether `at` is between two characters of `text`, which is UTF-8.
bool is_bound(std::string_view text, std::size_t at) {
  return newshound::utf8::cut_before(text, at) == at;
}

void check(std::string_view text, const newshound::Token& token) {
  const auto& span = token.span;
  require(span.begin < span.end && span.end <= text.size(), "a token stands in the text");
  require(
      !newshound::utf8::is_valid(text) || (is_bound(text, span.begin) && is_bound(text, span.end)),
      "a token begins and ends between characters");
  for (const auto* written : {&token.word, &token.stem, &token.form})
    require(!written->empty() && newshound::utf8::is_valid(*written), "a word is UTF-8");
}

void check(std::string_view text, const std::vector<newshound::Token>& tokens) {
  std::size_t end = 0;
  std::uint32_t words = 0;
  for (const auto& token : tokens) {
    check(text, token);
    require(token.position == words - (token.joined ? 1U : 0U), "positions ascend one by one");
    if (token.joined) continue;
    require(token.span.begin >= end, "words are in order and apart");
    end = token.span.end;
    ++words;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const newshound::Analyzer english("en"), french("fr"), turkish("tr"), none("zh");
  const auto text = newshound::fuzz::text_of(data, size);
  check(text, english.tokens(text));
  check(text, french.tokens(text));
  check(text, turkish.tokens(text));
  check(text, none.tokens(text));
  return 0;
}
