#include "ingest/plan.h"

#include <algorithm>
#include <utility>

#include "base/hash.h"
#include "newshound/newshound.h"

namespace newshound::ingest {

namespace fs = std::filesystem;

namespace {

/// Whether `name` is the folder, or file, called `root`, or in it.
bool is_in(std::string_view name, std::string_view root) {
  if (!name.starts_with(root)) return false;
  return name.size() == root.size() || root.ends_with('/') || name[root.size()] == '/';
}

class Planner {
 public:
  Planner(Writer& writer, const IngestOptions& options)
      : writer_(writer), options_(options), reading_(reading_key(options.reader)) {}

  Plan plan(const std::vector<fs::path>& paths) {
    const auto list = list_article_files(paths);
    plan_.errors = list.errors;
    plan_.passed_over = list.passed_over;
    for (const auto& path : list.files) add(path);
    if (options_.gone == GoneFiles::prune) prune(paths, list.errors);
    return std::move(plan_);
  }

 private:
  void add(const fs::path& path) {
    const auto state = state_of(path);
    if (!state) return plan_.files.push_back({path, {}, {}});
    auto name = name_of(path);
    if (!names_.insert(name).second) return;
    auto record = writer_.file(name);
    if (record && may_be_passed(*record, *state) && is_as_it_was(*record, *state, path))
      pass(path, std::move(*record), *state);
    else
      plan_.files.push_back({path, std::move(name), *state});
  }

  bool may_be_passed(const FileRecord& record, const FileState& state) const {
    if (options_.read == FilesToRead::all || record.reading != reading_) return false;
    return !options_.reader.date_from_file || record.changed == state.changed;
  }

  void pass(const fs::path& path, FileRecord record, const FileState& state) {
    ++plan_.files_unchanged;
    plan_.articles_unchanged += record.articles.size();
    plan_.failed += record.failed - std::min<std::uint64_t>(record.failed, record.failures.size());
    for (const auto& failure : record.failures)
      plan_.errors.emplace_back(
          InputPosition{path.string() + (failure.part.empty() ? "" : "/" + failure.part),
                        failure.line, failure.byte},
          failure.reason, failure.hint);
    const auto time = reliable_time(state);
    if (record.changed == time) return;
    record.changed = time;
    writer_.record_file(std::move(record));
  }

  /// What cannot be looked at is not known to be gone.
  void prune(const std::vector<fs::path>& paths, const std::vector<ArticleError>& errors) {
    std::vector<std::string> roots, unknown, gone;
    for (const auto& path : paths) roots.push_back(name_of(path));
    for (const auto& error : errors) unknown.push_back(name_of(error.where().path));
    const auto in_one_of = [](const std::string& name, const std::vector<std::string>& folders) {
      return std::any_of(folders.begin(), folders.end(),
                         [&](const std::string& folder) { return is_in(name, folder); });
    };
    writer_.for_each_file([&](const FileRecord& record) {
      const auto& name = record.path;
      if (names_.count(name) > 0 || !in_one_of(name, roots) || in_one_of(name, unknown)) return;
      for (const auto& article : record.articles) plan_.orphans.insert(article.id);
      gone.push_back(name);
    });
    for (const auto& name : gone) writer_.forget_file(name);
  }

  Writer& writer_;
  const IngestOptions& options_;
  std::uint64_t reading_;
  std::unordered_set<std::string> names_;
  Plan plan_;
};

}  // namespace

std::uint64_t reading_key(const ReaderOptions& options) {
  auto all = std::string(version()) + ' ' + std::to_string(static_cast<int>(options.format)) +
             (options.date_from_file ? " date from file " : " ") +
             std::to_string(static_cast<int>(options.date_order));
  for (const auto& rule : options.map.rules)
    all += ' ' + std::to_string(static_cast<int>(rule.field)) + '=' + rule.path;
  return hash_of(all);
}

Plan make_plan(Writer& writer, const std::vector<fs::path>& paths, const IngestOptions& options) {
  return Planner(writer, options).plan(paths);
}

std::vector<PlannedFile> plan_of_names(const std::set<std::string>& names,
                                       const std::vector<fs::path>& paths) {
  std::vector<PlannedFile> files;
  auto left = names;
  const auto add = [&](const fs::path& path, const std::string& name) {
    if (const auto state = state_of(path)) files.push_back({path, name, *state});
  };
  for (const auto& path : list_article_files(paths).files)
    if (const auto name = name_of(path); left.erase(name) > 0) add(path, name);
  for (const auto& name : left) add(name, name);
  return files;
}

}  // namespace newshound::ingest
