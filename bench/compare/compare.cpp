/// Measures newshound beside other engines; see `usage`.
#include <newshound/error.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <map>
#include <optional>
#include <string>

#include "grow.h"
#include "measure.h"
#include "options.h"
#include "report.h"
#include "sample.h"
#include "scaling.h"
#include "support/temp_dir.h"

namespace newshound::compare {

namespace {

namespace fs = std::filesystem;

/// The given file of queries, or one made of the corpus.
fs::path questions_file(const Options& options, const fs::path& dir) {
  if (options.paths.size() > 1) return options.paths[1];
  auto file = dir / "queries.tsv";
  write_questions(sample_questions(options.paths[0], {options.seed, options.per_kind}), file);
  return file;
}

std::vector<BuildRow> build_all(const std::vector<Contender>& contenders, const Indexes& indexes) {
  std::vector<BuildRow> rows;
  for (const auto& contender : contenders)
    for (const auto threads : contender.threads) {
      rows.push_back({contender.name, threads, build(contender, threads, indexes)});
      if (rows.back().cost.articles != rows.front().cost.articles)
        throw Error(contender.name + " has another number of articles than " + rows.front().name,
                    "are there several of one id?");
    }
  return rows;
}

std::vector<KindOfQuery> kinds_in(const fs::path& file) {
  std::vector<KindOfQuery> kinds;
  for (const auto& question : read_questions(file)) {
    const auto same = [&](const auto& kind) { return kind.name == question.kind; };
    auto kind = std::find_if(kinds.begin(), kinds.end(), same);
    if (kind == kinds.end()) kind = kinds.insert(kind, {question.kind, 0, {}});
    ++kind->queries;
  }
  return kinds;
}

using AllAnswers = std::map<std::string, Answers>;

/// However newshound is asked, the answer is the same.
void expect_same(const AllAnswers& some, const AllAnswers& others, const std::string& name) {
  for (const auto& [kind, answers] : some)
    if (answers.ids != others.at(kind).ids)
      throw Error(kind + ": newshound " + name + " finds other articles");
}

Report measure(const Options& options, const fs::path& dir) {
  const Indexes indexes{options.paths[0], dir};
  const auto contenders = find_contenders(options.engines);
  if (contenders.empty()) throw Error("no engine is left to be measured", usage);
  const auto file = questions_file(options, dir);
  Report report{options.paths[0], build_all(contenders, indexes), kinds_in(file)};
  std::optional<AllAnswers> ours;
  for (const auto& contender : contenders) {
    const auto answers = query(contender, indexes, file, options.rounds);
    for (auto& kind : report.kinds) {
      const auto& all = answers.at(kind.name);
      kind.rows.push_back({contender.name, summarize(all.times), all.hits});
    }
    if (!contender.ours) continue;
    if (ours) expect_same(*ours, answers, contender.name);
    ours = answers;
  }
  return report;
}

void compare(const Options& options, const fs::path& dir) {
  const auto report = measure(options, dir);
  print(report);
  check_hits(report);
  if (!options.json.empty()) write_json(report, options.json);
}

void work(const Options& options) {
  if (options.help) {
    std::cout << usage;
  } else if (options.grow > 0) {
    grow(options.paths, {options.grow, options.seed}, std::cout);
  } else {
    const test::TempDir scratch;
    const auto dir = options.indexes.empty() ? scratch.path() : options.indexes;
    fs::create_directories(dir);
    if (options.scale.empty())
      compare(options, dir);
    else
      measure_scaling(options, questions_file(options, dir), dir);
  }
}

}  // namespace

}  // namespace newshound::compare

int main(int argc, char** argv) try {
  newshound::compare::work(newshound::compare::parse_options(argc, argv));
  return EXIT_SUCCESS;
} catch (const newshound::Error& error) {
  std::fprintf(stderr, "newshound-compare: %s\n%s\n", error.what(), error.hint().c_str());
  return EXIT_FAILURE;
} catch (const std::exception& error) {
  std::fprintf(stderr, "newshound-compare: %s\n", error.what());
  return EXIT_FAILURE;
}
