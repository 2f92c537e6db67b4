#include <newshound/text.h>

#include "base/utf8.h"
#include "law.h"

namespace {

using newshound::fuzz::require;

/// Whether `at` is between two characters of `text`, which is UTF-8.
bool is_bound(std::string_view text, std::size_t at) {
  return newshound::utf8::cut_before(text, at) == at;
}

void check(std::string_view text, const std::vector<newshound::Token>& tokens) {
  const bool valid = newshound::utf8::is_valid(text);
  std::size_t end = 0;
  for (const auto& [word, stem, span] : tokens) {
    require(span.begin >= end, "tokens are in order and apart");
    require(span.begin < span.end && span.end <= text.size(), "a token stands in the text");
    require(!valid || (is_bound(text, span.begin) && is_bound(text, span.end)),
            "a token begins and ends between characters");
    require(!word.empty() && newshound::utf8::is_valid(word), "a word is UTF-8");
    require(!stem.empty() && newshound::utf8::is_valid(stem), "a stem is UTF-8");
    end = span.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const newshound::Analyzer english("en"), french("fr");
  const auto text = newshound::fuzz::text_of(data, size);
  check(text, english.tokens(text));
  check(text, french.tokens(text));
  return 0;
}
