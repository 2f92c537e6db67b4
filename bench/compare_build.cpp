#include "compare_build.h"

#include <newshound/error.h>
#include <newshound/writer.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <system_error>

#include "compare_plain.h"

namespace newshound::compare {

namespace fs = std::filesystem;

namespace {

std::optional<Article> next_readable(ArticleReader& reader) {
  for (;;) try {
      return reader.next();
    } catch (const ArticleError& error) {
      std::fprintf(stderr, "passed over: %s: %s\n", error.where().to_string().c_str(),
                   error.what());
    }
}

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

double megabytes_in(const fs::path& dir) {
  std::uintmax_t bytes = 0;
  if (!fs::exists(dir)) return 0;
  for (const auto& entry : fs::recursive_directory_iterator(dir))
    if (entry.is_regular_file()) bytes += entry.file_size();
  return static_cast<double>(bytes) / 1e6;
}

[[noreturn]] void run_and_exit(const std::function<void()>& work) {
  try {
    work();
    std::_Exit(EXIT_SUCCESS);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    std::_Exit(EXIT_FAILURE);
  }
}

void build_ours(const Corpus& corpus, const fs::path& dir) {
  Writer writer(dir, {corpus.language});
  corpus.each([&](const Article& article) { writer.add(article); });
  writer.commit();
}

void build_plain(const Corpus& corpus, const fs::path& dir) {
  PlainWriter writer(dir, corpus.language);
  corpus.each([&](const Article& article) { writer.add(article); });
  writer.finish();
}

void print_row(const char* name, const Cost& cost) {
  std::printf("%-15s %8.1f %8.1f %9.0f %10.1f\n", name, cost.wall_seconds, cost.cpu_seconds,
              cost.peak_megabytes, cost.index_megabytes);
  std::fflush(stdout);
}

}  // namespace

void Corpus::each(const std::function<void(const Article&)>& action) const {
  ArticleReader reader({file});
  for (std::uint64_t done = 0; done < articles;) {
    const auto article = next_readable(reader);
    if (!article) return;
    if (article->language != language) continue;
    action(*article);
    ++done;
  }
}

Cost cost_of(const std::function<void()>& work, const fs::path& dir) {
  const auto start = std::chrono::steady_clock::now();
  const auto child = ::fork();
  if (child < 0) throw Error("no process: " + std::generic_category().message(errno));
  if (child == 0) run_and_exit(work);
  int status = 0;
  rusage used{};
  while (::wait4(child, &status, 0, &used) < 0 && errno == EINTR) continue;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != EXIT_SUCCESS) throw Error("building failed");
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
  return {wall.count(), seconds(used.ru_utime) + seconds(used.ru_stime),
          static_cast<double>(used.ru_maxrss) / 1024, megabytes_in(dir)};
}

void compare_building(const Corpus& corpus, const fs::path& ours, const fs::path& plain) {
  std::printf("%-15s %8s %8s %9s %10s\n", "building", "wall s", "CPU s", "peak MB", "index MB");
  print_row("reading alone", cost_of([&] { corpus.each([](const Article&) {}); }, {}));
  const auto first = cost_of([&] { build_ours(corpus, ours); }, ours);
  print_row("newshound", first);
  const auto second = cost_of([&] { build_plain(corpus, plain); }, plain);
  print_row("plain Xapian", second);
  std::printf("%-15s %8.2f %8.2f %9.2f %10.2f\n\n", "ratio",
              first.wall_seconds / second.wall_seconds, first.cpu_seconds / second.cpu_seconds,
              first.peak_megabytes / second.peak_megabytes,
              first.index_megabytes / second.index_megabytes);
}

}  // namespace newshound::compare
