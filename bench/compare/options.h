/// The command line.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace newshound::compare {

struct Options {
  std::vector<std::filesystem::path> paths;  ///< corpus and queries; the input of growing
  std::vector<std::string> engines;          ///< empty: all
  std::filesystem::path indexes;             ///< where they are kept; empty: nowhere
  std::filesystem::path json;                ///< to be written; or empty
  std::filesystem::path svg;                 ///< to be written; or empty
  std::vector<std::uint64_t> scale;          ///< numbers of articles; empty: no such run
  std::uint64_t grow = 0;                    ///< number of articles; 0: no such run
  std::uint64_t seed = 7;
  std::size_t per_kind = 300;
  unsigned rounds = 5;
  bool help = false;
};

constexpr const char* usage =
    R"(newshound-compare [OPTION..] CORPUS.jsonl [QUERIES.tsv]
newshound-compare --scale N,N,N [--svg FILE] [OPTION..] CORPUS.jsonl [QUERIES.tsv]
newshound-compare --grow N [--seed S] CORPUS.jsonl.. > LARGER.jsonl

Builds an index of a corpus with newshound and with the engines that Debian ships, each in a
process of its own, asks all the same queries (ten hits, one thread), and prints what it takes.
newshound's answers are checked before they are timed. Without a file of queries they are made
of sentences of the corpus.

  --engines LIST   these, the first of which the others are measured against
                   (newshound,snippets,xapian,lucene,sqlite); with positions, which is newshound
                   with Xapian's, the answers to phrases are checked too
  --indexes DIR    keep the indexes there, and take those that are there already; newshound's only
                   if it is younger than the program
  --rounds N       each query's time is the best of N (5)
  --json FILE      the figures once more
  --scale LIST     newshound alone, on so many articles from the start of the corpus
  --svg FILE       a plot of that
  --grow N         write N articles made of the sentences of others, to standard output
  --seed N         of queries, and of growing (7)
  --per-kind N     how many queries of a kind to make (300)

Times are those of the thread's CPU, as a machine is seldom idle. "times newshound" is how many
times as long an engine takes. newshound's time is that of Query::parse() and Searcher::search(),
which return ten articles; "with snippets" has passages of them too. The others return ten ids.
)";

/// Throws Error if it makes no sense.
Options parse_options(int argc, const char* const* argv);

}  // namespace newshound::compare
