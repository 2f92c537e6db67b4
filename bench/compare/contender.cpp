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

Command driver_with_snippets() {
  auto command = driver("newshound");
  command.insert(command.begin(), {"env", "SNIPPETS=1"});
  return command;
}

constexpr const char* known[] = {"newshound", "snippets", "xapian", "lucene", "sqlite"};

Contender make(const std::string& key) {
  if (key == "newshound") return {key, "newshound", key, driver(key), {1, 2}};
  if (key == "snippets") return {key, "with snippets", "newshound", driver_with_snippets(), {}};
  if (key == "xapian") return {key, "plain Xapian", key, driver(key), {1}};
  if (key == "lucene") return {key, "Lucene 8", key, lucene_driver(), {1, 2}};
  if (key == "sqlite") return {key, "SQLite FTS5", key, driver(key), {1}};
  throw Error("no engine: " + key, "there are: newshound, snippets, xapian, lucene, sqlite");
}

}  // namespace

std::vector<Contender> find_contenders(const std::vector<std::string>& keys) {
  auto wanted = keys;
  if (wanted.empty()) wanted.assign(std::begin(known), std::end(known));
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
