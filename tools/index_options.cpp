#include "index_options.h"

#include <charconv>
#include <limits>

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
  add("files-from", po::value<std::string>()->default_value(""));
  add("input-format", po::value<std::string>()->default_value("auto"));
  add("map", po::value<std::string>());
  add("date-from", po::value<std::string>()->default_value("article"));
  add("date-order", po::value<std::string>()->default_value("auto"));
  add("dry-run", po::bool_switch());
  add("format", po::value<std::string>());
  add("error-log", po::value<std::string>()->default_value(""));
  add("on-error", po::value<std::string>()->default_value("skip"));
  add("threads", po::value<std::string>());
  add("memory", po::value<std::string>());
  add("prune", po::bool_switch());
  add("reread", po::bool_switch());
  add("resume", po::bool_switch());
  add("commit-every", po::value<std::uint64_t>());
  add("summary", po::value<std::string>()->default_value("text"));
  add("xapian-positions", po::bool_switch());
  add("no-merge", po::bool_switch());
  add("optimize", po::bool_switch());
  add("save-query", po::value<std::vector<std::string>>());
  add("quiet,q", po::bool_switch());
  add("help,h", po::bool_switch());
  add("version,V", po::bool_switch());
  add("path", po::value<std::vector<std::string>>());
  return parse_command_line(argc, argv, all, "path");
}

/// Sets `number` to the number that `text` begins with. What follows it.
std::string_view take_number(std::string_view text, std::uint64_t& number) {
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc()) return "no number";
  return {read.ptr, static_cast<std::size_t>(end - read.ptr)};
}

unsigned parse_threads(const std::string& text) {
  constexpr std::uint64_t most_threads = 1024;
  std::uint64_t threads = 0;
  if (!take_number(text, threads).empty() || threads > most_threads)
    throw UsageError("--threads takes a number up to 1024, not '" + text + "'");
  return static_cast<unsigned>(threads);
}

/// "2G", "512M", "1000K", or bytes.
std::uint64_t parse_size(const std::string& text) {
  std::uint64_t size = 0;
  const auto unit = take_number(text, size);
  constexpr std::string_view units = "KMG";
  const auto place = unit.size() == 1 ? units.find(unit.front()) : units.npos;
  const auto shift = unit.empty() ? 0 : 10 * (place + 1);
  const bool known = unit.empty() || place != units.npos;
  if (!known || size == 0 || size > std::numeric_limits<std::uint64_t>::max() >> shift)
    throw UsageError("--memory takes a size like 512M or 2G, not '" + text + "'");
  return size << shift;
}

/// "NAME=QUERY".
SavedQuery parse_saved(const std::string& text) {
  const auto sign = text.find('=');
  if (sign == text.npos) throw UsageError("--save-query takes NAME=QUERY, not '" + text + "'");
  return {text.substr(0, sign), text.substr(sign + 1)};
}

WriterOptions writer_options(const po::variables_map& values) {
  WriterOptions options;
  if (values.count("threads") > 0)
    options.threads = parse_threads(values["threads"].as<std::string>());
  if (values.count("memory") > 0)
    options.memory_bytes = parse_size(values["memory"].as<std::string>());
  options.xapian_positions = values["xapian-positions"].as<bool>();
  if (values["no-merge"].as<bool>()) options.merge = Merging::never;
  return options;
}

FieldMap parse_map(const std::string& text) try {
  return parse_field_map(text);
} catch (const Error& error) {
  throw UsageError(std::string(error.what()) + "; " + error.hint());
}

ReaderOptions reader_options(const po::variables_map& values) {
  ReaderOptions options;
  const auto name = values["input-format"].as<std::string>();
  const auto format = find_input_format(name);
  if (!format) {
    std::string names;
    for (const auto& each : input_format_names())
      names.append(names.empty() ? "" : ", ").append(each);
    throw UsageError("--input-format cannot be '" + name + "'; it is one of: " + names);
  }
  options.format = *format;
  if (values.count("map") > 0) options.map = parse_map(values["map"].as<std::string>());
  if (values.count("threads") > 0)
    options.threads = parse_threads(values["threads"].as<std::string>());
  else
    options.threads = 0;
  options.date_order = choose<DateOrder>(
      "date-order", values["date-order"].as<std::string>(),
      {{"auto", DateOrder::automatic}, {"mdy", DateOrder::mdy}, {"dmy", DateOrder::dmy}});
  options.now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  options.date_from_file = choose<bool>("date-from", values["date-from"].as<std::string>(),
                                        {{"article", false}, {"mtime", true}});
  return options;
}

/// What was read stays read, so that --resume is what happens anyway.
IngestOptions ingest_options(const po::variables_map& values, const IndexOptions& options) {
  IngestOptions ingest;
  ingest.reader = options.reader;
  if (values["prune"].as<bool>()) ingest.gone = GoneFiles::prune;
  if (values["reread"].as<bool>()) ingest.read = FilesToRead::all;
  if (values.count("commit-every") > 0)
    ingest.commit_every = values["commit-every"].as<std::uint64_t>();
  if (options.on_error == IndexOptions::OnError::stop) ingest.commit_every = 0;
  return ingest;
}

void require_work(const IndexOptions& options, bool has_format) {
  if (options.help || options.version) return;
  const bool changes = options.optimize || !options.queries.empty();
  const bool reads = !options.paths.empty() || !options.files_from.empty();
  if (!reads && (!changes || options.dry_run))
    throw UsageError("no PATH to read; '-' is standard input");
  if (options.db.empty() && !options.dry_run) throw UsageError("no --db DIR to write the index to");
  if (has_format && !options.dry_run) throw UsageError("--format goes with --dry-run");
}

}  // namespace

IndexOptions parse_index_options(int argc, const char* const* argv) try {
  const auto values = parse(argc, argv);
  IndexOptions options;
  if (values.count("db") > 0) options.db = values["db"].as<std::string>();
  options.reader = reader_options(values);
  options.dry_run = values["dry-run"].as<bool>();
  if (values.count("format") > 0)
    options.roles = choose<bool>("format", values["format"].as<std::string>(),
                                 {{"jsonl", false}, {"roles", true}});
  options.error_log = values["error-log"].as<std::string>();
  options.on_error = choose<IndexOptions::OnError>(
      "on-error", values["on-error"].as<std::string>(),
      {{"skip", IndexOptions::OnError::skip}, {"stop", IndexOptions::OnError::stop}});
  options.writer = writer_options(values);
  options.ingest = ingest_options(values, options);
  options.summary = choose<IndexOptions::Summary>(
      "summary", values["summary"].as<std::string>(),
      {{"text", IndexOptions::Summary::text}, {"json", IndexOptions::Summary::json}});
  options.optimize = values["optimize"].as<bool>();
  if (values.count("save-query") > 0)
    for (const auto& text : values["save-query"].as<std::vector<std::string>>())
      options.queries.push_back(parse_saved(text));
  options.quiet = values["quiet"].as<bool>();
  options.help = values["help"].as<bool>();
  options.version = values["version"].as<bool>();
  if (values.count("path") > 0)
    for (const auto& path : values["path"].as<std::vector<std::string>>())
      options.paths.emplace_back(path);
  options.files_from = values["files-from"].as<std::string>();
  require_work(options, values.count("format") > 0);
  return options;
} catch (const po::error& error) {
  throw UsageError(error.what());
}

std::string index_help() {
  return R"(newshound-index: reads articles into an index

usage: newshound-index --db DIR [options] PATH...
       newshound-index --db DIR --optimize | --save-query NAME=QUERY
       newshound-index resolve --help

PATH is a file, a folder (read recursively: text, JSON, CSV, HTML, feeds, SGML, WARC, by their
names, compressed or not), an archive (.zip, .tar, .tgz) or '-' for standard input. An article with
the id of one in the index replaces it; one that says the same is kept as a copy. Files that are as
they were are not read again, and a run that came to a sudden end goes on from its last commit.

  --db DIR                the index; made if there is none
  --input-format FORMAT   auto (by content), text, json, jsonl, csv, html, xml, sgml, warc
  --map FIELD=PATH,...    where records have their fields: title=headline,authors=meta.writers
  --files-from FILE       paths in FILE too, one a line or with NUL bytes between; '-': standard input
  --date-order auto|mdy|dmy   of dates like 3/4/2020; auto: where that leaves a doubt there is none
  --date-from article|mtime   mtime: an article without a date has that of its file
  --dry-run               index nothing; print the articles as understood, as JSON lines
  --format FORMAT         of --dry-run: jsonl; roles, what each line of scraped text is taken for
  --prune                 remove articles whose files in PATH are gone
  --reread                read files that are as they were too; --resume: do not
  --commit-every N        articles (100000), and at the end; 0: at the end only
  --error-log FILE        append what could not be read or is doubtful, as JSON lines
  --summary text|json     of how many were indexed; json: on standard output
  --on-error skip|stop    at an article that cannot be read: go on, or leave the index as it was
  --optimize              make one segment of all, free of what was replaced or removed
  --save-query NAME=QUERY  keep QUERY in the index, for query:NAME; without QUERY, drop it
  --no-merge              leave segments as they are
  --xapian-positions      of a new index: words and positions in the Xapian files too
  --threads N             as many as run at once if not given
  --memory SIZE           for articles that wait and are indexed, like 2G; 512M
  -q, --quiet             no progress, no summary
  -h, --help;  -V, --version

Control-C ends reading and commits what was read; a second one ends at once.
exit codes: 0 all indexed, 1 some articles failed, 2 error, 11 the index is of another schema,
75 another writer holds it, 130 ended by control-C
)";
}

}  // namespace newshound::tools
