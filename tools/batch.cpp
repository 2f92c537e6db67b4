#include "batch.h"

#include <newshound/error.h>

#include <fstream>
#include <iostream>

#include "print.h"
#include "run.h"

namespace newshound::tools {

namespace {

class Batch {
 public:
  Batch(const Searcher& searcher, const QueryOptions& options)
      : searcher_(searcher), options_(options), printer_(options) {}

  int run(std::istream& in) {
    std::string line;
    for (number_ = 1; std::getline(in, line); ++number_) {
      if (line.ends_with('\r')) line.pop_back();
      if (!line.empty()) answer(line);
    }
    if (failed_) return exit_code::error;
    return found_ ? exit_code::success : exit_code::none;
  }

 private:
  void answer(const std::string& line) {
    const auto tab = line.find('\t');
    if (tab == line.npos || tab == 0) {
      fail("not a line of QID<TAB>QUERY", {});
      return;
    }
    try {
      const auto query = Query::parse(line.substr(tab + 1), options_.parse);
      for (const auto& warning : query.warnings())
        tell("byte " + std::to_string(tab + 1 + warning.at) + ": " + warning.message, warning.hint);
      const auto answer = ask(searcher_, options_, line.substr(0, tab), query);
      for (const auto& warning : answer.page.warnings) tell(warning, {});
      found_ |= !answer.page.hits.empty();
      printer_.print(answer);
    } catch (const QueryError& error) {
      fail("byte " + std::to_string(tab + 1 + error.at()) + ": " + error.what(), error.hint());
    }
  }

  void fail(const std::string& message, const std::string& hint) {
    failed_ = true;
    tell(message, hint);
  }

  void tell(const std::string& message, const std::string& hint) const {
    report("newshound-query",
           options_.batch.string() + ":" + std::to_string(number_) + ": " + message, hint);
  }

  const Searcher& searcher_;
  const QueryOptions& options_;
  Printer printer_;
  std::size_t number_ = 0;
  bool failed_ = false;
  bool found_ = false;
};

}  // namespace

int run_batch(const Searcher& searcher, const QueryOptions& options) {
  if (options.batch == "-") return Batch(searcher, options).run(std::cin);
  std::ifstream file(options.batch);
  if (!file) throw UsageError("the batch file " + options.batch.string() + " cannot be read");
  return Batch(searcher, options).run(file);
}

}  // namespace newshound::tools
