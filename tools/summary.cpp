#include "summary.h"

#include <cstdio>

namespace newshound::tools {

namespace {

std::string decimal(double number) {
  char text[40];
  std::snprintf(text, sizeof text, "%.1f", number);
  return text;
}

std::string counted(std::uint64_t number, const char* one, const char* many) {
  return std::to_string(number) + ' ' + (number == 1 ? one : many);
}

}  // namespace

std::string summary_text(const RunSummary& run) {
  const auto& totals = run.totals;
  auto text = "read " + counted(totals.read, "article", "articles") + " in " +
              decimal(run.seconds) + " s: " + std::to_string(totals.indexed) + " indexed, " +
              counted(totals.copies, "copy", "copies") + ", " + std::to_string(totals.unchanged) +
              " unchanged, " + std::to_string(totals.failed) + " failed";
  if (totals.removed > 0) text += "; " + std::to_string(totals.removed) + " removed";
  if (totals.files_unchanged > 0)
    text += "; " + counted(totals.files_unchanged, "file", "files") + " as before";
  if (run.passed_over > 0)
    text += "; " + counted(run.passed_over, "other file", "other files") + " passed over";
  text += "; " + std::to_string(run.in_index) + " in the index";
  return run.interrupted ? text + "; interrupted" : text;
}

std::string summary_json(const RunSummary& run) {
  const auto& totals = run.totals;
  std::string text = "{\"type\":\"summary\",\"schema_version\":1";
  const std::pair<const char*, std::uint64_t> numbers[] = {
      {"read", totals.read},
      {"indexed", totals.indexed},
      {"copies", totals.copies},
      {"unchanged", totals.unchanged},
      {"failed", totals.failed},
      {"removed", totals.removed},
      {"files_unchanged", totals.files_unchanged},
      {"files_passed_over", run.passed_over},
      {"in_index", run.in_index}};
  for (const auto& [name, number] : numbers)
    text += std::string(",\"") + name + "\":" + std::to_string(number);
  return text + ",\"seconds\":" + decimal(run.seconds) +
         ",\"interrupted\":" + (run.interrupted ? "true" : "false") + "}";
}

}  // namespace newshound::tools
