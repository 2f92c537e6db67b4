#include "driver.h"

#include <newshound/error.h>
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <limits>

namespace newshound::compare {

namespace {

double thread_microseconds() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

/// Of this program alone: what wait4() tells its parent includes the parent's at the time of
/// fork().
void print_peak() {
  constexpr std::string_view name = "VmHWM:";
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with(name)) std::printf("# peak_kb\t%ld\n", std::atol(&line[name.size()]));
}

struct Timed {
  Question question;
  std::string text;
  std::vector<std::string> ids;
  double best = std::numeric_limits<double>::infinity();
};

std::vector<Timed> warm_up(Engine& engine, std::vector<Question> questions) {
  std::vector<Timed> all;
  for (auto& question : questions) {
    auto text = engine.notation(question);
    engine.check(text);
    auto ids = engine.answer(text, question);
    all.push_back({std::move(question), std::move(text), std::move(ids)});
  }
  return all;
}

void time_round(Engine& engine, std::vector<Timed>& all) {
  for (auto& one : all) {
    const auto start = thread_microseconds();
    const auto ids = engine.answer(one.text, one.question);
    one.best = std::min(one.best, thread_microseconds() - start);
    if (ids != one.ids) throw Error(one.question.id + ": not the same answer twice");
  }
}

void print_row(const Timed& one) {
  std::printf("%s\t%s\t%.2f\t", one.question.id.c_str(), one.question.kind.c_str(), one.best);
  for (std::size_t at = 0; at < one.ids.size(); ++at)
    std::printf("%s%s", at > 0 ? "," : "", one.ids[at].c_str());
  std::printf("\n");
}

void build(char** arguments, const Driver& driver) {
  const auto threads = static_cast<unsigned>(std::strtoul(arguments[2], nullptr, 10));
  const auto articles = driver.build({arguments[0], arguments[1], threads});
  std::printf("# articles\t%llu\n", static_cast<unsigned long long>(articles));
}

void query(char** arguments, const Driver& driver) {
  const auto engine = driver.open(arguments[0]);
  auto all = warm_up(*engine, read_questions(arguments[1]));
  for (auto left = std::strtoul(arguments[2], nullptr, 10); left > 0; --left)
    time_round(*engine, all);
  for (const auto& one : all) print_row(one);
}

}  // namespace

int drive(int argc, char** argv, const Driver& driver) try {
  const std::string verb = argc == 5 ? argv[1] : "";
  if (verb == "build")
    build(argv + 2, driver);
  else if (verb == "query")
    query(argv + 2, driver);
  else
    throw Error("usage: build CORPUS.jsonl DIR THREADS | query DIR QUERIES.tsv ROUNDS");
  print_peak();
  return EXIT_SUCCESS;
} catch (const std::exception& error) {
  std::fprintf(stderr, "%s: %s\n", argv[0], error.what());
  return EXIT_FAILURE;
}

}  // namespace newshound::compare
