/// Measures newshound against Xapian, on which it is built, used as its documentation shows.
#include <newshound/newshound.h>

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>

#include "compare_build.h"
#include "compare_queries.h"
#include "support/temp_dir.h"

namespace newshound::compare {

namespace {

constexpr const char* usage =
    R"(usage: newshound-compare FILE.jsonl[.gz] [--articles N] [--language en]

Builds an index of the first N articles of one language with newshound and one with
plain Xapian (TermGenerator with a stemmer, titles, ids and months as terms, the same
stored data), each in a process of its own, and asks both the same queries.
)";

constexpr const char* notes = R"(
Building: newshound also makes terms of the entities it finds, of authors and of outlets.
Peak MB is that of the whole process, with the reading.

Queries: 20 different ones a line (one for everything), 5 times each, warm; "articles
found" is their sum. Lines with = ask for no words and must agree. The others need not:
newshound cuts words by UAX #29, drops accents and possessives, and stems by another
release of Snowball. newshound's time includes parsing the query and the articles of ten
hits, in the column "snippets" also a passage of each; Xapian's includes making the query
and fetching what is stored of ten. The ratio is that of the medians without snippets.
)";

std::uint64_t parse_count(std::string_view text) {
  std::uint64_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error != std::errc() || end != text.data() + text.size())
    throw Error("not a number: " + std::string(text), usage);
  return count;
}

Corpus parse_arguments(int argc, char** argv) {
  Corpus corpus;
  for (int at = 1; at < argc; ++at) {
    const std::string argument = argv[at];
    const bool has_value = at + 1 < argc;
    if (argument == "--articles" && has_value)
      corpus.articles = parse_count(argv[++at]);
    else if (argument == "--language" && has_value)
      corpus.language = argv[++at];
    else if (!argument.starts_with("--") && corpus.file.empty())
      corpus.file = argument;
    else
      throw Error("unexpected: " + argument, usage);
  }
  if (corpus.file.empty()) throw Error("no file", usage);
  return corpus;
}

void compare(const Corpus& corpus) {
  const test::TempDir dir;
  const auto ours = dir.path() / "newshound";
  const auto plain = dir.path() / "plain";
  compare_building(corpus, ours, plain);
  std::printf("%llu articles\n\n", static_cast<unsigned long long>(Searcher(ours).info().articles));
  compare_queries(ours, plain, corpus.language);
  std::printf("%s", notes);
}

}  // namespace

}  // namespace newshound::compare

int main(int argc, char** argv) try {
  newshound::compare::compare(newshound::compare::parse_arguments(argc, argv));
  return EXIT_SUCCESS;
} catch (const newshound::Error& error) {
  std::fprintf(stderr, "newshound-compare: %s\n%s\n", error.what(), error.hint().c_str());
  return EXIT_FAILURE;
} catch (const std::exception& error) {
  std::fprintf(stderr, "newshound-compare: %s\n", error.what());
  return EXIT_FAILURE;
}
