#include "index_options.h"

#include "choice.h"
#include "command_line.h"
#include "run.h"

namespace newshound::tools {

namespace po = boost::program_options;

namespace {

po::variables_map parse(int argc, const char* const* argv) {
  po::options_description all;
  auto add = all.add_options();
  add("db", po::value<std::string>());
  add("input-format", po::value<std::string>()->default_value("auto"));
  add("dry-run", po::bool_switch());
  add("format", po::value<std::string>());
  add("error-log", po::value<std::string>()->default_value(""));
  add("on-error", po::value<std::string>()->default_value("skip"));
  add("quiet,q", po::bool_switch());
  add("help,h", po::bool_switch());
  add("version,V", po::bool_switch());
  add("path", po::value<std::vector<std::string>>());
  return parse_command_line(argc, argv, all, "path");
}

void require_work(const IndexOptions& options, bool has_format) {
  if (options.help || options.version) return;
  if (options.paths.empty()) throw UsageError("no PATH to read; '-' is standard input");
  if (options.db.empty() && !options.dry_run) throw UsageError("no --db DIR to write the index to");
  if (has_format && !options.dry_run) throw UsageError("--format goes with --dry-run");
}

}  // namespace

IndexOptions parse_index_options(int argc, const char* const* argv) try {
  const auto values = parse(argc, argv);
  IndexOptions options;
  if (values.count("db") > 0) options.db = values["db"].as<std::string>();
  options.input_format =
      choose<InputFormat>("input-format", values["input-format"].as<std::string>(),
                          {{"auto", InputFormat::automatic},
                           {"text", InputFormat::text},
                           {"json", InputFormat::json},
                           {"jsonl", InputFormat::jsonl}});
  options.dry_run = values["dry-run"].as<bool>();
  if (values.count("format") > 0)
    choose<bool>("format", values["format"].as<std::string>(), {{"jsonl", true}});
  options.error_log = values["error-log"].as<std::string>();
  options.on_error = choose<IndexOptions::OnError>(
      "on-error", values["on-error"].as<std::string>(),
      {{"skip", IndexOptions::OnError::skip}, {"stop", IndexOptions::OnError::stop}});
  options.quiet = values["quiet"].as<bool>();
  options.help = values["help"].as<bool>();
  options.version = values["version"].as<bool>();
  if (values.count("path") > 0)
    for (const auto& path : values["path"].as<std::vector<std::string>>())
      options.paths.emplace_back(path);
  require_work(options, values.count("format") > 0);
  return options;
} catch (const po::error& error) {
  throw UsageError(error.what());
}

std::string index_help() {
  return R"(newshound-index: reads articles into an index

usage: newshound-index --db DIR [options] PATH...

PATH is a file, a folder (read recursively: .txt, .json, .jsonl, .ndjson, also with
.gz, .zst, .xz, .bz2) or '-' for standard input. An article with the id of one in the
index replaces it. The changes of a run are committed together, at its end.

  --db DIR               the index; made if there is none
  --input-format FORMAT  auto (by content), text (one article a file), json, jsonl
  --dry-run              index nothing; print the articles as understood, as JSON lines
  --format jsonl         of --dry-run
  --error-log FILE       append what could not be read, as JSON lines
  --on-error skip|stop   what to do about an article that cannot be read: go on
                         without it, or stop and leave the index as it was
  -q, --quiet            no progress, no summary
  -h, --help             this text
  -V, --version

Control-C ends reading and commits what was read; a second one ends at once.

exit codes: 0 all indexed, 1 some articles failed, 2 error, 11 the index is of another
schema, 75 another writer holds it, 130 ended by control-C
)";
}

}  // namespace newshound::tools
