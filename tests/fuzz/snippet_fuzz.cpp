#include "base/utf8.h"
#include "law.h"
#include "search/snippet.h"

namespace {

using newshound::fuzz::require;

/// Each word of `query` in any form, and all of them as they stand.
std::vector<newshound::search::Pattern> patterns_of(const std::vector<newshound::Token>& query) {
  std::vector<newshound::search::Pattern> patterns(1);
  for (const auto& token : query) {
    patterns.front().words.push_back(token.word);
    patterns.push_back({{token.stem}, true});
  }
  return patterns;
}

/// They are of `body`, in its order and apart, and so are their matches.
void check(std::string_view body, const std::vector<newshound::Snippet>& snippets) {
  std::size_t before = 0;
  for (const auto& snippet : snippets) {
    require(snippet.begin >= before, "passages are in order and apart");
    before = snippet.begin + snippet.text.size();
    require(body.substr(snippet.begin, snippet.text.size()) == snippet.text, "it is of the body");
    require(!newshound::utf8::is_valid(body) || newshound::utf8::is_valid(snippet.text), "UTF-8");
    std::size_t end = 0;
    for (const auto& [match, kind] : snippet.matches) {
      require(match.begin >= end && match.begin < match.end, "matches are in order and apart");
      require(match.end <= snippet.text.size(), "a match is in the passage");
      end = match.end;
    }
  }
}

}  // namespace

// The first line is the query, what follows it the body.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const newshound::Analyzer english("en");
  const auto input = newshound::fuzz::text_of(data, size);
  const auto line = input.substr(0, input.find('\n'));
  const auto body = input.substr(line.size());
  const auto patterns = patterns_of(english.tokens(line));
  newshound::text::Vocabulary vocabulary("en");
  const auto marks = newshound::search::MarkFinder(patterns, vocabulary, "en").find(body);
  for (const std::size_t bytes : {0U, 1U, 40U, 240U})
    check(body, newshound::search::make_snippets(body, marks, patterns, {3, bytes}, vocabulary));
  return 0;
}
