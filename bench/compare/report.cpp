#include "report.h"

#include <newshound/error.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <algorithm>
#include <cstdio>
#include <fstream>

namespace newshound::compare {

namespace {

using Writer = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

double megabytes(std::uint64_t bytes) { return static_cast<double>(bytes) / 1e6; }

void print_build(const BuildRow& row, const BuildCost& first) {
  const auto& cost = row.cost;
  std::printf("%-16s %7u %9.1f %9.1f %9.0f %9.1f %10.2f", row.name.c_str(), row.threads,
              cost.wall_seconds, cost.cpu_seconds, static_cast<double>(cost.peak_kb) / 1024,
              megabytes(cost.index_bytes), cost.bytes_per_byte());
  if (&cost != &first)
    std::printf(" %7.2f %8.2f", cost.wall_seconds / first.wall_seconds,
                cost.cpu_seconds / first.cpu_seconds);
  std::printf("\n");
}

void print_builds(const Report& report) {
  if (report.builds.empty()) return;
  const auto& first = report.builds.front();
  std::printf("%s: %llu articles, %.1f MB\n\n", report.corpus.filename().c_str(),
              static_cast<unsigned long long>(first.cost.articles),
              megabytes(first.cost.input_bytes));
  std::printf("%-16s %7s %9s %9s %9s %9s %10s %16s\n", "", "", "", "", "", "", "",
              ("times " + first.name).c_str());
  std::printf("%-16s %7s %9s %9s %9s %9s %10s %7s %8s\n", "building", "threads", "wall s", "CPU s",
              "peak MB", "index MB", "bytes/byte", "wall", "CPU");
  for (const auto& row : report.builds) print_build(row, first.cost);
}

void print_query(const KindOfQuery& kind, const QueryRow& row) {
  const auto& first = kind.rows.front();
  const bool is_first = &row == &first;
  std::printf("%-9s %-16s %7zu %10.1f %10.1f %10.1f", is_first ? kind.name.c_str() : "",
              row.name.c_str(), row.hits, row.time.median, row.time.mean, row.time.p99);
  if (!is_first)
    std::printf(" %8.2f %8.2f", row.time.median / first.time.median,
                row.time.mean / first.time.mean);
  std::printf("\n");
}

void print_queries(const Report& report) {
  if (report.kinds.empty()) return;
  std::printf("\n%-9s %-16s %7s %10s %10s %10s %17s\n", "", "", "", "", "", "",
              ("times " + report.kinds.front().rows.front().name).c_str());
  std::printf("%-9s %-16s %7s %10s %10s %10s %8s %8s\n", "queries", "microseconds", "hits",
              "median", "mean", "p99", "median", "mean");
  for (const auto& kind : report.kinds)
    for (const auto& row : kind.rows) print_query(kind, row);
}

void write_build(Writer& writer, const BuildRow& row) {
  writer.StartObject();
  writer.Key("engine");
  writer.String(row.name.c_str());
  writer.Key("threads");
  writer.Uint(row.threads);
  writer.Key("articles");
  writer.Uint64(row.cost.articles);
  writer.Key("wall_seconds");
  writer.Double(row.cost.wall_seconds);
  writer.Key("cpu_seconds");
  writer.Double(row.cost.cpu_seconds);
  writer.Key("peak_kb");
  writer.Uint64(row.cost.peak_kb);
  writer.Key("input_bytes");
  writer.Uint64(row.cost.input_bytes);
  writer.Key("index_bytes");
  writer.Uint64(row.cost.index_bytes);
  writer.EndObject();
}

void write_query(Writer& writer, const KindOfQuery& kind, const QueryRow& row) {
  writer.StartObject();
  writer.Key("kind");
  writer.String(kind.name.c_str());
  writer.Key("queries");
  writer.Uint64(kind.queries);
  writer.Key("engine");
  writer.String(row.name.c_str());
  writer.Key("hits");
  writer.Uint64(row.hits);
  writer.Key("median_us");
  writer.Double(row.time.median);
  writer.Key("mean_us");
  writer.Double(row.time.mean);
  writer.Key("p99_us");
  writer.Double(row.time.p99);
  writer.EndObject();
}

}  // namespace

void check_hits(const Report& report) {
  for (const auto& kind : report.kinds) {
    const auto fewer = [](const auto& a, const auto& b) { return a.hits < b.hits; };
    const auto [least, most] = std::minmax_element(kind.rows.begin(), kind.rows.end(), fewer);
    if (least != kind.rows.end() && 2 * least->hits < most->hits)
      throw Error(kind.name + ": " + least->name + " finds " + std::to_string(least->hits) + ", " +
                  most->name + ' ' + std::to_string(most->hits));
  }
}

void print(const Report& report) {
  print_builds(report);
  print_queries(report);
}

void write_json(const Report& report, const std::filesystem::path& file) {
  rapidjson::StringBuffer buffer;
  Writer writer(buffer);
  writer.StartObject();
  writer.Key("corpus");
  writer.String(report.corpus.filename().c_str());
  writer.Key("building");
  writer.StartArray();
  for (const auto& row : report.builds) write_build(writer, row);
  writer.EndArray();
  writer.Key("queries");
  writer.StartArray();
  for (const auto& kind : report.kinds)
    for (const auto& row : kind.rows) write_query(writer, kind, row);
  writer.EndArray();
  writer.EndObject();
  std::ofstream out(file, std::ios::binary);
  out << buffer.GetString() << '\n';
  if (!out.flush()) throw Error(file.string() + " cannot be written");
}

}  // namespace newshound::compare
