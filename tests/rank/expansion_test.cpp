#include "rank/expansion.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <regex>

#include "rank/edits.h"
#include "rank/merged_terms.h"
#include "support/random_segment.h"

namespace newshound::rank {

namespace {

using test::Random;

/// Segments of one article, or some, for each of the words given.
class Words {
 public:
  using Counts = std::map<std::string, std::uint32_t>;

  explicit Words(const std::vector<Counts>& segments) {
    for (const auto& counts : segments) {
      const auto path = dir_.path() / std::to_string(files_.size());
      test::write_rank_file(articles(counts), path);
      files_.push_back(std::make_unique<File>(path));
      views_.push_back({files_.back().get(), nullptr});
    }
  }

  std::span<const SegmentView> views() const { return views_; }

 private:
  static std::vector<test::RankArticle> articles(const Counts& counts) {
    std::vector<test::RankArticle> made;
    for (const auto& [word, count] : counts)
      for (std::uint32_t number = 0; number < count; ++number) {
        if (number >= made.size()) made.emplace_back();
        made[number].words[word] = {number};
      }
    return made;
  }

  test::TempDir dir_;
  std::vector<std::unique_ptr<File>> files_;
  std::vector<SegmentView> views_;
};

std::string printed(const Expansion& expansion) {
  std::string text;
  for (const auto& term : expansion.terms)
    text += (text.empty() ? "" : " ") + term.word + ":" + std::to_string(term.frequency);
  return text + (expansion.is_cut ? " ..." : "");
}

std::string random_word(Random& random) {
  std::string word;
  for (auto left = random.below(6); left > 0; --left)
    word += random.pick(std::vector<std::string>{"a", "b", "c", "é", "長"});
  return word.empty() ? "a" : word;
}

std::vector<Words::Counts> random_counts(Random& random) {
  std::vector<Words::Counts> segments(1 + random.below(3));
  for (auto& counts : segments)
    for (auto left = 1 + random.below(120); left > 0; --left)
      counts[(random.once_in(3) ? "S" : "") + random_word(random)] =
          static_cast<std::uint32_t>(1 + random.below(5));
  return segments;
}

std::uint32_t distance(const std::vector<std::string_view>& a, std::size_t a_left,
                       const std::vector<std::string_view>& b, std::size_t b_left) {
  if (a_left == 0 || b_left == 0) return static_cast<std::uint32_t>(a_left + b_left);
  if (a[a_left - 1] == b[b_left - 1]) return distance(a, a_left - 1, b, b_left - 1);
  return 1 + std::min({distance(a, a_left - 1, b, b_left - 1), distance(a, a_left, b, b_left - 1),
                       distance(a, a_left - 1, b, b_left)});
}

template <class Condition>
Expansion expected(const std::vector<Words::Counts>& segments, const std::string& prefix,
                   Condition condition) {
  Words::Counts all;
  for (const auto& counts : segments)
    for (const auto& [word, count] : counts) all[word] += count;
  Expansion expansion;
  for (const auto& [term, count] : all) {
    const bool has_prefix = prefix.empty() ? term[0] != 'S' : term[0] == 'S';
    const auto word = has_prefix ? term.substr(prefix.size()) : std::string();
    if (has_prefix && condition(word)) expansion.terms.push_back({word, count, 0});
  }
  std::sort(expansion.terms.begin(), expansion.terms.end(), [](const auto& a, const auto& b) {
    return a.frequency != b.frequency ? a.frequency > b.frequency : a.word < b.word;
  });
  return expansion;
}

}  // namespace

TEST_CASE("a cursor begins at any term of a dictionary") {
  Random random(21);
  for (int round = 0; round < 50; ++round) {
    const auto segments = random_counts(random);
    const Words words({segments[0]});
    const auto first = (random.once_in(2) ? "S" : "") + random_word(random);
    auto cursor = words.views()[0].file->dictionary().from(first);
    for (auto at = segments[0].lower_bound(first); at != segments[0].end(); ++at) {
      REQUIRE(cursor.next());
      CHECK(cursor.term() == at->first);
      CHECK(cursor.entry().frequency == at->second);
    }
    CHECK_FALSE(cursor.next());
  }
}

TEST_CASE("words like a pattern come with the most frequent first") {
  const Words words({{{"bank", 3}, {"banks", 2}, {"band", 1}, {"Sbanker", 4}, {"Zbank", 5}},
                     {{"banks", 4}, {"bänk", 1}, {"zebra", 1}}});
  CHECK(printed(by_pattern(words.views(), "", "bank*")) == "banks:6 bank:3");
  CHECK(printed(by_pattern(words.views(), "", "b?nk")) == "bank:3 bänk:1");
  CHECK(printed(by_pattern(words.views(), "", "*")) == "banks:6 bank:3 band:1 bänk:1 zebra:1");
  CHECK(printed(by_pattern(words.views(), "", "*b*a")) == "zebra:1");
  CHECK(printed(by_pattern(words.views(), "", "bank")) == "bank:3");
  CHECK(printed(by_pattern(words.views(), "S", "b*")) == "banker:4");
  CHECK(printed(by_pattern(words.views(), "", "*", 2)) == "banks:6 bank:3 ...");
  CHECK(printed(by_pattern(words.views(), "", "q*")).empty());
  CHECK(printed(by_pattern({}, "", "*")).empty());
}

TEST_CASE("patterns find what a regular expression finds") {
  Random random(22);
  for (int round = 0; round < 300; ++round) {
    const auto segments = random_counts(random);
    const Words words(segments);
    std::string pattern, regex;
    for (auto left = 1 + random.below(5); left > 0; --left) {
      const auto part = random.pick(std::vector<std::string>{"a", "b", "長", "*", "?"});
      pattern += part;
      regex += part == "*" ? ".*" : part == "?" ? "([a-c]|é|長)" : part;
    }
    CAPTURE(pattern);
    const std::string prefix = random.once_in(2) ? "S" : "";
    const std::regex like(regex);
    CHECK(by_pattern(words.views(), prefix, pattern).terms ==
          expected(segments, prefix, [&](const std::string& word) {
            return std::regex_match(word, like);
          }).terms);
  }
}

TEST_CASE("words within some edits are found as by comparing all") {
  Random random(23);
  for (int round = 0; round < 300; ++round) {
    const auto segments = random_counts(random);
    const Words words(segments);
    const auto asked = random_word(random);
    const auto asked_characters = characters(asked);
    const auto distance_to = [&](const std::string& word) {
      const auto parts = characters(word);
      return distance(asked_characters, asked_characters.size(), parts, parts.size());
    };
    const Fuzziness fuzziness{static_cast<std::uint32_t>(random.below(3)),
                              static_cast<std::uint32_t>(random.below(2))};
    CAPTURE(asked);
    const std::string prefix = random.once_in(2) ? "S" : "";
    auto wanted = expected(segments, prefix, [&](const std::string& word) {
      const bool starts = fuzziness.same_start == 0 || word.starts_with(asked_characters.front());
      return starts && distance_to(word) <= fuzziness.edits;
    });
    for (auto& term : wanted.terms) term.edits = distance_to(term.word);
    CHECK(by_edits(words.views(), prefix, asked, fuzziness).terms == wanted.terms);
  }
}

TEST_CASE("a spelling is suggested only if it is far more frequent") {
  const Words words({{{"senate", 40}, {"sanate", 1}, {"senator", 90}, {"cat", 30}, {"cap", 9}}});
  const auto suggested = [&](std::string_view word) {
    const auto term = suggest(words.views(), "", word);
    return term ? term->word : "";
  };
  CHECK(suggested("sanate") == "senate");
  CHECK(suggested("senatt") == "senate");
  CHECK(suggested("sennatr") == "senator");
  CHECK(suggested("senate").empty());
  CHECK(suggested("cxt") == "cat");
  CHECK(suggested("cap").empty());
  CHECK(suggested("quilt").empty());
}

}  // namespace newshound::rank
