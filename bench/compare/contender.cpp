#include "contender.h"

#include <newshound/error.h>

#include <cstdio>
#include <filesystem>
#include <iterator>

#include "lucene.h"

namespace newshound::compare {

namespace fs = std::filesystem;

namespace {

/// Empty if it was not built.
Command driver(const std::string& name) {
  const auto file = fs::read_symlink("/proc/self/exe").parent_path() / ("compare-" + name);
  return fs::exists(file) ? Command{file} : Command{};
}

/// Our own, with an environment variable.
Command driver_with(const char* variable) {
  auto command = driver("newshound");
  command.insert(command.begin(), {"env", std::string(variable) + "=1"});
  return command;
}

constexpr const char* usual[] = {"newshound", "snippets", "xapian", "lucene", "sqlite"};

Contender make(const std::string& key) {
  const std::string ours = "newshound";
  if (key == ours) return {key, ours, key, driver(key), {1, 2}, true};
  if (key == "snippets") return {key, "with snippets", ours, driver_with("SNIPPETS"), {}, true};
  if (key == "positions") return {key, "with positions", key, driver_with("POSITIONS"), {1}, true};
  if (key == "xapian") return {key, "plain Xapian", key, driver(key), {1}, false};
  if (key == "lucene") return {key, "Lucene 8", key, lucene_driver(), {1, 2}, false};
  if (key == "sqlite") return {key, "SQLite FTS5", key, driver(key), {1}, false};
  throw Error("no engine: " + key,
              "there are: newshound, snippets, positions, xapian, lucene, sqlite");
}

}  // namespace

std::vector<Contender> find_contenders(const std::vector<std::string>& keys) {
  auto wanted = keys;
  if (wanted.empty()) wanted.assign(std::begin(usual), std::end(usual));
  std::vector<Contender> found;
  for (const auto& key : wanted) {
    auto contender = make(key);
    if (contender.command.empty())
      std::fprintf(stderr, "%s is not installed; ./dev setup peers\n", contender.name.c_str());
    else
      found.push_back(std::move(contender));
  }
  return found;
}

}  // namespace newshound::compare
