#include "ledger.h"

#include <newshound/json.h>

#include <utility>

#include "run.h"

namespace newshound::tools {

namespace {

std::string member(const char* name, const std::string& text) {
  return std::string("\"") + name + "\":" + to_json_string(text);
}

/// The start of a line: where it is, and how bad.
std::string line_at(const InputPosition& where, const char* kind, const char* severity) {
  return '{' + member("path", where.path) + ",\"line\":" + std::to_string(where.line) +
         ",\"byte\":" + std::to_string(where.byte) + ',' + member("kind", kind) + ',' +
         member("severity", severity);
}

}  // namespace

Ledger::Ledger(std::string program, const std::filesystem::path& file)
    : program_(std::move(program)) {
  if (file.empty()) return;
  file_.open(file, std::ios::app);
  if (!file_) throw Error("the error log " + file.string() + " cannot be written");
}

void Ledger::add(const ArticleError& error) {
  constexpr int most_shown = 20;
  if (shown_ < most_shown)
    report(program_, error.where().to_string() + ": " + error.what(), error.hint());
  else if (shown_ == most_shown)
    report(program_, "further failures are counted, not shown", "--error-log FILE keeps them all");
  ++shown_;
  if (!file_.is_open()) return;
  file_ << line_at(error.where(), "failed", "error") << ',' << member("reason", error.what()) << ','
        << member("hint", error.hint()) << "}\n"
        << std::flush;
}

void Ledger::add(const Ingest::Taken& taken) {
  if (!file_.is_open()) return;
  for (const auto& remark : taken.article.remarks)
    file_ << line_at(taken.where, "doubtful", "warning") << ',' << member("id", taken.article.id)
          << ',' << member("reason", remark) << "}\n"
          << std::flush;
}

}  // namespace newshound::tools
