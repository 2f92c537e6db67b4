#include "resolve.h"

#include <newshound/searcher.h>
#include <newshound/writer.h>

#include <iostream>
#include <string>

#include "command_line.h"
#include "run.h"

namespace newshound::tools {

namespace po = boost::program_options;

namespace {

constexpr const char* program = "newshound-index";

constexpr const char* help =
    R"(newshound-index resolve: finds out which names of an index are the same entity's

usage: newshound-index resolve --db DIR

"Maduro Nicolas" is "Nicolás Maduro", "IRGC" what articles spell out so. An index finds out by itself
when it has grown by a quarter, and with --optimize. What is wrong or missing then can be said in
DIR/aliases.tsv, which has the last word.

  --db DIR              the index
  -q, --quiet           no summary
  -h, --help
)";

po::variables_map parse(int argc, const char* const* argv) {
  po::options_description all;
  auto add = all.add_options();
  add("db", po::value<std::string>());
  add("quiet,q", po::bool_switch());
  add("help,h", po::bool_switch());
  add("path", po::value<std::vector<std::string>>()->default_value({}, ""));
  return parse_command_line(argc, argv, all, "path");
}

}  // namespace

int resolve_names(int argc, const char* const* argv) try {
  const auto values = parse(argc, argv);
  if (values["help"].as<bool>()) {
    std::cout << help;
    return exit_code::success;
  }
  if (values.count("db") == 0) throw UsageError("no --db DIR");
  if (!values["path"].as<std::vector<std::string>>().empty())
    throw UsageError("resolve takes no PATH");
  const auto dir = values["db"].as<std::string>();
  Searcher{dir};  // which makes no index where there is none
  Writer writer(dir);
  writer.resolve_names();
  const auto [names, joined] = writer.name_totals();
  if (!values["quiet"].as<bool>())
    report(program, std::to_string(names) + " names, of which " + std::to_string(joined) +
                        " are other names of the others");
  return exit_code::success;
} catch (const po::error& error) {
  throw UsageError(error.what());
}

}  // namespace newshound::tools
