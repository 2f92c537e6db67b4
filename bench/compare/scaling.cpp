#include "scaling.h"

#include <newshound/error.h>

#include <cstdio>
#include <map>

#include "corpus_file.h"
#include "measure.h"
#include "plot.h"

namespace newshound::compare {

namespace fs = std::filesystem;

namespace {

using Medians = std::map<std::string, double>;

/// The indexes of the first `articles` of a corpus, in a folder of their own.
Indexes beginning(const fs::path& corpus, std::uint64_t articles, const fs::path& dir) {
  Indexes indexes{dir / (std::to_string(articles) + ".jsonl"), dir / std::to_string(articles)};
  fs::create_directories(indexes.dir);
  if (!fs::exists(indexes.corpus)) copy_lines(corpus, articles, indexes.corpus);
  return indexes;
}

Medians medians_of(const Indexes& indexes, std::uint64_t articles, const fs::path& questions,
                   unsigned rounds) {
  const auto newshound = find_contenders({"newshound"}).front();
  if (build(newshound, 1, indexes).articles != articles)
    throw Error("the corpus has fewer than " + std::to_string(articles) + " different articles");
  Medians medians;
  for (auto& [kind, answers] : query(newshound, indexes, questions, rounds))
    medians[kind] = summarize(std::move(answers.times)).median;
  return medians;
}

void print_row(std::uint64_t articles, const Medians& medians) {
  std::printf("%9llu", static_cast<unsigned long long>(articles));
  for (const auto& [kind, median] : medians) std::printf(" %9.1f", median);
  std::printf("\n");
}

void print_head(const Medians& medians) {
  std::printf("%9s", "articles");
  for (const auto& [kind, median] : medians) std::printf(" %9s", kind.c_str());
  std::printf("   (median, microseconds)\n");
}

}  // namespace

void measure_scaling(const Options& options, const fs::path& questions, const fs::path& dir) {
  std::map<std::string, Series> lines;
  for (const auto articles : options.scale) {
    const auto indexes = beginning(options.paths[0], articles, dir);
    const auto medians = medians_of(indexes, articles, questions, options.rounds);
    if (lines.empty()) print_head(medians);
    print_row(articles, medians);
    for (const auto& [kind, median] : medians)
      lines[kind].points.push_back({static_cast<double>(articles), median});
  }
  if (options.svg.empty()) return;
  std::vector<Series> all;
  for (auto& [kind, series] : lines) all.push_back({kind, std::move(series.points)});
  write_plot({"articles", "median time of a query, µs", all}, options.svg);
}

}  // namespace newshound::compare
