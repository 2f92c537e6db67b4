#include "search/snippet.h"

#include <set>

#include "base/utf8.h"
#include "support/print.h"
#include "support/random_corpus.h"
#include "support/tokens.h"

namespace newshound::search {

namespace {

const Analyzer& english() {
  static const Analyzer analyzer("en");
  return analyzer;
}

/// "fish" looks for the word, "fish*" for its stem, "paper fish" for the phrase.
Pattern pattern_of(std::string text) {
  const bool stems = text.ends_with('*');
  Pattern pattern{{}, stems};
  for (const auto& token : test::plain_tokens(english(), text))
    pattern.words.push_back(stems ? token.stem : token.word);
  return pattern;
}

std::vector<Pattern> patterns_of(const std::vector<std::string>& texts) {
  std::vector<Pattern> patterns;
  for (const auto& text : texts) patterns.push_back(pattern_of(text));
  return patterns;
}

/// The `count` best passages of `body`.
std::vector<Snippet> snippets_of(std::string_view body, const std::vector<Pattern>& patterns,
                                 SnippetLimits limits) {
  static text::Vocabulary vocabulary("en");
  const auto marks = MarkFinder(patterns, vocabulary, "en").find(body);
  return make_snippets(body, marks, patterns, limits, vocabulary);
}

Snippet make_snippet(std::string_view body, const std::vector<Pattern>& patterns,
                     std::size_t bytes) {
  auto snippets = snippets_of(body, patterns, {1, bytes});
  return snippets.empty() ? Snippet() : snippets.front();
}

/// The passage with its matches in brackets.
std::string print(const Snippet& snippet) {
  auto text = snippet.text;
  for (auto match = snippet.matches.rbegin(); match != snippet.matches.rend(); ++match)
    text.insert(match->span.end, "]").insert(match->span.begin, "[");
  return text;
}

std::string passage(std::string_view body, const std::vector<std::string>& patterns,
                    std::size_t bytes = 60) {
  return print(make_snippet(body, patterns_of(patterns), bytes));
}

/// Whether `text` is what `pattern` looks for: its words, or all of it put together.
bool is_match(std::string_view text, const Pattern& pattern) {
  const auto is = [&](const Token& token, const std::string& word) {
    return (pattern.stems ? token.stem : token.word) == word;
  };
  const auto words = test::plain_tokens(english(), text);
  if (std::equal(words.begin(), words.end(), pattern.words.begin(), pattern.words.end(), is))
    return true;
  const auto all = english().tokens(text);
  return std::any_of(all.begin(), all.end(), [&](const Token& token) {
    return token.joined && token.span == Span{0, static_cast<std::uint32_t>(text.size())} &&
           pattern.words.size() == 1 && is(token, pattern.words.front());
  });
}

/// The most different single words of `words` that stand within `bytes` of `body`.
std::size_t most_together(std::string_view body, const std::set<std::string>& words,
                          std::size_t bytes) {
  const auto tokens = test::plain_tokens(english(), body);
  std::size_t most = 0;
  for (std::size_t first = 0; first < tokens.size(); ++first) {
    if (!words.contains(tokens[first].word)) continue;
    std::set<std::string> different;
    for (std::size_t at = first; at < tokens.size(); ++at)
      if (tokens[at].span.end - tokens[first].span.begin <= bytes &&
          words.contains(tokens[at].word))
        different.insert(tokens[at].word);
    most = std::max(most, different.size());
  }
  return most;
}

std::string random_body(test::Random& random) {
  constexpr std::string_view odd[] = {"東京の港で洪水", "\u3164", "\xFF", "🐟🐟", "...", "Ελλάδα"};
  auto body = test::random_text(random, random.below(80));
  while (random.once_in(2)) {
    const auto at = utf8::cut_before(body, random.below(body.size() + 1));
    body.insert(at, " " + random.pick(odd) + " ");
  }
  return body;
}

std::vector<std::string> random_patterns(test::Random& random) {
  std::vector<std::string> texts;
  for (auto left = random.below(4); left > 0; --left) {
    texts.push_back(random.pick(test::corpus_words));
    if (random.once_in(3)) texts.back() += ' ' + random.pick(test::corpus_words);
    if (random.once_in(3)) texts.back() += '*';
  }
  return texts;
}

}  // namespace

TEST_CASE("a passage shows where the patterns stand") {
  struct Row {
    std::string body;
    std::vector<std::string> patterns;
    std::string passage;
  };
  const Row rows[] = {
      {"", {"fish"}, ""},
      {"—…!", {"fish"}, ""},
      {"Fish.", {"fish"}, "[Fish]."},
      {"Fishing for fish, fished.", {"fish"}, "Fishing for [fish], fished."},
      {"Fishing for fish, fished.", {"fish*"}, "[Fishing] for [fish], [fished]."},
      {"The INÊS’s boat, the ines.", {"Inês"}, "The [INÊS’s] boat, the [ines]."},
      {"Paper fish, paper; fish paper.", {"paper fish"}, "[Paper fish], [paper; fish] paper."},
      {"Paper fish swim.", {"paper", "paper fish", "fish"}, "[Paper fish] swim."},
      {"Fish fish fish.", {"fish fish"}, "[Fish fish] fish."},
      {"No such word here.", {"fish"}, "No such word here."},
      {"Nothing asked for.", {}, "Nothing asked for."},
      {"An empty pattern.", {""}, "An empty pattern."},
  };
  for (const auto& row : rows) {
    CAPTURE(row.body);
    CHECK(passage(row.body, row.patterns) == row.passage);
  }
}

TEST_CASE("a passage is from where most different patterns stand") {
  const std::string body =
      "Fish, fish, fish and fish came first. Then for a long time there was only weather, and the "
      "harbour slept. At last the crown wrote of fish on paper. Much later came the spring again.";
  CHECK(passage(body, {"fish", "paper"}, 80) ==
        "At last the crown wrote of [fish] on [paper]. Much later came the spring again.");
  CHECK(passage(body, {"harbour"}, 40) == "and the [harbour] slept.");
  CHECK(passage(body, {"walrus"}, 40) == "Fish, fish, fish and fish came first.");
  CHECK(passage(body, {"again"}, 40) == "Much later came the spring [again].");
}

TEST_CASE("a passage begins with a sentence where one begins near") {
  const std::string body =
      "The council met. The Orun rose by night.\n\nBy dawn the bridge at Quebrada Honda was gone.";
  CHECK(passage(body, {"orun"}, 40) == "The [Orun] rose by night.");
  CHECK(passage(body, {"dawn"}, 30) == "By [dawn] the bridge at Quebrada");
  CHECK(passage(body, {"gone"}, 30) == "Honda was [gone].");
}

TEST_CASE("passages of languages without blanks are cut between words") {
  const std::string body = "東京の港で洪水があった。港は閉鎖された。漁船は港に戻った。";
  const auto word = test::plain_tokens(english(), "漁船").front().word;
  const auto snippet = make_snippet(body, {{{word}, false}}, 40);
  CHECK(print(snippet).find("[漁船]") != std::string::npos);
  CHECK(utf8::is_valid(snippet.text));
  CHECK(snippet.text.size() <= 43);
}

TEST_CASE("one word longer than the passage is cut") {
  const std::string word(1000, 'x');
  CHECK(passage(word + " end.", {"end"}, 10) == "[end].");
  CHECK(passage(word + " end.", {"walrus"}, 10) == word.substr(0, 10));
  CHECK(passage("a " + word + " b", {word}, 10).size() <= word.size());
  CHECK(passage("Help" + std::string(1000, '!'), {"help"}, 20).size() < 30);
}

TEST_CASE("several passages show different patterns before they repeat one") {
  std::string body;
  const std::string filler = "Nothing of note was said that day in the hall by anyone there. ";
  for (const std::string name : {"orun", "mare", "orun", "reef"})
    body += "The " + name + " rose. " + filler;
  const auto printed = [&](std::size_t count) {
    std::string all;
    for (const auto& snippet :
         snippets_of(body, patterns_of({"orun", "mare", "reef"}), {count, 20}))
      all += print(snippet) + (snippet.cut_before || snippet.cut_after ? "..|" : "|");
    return all;
  };
  CHECK(printed(0).empty());
  CHECK(printed(1) == "The [orun] rose.|");
  CHECK(printed(3) == "The [orun] rose.|The [mare] rose.|The [reef] rose.|");
  CHECK(printed(9) == "The [orun] rose.|The [mare] rose.|The [orun] rose.|The [reef] rose.|");
}

TEST_CASE("of two passages the one with the rarer word is shown") {
  auto patterns = patterns_of({"the", "orun"});
  patterns[1].weight = 5;
  const std::string body = "The day began. Nothing else happened. It was Orun again.";
  CHECK(print(make_snippet(body, patterns, 20)) == "It was [Orun] again.");
}

TEST_CASE("a passage keeps the quotation marks around its sentence") {
  CHECK(passage("He paused. \u201CThe orun rose.\u201D Then he left the hall for good.", {"orun"},
                24) == "\u201CThe [orun] rose.\u201D");
}

TEST_CASE("passages of random bodies keep to their laws") {
  test::Random random(101);
  for (int round = 0; round < 3000; ++round) {
    const auto body = random_body(random);
    const auto texts = random_patterns(random);
    const auto bytes = 1 + random.below(300);
    CAPTURE(body);
    CAPTURE(bytes);
    const auto patterns = patterns_of(texts);
    const auto snippet = make_snippet(body, patterns, bytes);
    REQUIRE(snippet.begin + snippet.text.size() <= body.size());
    CHECK(body.substr(snippet.begin, snippet.text.size()) == snippet.text);
    CHECK(utf8::cut_before(body, snippet.begin) == snippet.begin);
    std::uint32_t end = 0;
    for (const auto& [match, kind] : snippet.matches) {
      CHECK(match.begin >= end);
      CHECK(match.end > match.begin);
      end = match.end;
      REQUIRE(end <= snippet.text.size());
      const auto marked = snippet.text.substr(match.begin, match.end - match.begin);
      CHECK(std::any_of(patterns.begin(), patterns.end(),
                        [&](const Pattern& pattern) { return is_match(marked, pattern); }));
    }
  }
}

TEST_CASE("passages of random bodies are about as long as asked and show the most") {
  test::Random random(102);
  constexpr std::size_t longest_word = 20;
  for (int round = 0; round < 2000; ++round) {
    const auto body = test::random_text(random, random.below(200));
    const auto bytes = 30 + random.below(300);
    std::set<std::string> words;
    for (auto left = random.below(4); left > 0; --left)
      words.insert(test::plain_tokens(english(), random.pick(test::corpus_words)).front().word);
    CAPTURE(body);
    CAPTURE(bytes);
    const auto snippet = make_snippet(body, patterns_of({words.begin(), words.end()}), bytes);
    CHECK(snippet.text.size() <= bytes + 3);
    if (snippet.cut_before && snippet.cut_after) CHECK(snippet.text.size() + longest_word >= bytes);
    std::set<std::string> shown;
    for (const auto& [match, kind] : snippet.matches)
      shown.insert(test::plain_tokens(english(),
                                      snippet.text.substr(match.begin, match.end - match.begin))[0]
                       .word);
    CHECK(shown.size() >= most_together(body, words, bytes));
    if (shown.empty() && !snippet.text.empty())
      CHECK(snippet.begin <= test::plain_tokens(english(), body).front().span.begin);
  }
}

}  // namespace newshound::search
