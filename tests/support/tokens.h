/// Words without those that are joined of several.
#pragma once

#include <newshound/text.h>

#include <string_view>
#include <vector>

namespace newshound::test {

/// The tokens of `text` that are not joined.
inline std::vector<Token> plain_tokens(const Analyzer& analyzer, std::string_view text) {
  auto tokens = analyzer.tokens(text);
  std::erase_if(tokens, [](const Token& token) { return token.joined; });
  return tokens;
}

}  // namespace newshound::test
