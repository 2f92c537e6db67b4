#include <newshound/newshound.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <optional>

#include "index_options.h"
#include "interrupt.h"
#include "progress.h"
#include "roles.h"
#include "run.h"

namespace newshound::tools {

namespace {

constexpr const char* program = "newshound-index";

/// Failures, on standard error and in the error log. Of very many the screen shows the first.
class Failures {
 public:
  explicit Failures(const std::filesystem::path& log) {
    if (log.empty()) return;
    log_.open(log, std::ios::app);
    if (!log_) throw Error("the error log " + log.string() + " cannot be written");
  }

  void add(const ArticleError& error) {
    constexpr int most_shown = 20;
    if (shown_ < most_shown)
      report(program, error.where().to_string() + ": " + error.what(), error.hint());
    else if (shown_ == most_shown)
      report(program, "further failures are counted, not shown", "--error-log FILE keeps them all");
    ++shown_;
    if (log_.is_open()) log_ << line_of(error) << '\n' << std::flush;
  }

 private:
  static std::string line_of(const ArticleError& error) {
    const auto& where = error.where();
    return "{\"path\":" + to_json_string(where.path) + ",\"line\":" + std::to_string(where.line) +
           ",\"byte\":" + std::to_string(where.byte) +
           ",\"reason\":" + to_json_string(error.what()) +
           ",\"hint\":" + to_json_string(error.hint()) + "}";
  }

  std::ofstream log_;
  int shown_ = 0;
};

class Run {
 public:
  explicit Run(const IndexOptions& options)
      : options_(options), failures_(options.error_log), reader_(options.paths, options.reader) {
    if (!options.dry_run) writer_.emplace(options.db, options.writer);
  }

  int run() {
    const auto start = std::chrono::steady_clock::now();
    if (!read_all()) {
      report(program, "stopped at the first failure; the index is as it was");
      return exit_code::error;
    }
    if (writer_) commit();
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
    if (!options_.quiet && writer_) summarise(elapsed.count());
    if (interrupted_by() != 0) return 128 + interrupted_by();
    return reader_.progress().failed > 0 ? exit_code::none : exit_code::success;
  }

 private:
  /// False if a failure has ended it.
  bool read_all() {
    ProgressLine line(!options_.quiet);
    while (interrupted_by() == 0) {
      try {
        const auto article = reader_.next();
        if (!article) break;
        take(*article);
      } catch (const ArticleError& error) {
        line.wipe();
        failures_.add(error);
        if (options_.on_error == IndexOptions::OnError::stop) return false;
      }
      line.show(reader_.progress());
    }
    return true;
  }

  void commit() {
    for (const auto& query : options_.queries) writer_->save_query(query.name, query.text);
    if (options_.optimize)
      writer_->optimize();
    else
      writer_->commit();
  }

  void take(const Article& article) {
    if (writer_)
      writer_->add(article);
    else
      std::cout << to_json(article) << '\n';
  }

  void summarise(double seconds) const {
    const auto progress = reader_.progress();
    std::fprintf(stderr, "%s: read %llu articles in %.1f s, %llu failed", program,
                 static_cast<unsigned long long>(progress.articles), seconds,
                 static_cast<unsigned long long>(progress.failed));
    if (progress.passed_over > 0)
      std::fprintf(stderr, ", %llu other %s passed over",
                   static_cast<unsigned long long>(progress.passed_over),
                   progress.passed_over == 1 ? "file" : "files");
    std::fprintf(stderr, "; %llu in the index%s\n",
                 static_cast<unsigned long long>(writer_->article_count()),
                 interrupted_by() != 0 ? "; interrupted" : "");
  }

  const IndexOptions& options_;
  Failures failures_;
  ArticleReader reader_;
  std::optional<Writer> writer_;
};

int main_of(int argc, const char* const* argv) {
  const auto options = parse_index_options(argc, argv);
  if (options.help) {
    std::cout << index_help();
    return exit_code::success;
  }
  if (options.version) {
    std::cout << program << ' ' << version() << '\n';
    return exit_code::success;
  }
  catch_interrupts();
  if (options.roles) {
    print_roles(options.paths);
    return exit_code::success;
  }
  return Run(options).run();
}

}  // namespace

}  // namespace newshound::tools

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  return newshound::tools::run(newshound::tools::program,
                               [&] { return newshound::tools::main_of(argc, argv); });
}
