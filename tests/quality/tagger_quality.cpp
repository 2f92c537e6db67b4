/// How well a model finds names: newshound-tagger-quality MODEL FILE...
///
/// Each FILE is IOB or ".marked", see entity/tagger/sample.h. Its texts are tagged as articles are,
/// from their bytes on (tokens of IOB with blanks between, sentences as paragraphs). Right is what
/// begins, ends and is of the kind as marked. Prints percent.
#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <exception>
#include <vector>

#include "entity/tagger/sample.h"
#include "entity/tagger/tagger.h"
#include "text/language.h"

namespace {

using namespace newshound;
using entity::tagger::MarkedName;
using entity::tagger::MarkedText;

struct Tally {
  std::size_t right = 0;
  std::size_t found = 0;
  std::size_t marked = 0;

  double precision() const { return percent(right, found); }
  double recall() const { return percent(right, marked); }
  double f1() const { return percent(2 * right, found + marked); }

 private:
  static double percent(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
  }
};

/// Confidences of what was found, in ten steps.
struct Step {
  std::size_t found = 0;
  std::size_t right = 0;
  double sum = 0;
};

struct Results {
  Tally all;
  Tally untyped;
  std::array<Tally, 3> kinds;
  std::array<Step, 10> steps;
  std::size_t tokens = 0;
  double seconds = 0;
};

struct WholeText {
  std::string text;
  std::vector<MarkedName> names;
};

WholeText whole(const MarkedText& marked) {
  WholeText all;
  for (const auto& sentence : marked.sentences) {
    const auto offset = static_cast<std::uint32_t>(all.text.size());
    all.text.append(sentence.text).append("\n\n");
    for (const auto& [span, kind] : sentence.names)
      all.names.push_back({{offset + span.begin, offset + span.end}, kind});
  }
  return all;
}

void compare(const std::vector<MarkedName>& names, const std::vector<entity::Found>& found,
             Results& results) {
  for (const auto& name : names) ++results.kinds[static_cast<std::size_t>(name.kind)].marked;
  results.untyped.marked += names.size();
  results.untyped.found += found.size();
  for (const auto& one : found) {
    auto& kind = results.kinds[static_cast<std::size_t>(one.kind)];
    ++kind.found;
    const auto same = std::find_if(names.begin(), names.end(),
                                   [&](const auto& name) { return name.span == one.span; });
    const bool right = same != names.end() && same->kind == one.kind;
    if (same != names.end()) ++results.untyped.right;
    if (right) ++kind.right;
    auto& step =
        results.steps[std::min<std::size_t>(static_cast<std::size_t>(one.confidence * 10), 9)];
    ++step.found;
    step.right += right ? 1 : 0;
    step.sum += one.confidence;
  }
}

Results measure(const entity::Tagger& tagger, const std::vector<MarkedText>& texts) {
  Results results;
  std::vector<entity::Found> found;
  entity::tagger::Tokens tokens;
  for (const auto& marked : texts) {
    const auto [text, names] = whole(marked);
    const auto language = text::detect_language(text);
    const auto begin = std::clock();
    tagger.tag(text, language, found);
    results.seconds += static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    entity::tagger::read_tokens(text, language, tokens);
    results.tokens += tokens.spans.size();
    compare(names, found, results);
  }
  for (const auto& kind : results.kinds) {
    results.all.right += kind.right;
    results.all.found += kind.found;
    results.all.marked += kind.marked;
  }
  return results;
}

void print(const char* file, const Results& results) {
  std::printf("%-48s P %5.1f R %5.1f F1 %5.2f | PER %5.1f ORG %5.1f LOC %5.1f | untyped %5.2f",
              file, results.all.precision(), results.all.recall(), results.all.f1(),
              results.kinds[0].f1(), results.kinds[1].f1(), results.kinds[2].f1(),
              results.untyped.f1());
  std::printf(" | %zu names, %zu tokens, %.0f k/s\n", results.all.marked, results.tokens,
              static_cast<double>(results.tokens) / std::max(results.seconds, 1e-3) / 1000);
}

void print_steps(const Results& results) {
  std::printf("  confidence: right of found:");
  for (const auto& [found, right, sum] : results.steps)
    if (found > 0)
      std::printf("  %.2f: %.2f of %zu", sum / static_cast<double>(found),
                  static_cast<double>(right) / static_cast<double>(found), found);
  std::printf("\n");
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 3) {
    std::fprintf(stderr, "usage: newshound-tagger-quality MODEL FILE...\n");
    return 2;
  }
  const auto tagger = entity::Tagger::open(argv[1]);
  for (int at = 2; at < argc; ++at) {
    const auto results = measure(tagger, entity::tagger::read_marked_texts(argv[at]));
    print(argv[at], results);
    print_steps(results);
  }
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 1;
}
