#include <newshound/newshound.h>

#include <array>
#include <chrono>
#include <iostream>
#include <string_view>

#include "index_options.h"
#include "interrupt.h"
#include "ledger.h"
#include "progress.h"
#include "resolve.h"
#include "roles.h"
#include "run.h"
#include "summary.h"

namespace newshound::tools {

namespace {

constexpr const char* program = "newshound-index";

using OnError = IndexOptions::OnError;

int exit_code_of(std::uint64_t failed) {
  if (interrupted_by() != 0) return 128 + interrupted_by();
  return failed > 0 ? exit_code::none : exit_code::success;
}

/// Prints articles as they are understood.
int dry_run(const IndexOptions& options) {
  Ledger ledger(program, options.error_log);
  ArticleReader reader(options.paths, options.reader);
  ProgressLine line(!options.quiet);
  while (interrupted_by() == 0) {
    try {
      const auto article = reader.next();
      if (!article) break;
      std::cout << to_json(*article) << '\n';
    } catch (const ArticleError& error) {
      line.wipe();
      ledger.add(error);
      if (options.on_error == OnError::stop) return exit_code::error;
    }
    line.show(reader.progress());
  }
  return exit_code_of(reader.progress().failed);
}

/// Brings an index up to date.
class Run {
 public:
  explicit Run(const IndexOptions& options)
      : options_(options),
        ledger_(program, options.error_log),
        writer_(options.db, options.writer),
        ingest_(writer_, options.paths, options.ingest) {}

  int run() {
    if (!take_all()) {
      report(program, "stopped at the first failure; the index is as it was");
      return exit_code::error;
    }
    commit();
    summarise();
    return exit_code_of(ingest_.totals().failed);
  }

 private:
  using Clock = std::chrono::steady_clock;

  /// False if a failure has ended it.
  bool take_all() {
    ProgressLine line(!options_.quiet);
    while (interrupted_by() == 0) {
      try {
        const auto taken = ingest_.next();
        if (!taken) break;
        ledger_.add(*taken);
      } catch (const ArticleError& error) {
        line.wipe();
        ledger_.add(error);
        if (options_.on_error == OnError::stop) return false;
      }
      line.show(ingest_.progress());
    }
    return true;
  }

  void commit() {
    for (const auto& query : options_.queries) writer_.save_query(query.name, query.text);
    ingest_.commit();
    if (options_.optimize) writer_.optimize();
  }

  void summarise() const {
    const std::chrono::duration<double> elapsed = Clock::now() - start_;
    const RunSummary summary{ingest_.totals(), ingest_.progress().passed_over,
                             writer_.article_count(), elapsed.count(), interrupted_by() != 0};
    if (options_.summary == IndexOptions::Summary::json)
      std::cout << summary_json(summary) << '\n';
    else if (!options_.quiet)
      report(program, summary_text(summary));
  }

  const IndexOptions& options_;
  Clock::time_point start_ = Clock::now();
  Ledger ledger_;
  Writer writer_;
  Ingest ingest_;
};

/// What the program does if its first argument is `name`; the arguments begin with that.
struct Command {
  std::string_view name;
  int (*run)(int argc, const char* const* argv);
};
constexpr std::array commands = {Command{"resolve", resolve_names}};

int main_of(int argc, const char* const* argv) {
  for (const auto& [name, command] : commands)
    if (argc > 1 && name == argv[1]) return command(argc - 1, argv + 1);
  auto options = parse_index_options(argc, argv);
  if (options.help) {
    std::cout << index_help();
    return exit_code::success;
  }
  if (options.version) {
    std::cout << program << ' ' << version() << '\n';
    return exit_code::success;
  }
  catch_interrupts();
  if (!options.files_from.empty())
    for (auto& path : read_path_list(options.files_from)) options.paths.push_back(std::move(path));
  if (options.roles) {
    print_roles(options.paths);
    return exit_code::success;
  }
  return options.dry_run ? dry_run(options) : Run(options).run();
}

}  // namespace

}  // namespace newshound::tools

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  return newshound::tools::run(newshound::tools::program,
                               [&] { return newshound::tools::main_of(argc, argv); });
}
