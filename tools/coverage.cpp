#include "coverage.h"

#include <newshound/ingest.h>
#include <newshound/json.h>
#include <newshound/query.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string_view>
#include <vector>

#include "run.h"

namespace newshound::tools {

namespace {

/// An article that was asked for, and what became of it.
struct Covered {
  std::string id;
  std::string part;  ///< as in FileArticle
  std::uint64_t line = 0;
  bool is_there = false;
  std::string copy_of;  ///< the id of the article that it is a copy of, or empty
};

struct Coverage {
  std::string asked;
  std::string file;    ///< what is said of the file, or empty
  bool known = false;  ///< whether the index knows the file
  std::vector<Covered> articles;
  std::vector<FileFailure> failures;
  std::uint64_t failed = 0;

  bool has_any() const {
    return std::any_of(articles.begin(), articles.end(),
                       [](const Covered& article) { return article.is_there; });
  }
};

Covered cover(const Searcher& searcher, const std::string& id) {
  Covered covered;
  covered.id = id;
  if (const auto article = searcher.find(id)) {
    covered.is_there = true;
    if (article->id != id) covered.copy_of = article->id;
  }
  return covered;
}

const char* status_text(const FileRecord& record) {
  switch (status_of(record)) {
    case FileStatus::as_it_was:
      return "as it was when it was read";
    case FileStatus::changed:
      return "changed since it was read";
    default:
      return "gone";
  }
}

/// What is asked of a file.
struct Place {
  std::string part;        ///< of it only, if it is not empty
  std::uint64_t line = 0;  ///< of this line only, if it is not 0

  bool has(const std::string& other_part, std::uint64_t other_line) const {
    return (part.empty() || part == other_part) && (line == 0 || line == other_line);
  }
};

void cover_file(const Searcher& searcher, const FileRecord& record, const Place& place,
                Coverage& coverage) {
  coverage.known = true;
  coverage.file = status_text(record);
  for (const auto& article : record.articles) {
    if (!place.has(article.part, article.line)) continue;
    coverage.articles.push_back(cover(searcher, article.id));
    coverage.articles.back().part = article.part;
    coverage.articles.back().line = article.line;
  }
  for (const auto& failure : record.failures)
    if (failure.line == 0 || place.has(failure.part, failure.line))
      coverage.failures.push_back(failure);
  const bool whole = place.part.empty() && place.line == 0;
  coverage.failed = whole ? record.failed : coverage.failures.size();
}

/// 17 of "wire.jsonl:17", of which "wire.jsonl" is left; 0 if there is no number.
std::uint64_t take_line(std::string& asked) {
  const auto colon = asked.rfind(':');
  if (colon == asked.npos) return 0;
  std::uint64_t line = 0;
  const auto* end = asked.data() + asked.size();
  const auto read = std::from_chars(asked.data() + colon + 1, end, line);
  if (read.ec != std::errc() || read.ptr != end) return 0;
  asked.resize(colon);
  return line;
}

bool has_part(const FileRecord& record, const std::string& part) {
  const auto is_of_part = [&part](const auto& each) { return each.part == part; };
  return part.empty() || std::any_of(record.articles.begin(), record.articles.end(), is_of_part) ||
         std::any_of(record.failures.begin(), record.failures.end(), is_of_part);
}

/// Of "box.zip/inner.jsonl" the index knows "box.zip".
bool try_file(const Searcher& searcher, const std::string& path, std::uint64_t line,
              Coverage& coverage) {
  auto name = file_record_path(path);
  Place place{{}, line};
  for (;;) {
    if (const auto record = searcher.file(name); record && has_part(*record, place.part)) {
      cover_file(searcher, *record, place, coverage);
      return true;
    }
    const auto slash = name.rfind('/');
    if (slash == name.npos || slash == 0) return false;
    place.part = name.substr(slash + 1) + (place.part.empty() ? "" : "/" + place.part);
    name.resize(slash);
  }
}

/// The id of the article or copy in `article` that has this address, else of the first.
std::string id_at(const Article& article, const std::string& url) {
  const auto copy = std::find_if(article.copies.begin(), article.copies.end(),
                                 [&url](const Copy& each) { return each.url == url; });
  return article.url == url || copy == article.copies.end() ? article.id : copy->id;
}

void try_address(const Searcher& searcher, const std::string& url, Coverage& coverage) {
  if (url.find("://") == url.npos || url.find('"') != url.npos) return;
  SearchOptions options;
  options.snippet_bytes = 0;
  for (const auto& hit : searcher.search(Query::parse("url:\"" + url + '"'), options).hits)
    coverage.articles.push_back(cover(searcher, id_at(hit.article, url)));
}

Coverage coverage_of(const Searcher& searcher, const std::string& asked) {
  Coverage coverage;
  coverage.asked = asked;
  if (try_file(searcher, asked, 0, coverage)) return coverage;
  auto path = asked;
  const auto line = take_line(path);
  if (line > 0 && try_file(searcher, path, line, coverage)) return coverage;
  if (auto covered = cover(searcher, asked); covered.is_there)
    coverage.articles.push_back(std::move(covered));
  else
    try_address(searcher, asked, coverage);
  std::error_code error;
  if (coverage.articles.empty() && std::filesystem::exists(path, error))
    coverage.file = "never read";
  return coverage;
}

std::string print_place(const std::string& part, std::uint64_t line) {
  return (part.empty() ? "" : part + ": ") +
         (line == 0 ? "" : "line " + std::to_string(line) + ": ");
}

void print_text(const Coverage& coverage) {
  std::cout << coverage.asked << ": "
            << (!coverage.file.empty()      ? coverage.file
                : coverage.articles.empty() ? "never seen"
                                            : "in the index")
            << '\n';
  for (const auto& article : coverage.articles) {
    std::cout << "  " << print_place(article.part, article.line);
    if (!article.is_there)
      std::cout << "no longer in the index: ";
    else if (article.copy_of.empty())
      std::cout << "in the index: ";
    else
      std::cout << "a copy of " << article.copy_of << ": ";
    std::cout << article.id << '\n';
  }
  if (coverage.known && coverage.articles.empty() && coverage.failed == 0)
    std::cout << "  no article\n";
  for (const auto& failure : coverage.failures) {
    std::cout << "  " << print_place(failure.part, failure.line) << "failed: " << failure.reason
              << '\n';
    if (!failure.hint.empty()) std::cout << "    " << failure.hint << '\n';
  }
  const auto kept = coverage.failures.size();
  if (coverage.failed > kept) std::cout << "  " << coverage.failed - kept << " more failed\n";
}

std::string member(const char* name, const std::string& text) {
  return std::string("\"") + name + "\":" + to_json_string(text);
}

std::string to_json(const Covered& article) {
  auto json = '{' + member("id", article.id) + ',' + member("part", article.part) +
              ",\"line\":" + std::to_string(article.line) +
              ",\"in_index\":" + (article.is_there ? "true" : "false");
  if (!article.copy_of.empty()) json += ',' + member("copy_of", article.copy_of);
  return json + '}';
}

std::string to_json(const FileFailure& failure) {
  return '{' + member("part", failure.part) + ",\"line\":" + std::to_string(failure.line) +
         ",\"byte\":" + std::to_string(failure.byte) + ',' + member("reason", failure.reason) +
         ',' + member("hint", failure.hint) + '}';
}

template <class Elements>
std::string list(const Elements& elements) {
  std::string json = "[";
  for (const auto& element : elements) json += (json.size() > 1 ? "," : "") + to_json(element);
  return json + ']';
}

void print_json(const Coverage& coverage) {
  std::cout << "{\"type\":\"coverage\",\"schema_version\":1," << member("asked", coverage.asked)
            << ',' << member("file", coverage.file) << ",\"articles\":" << list(coverage.articles)
            << ",\"failed\":" << coverage.failed << ",\"failures\":" << list(coverage.failures)
            << "}\n";
}

}  // namespace

int print_coverage(const Searcher& searcher, const std::string& asked, Format format) {
  const auto coverage = coverage_of(searcher, asked);
  if (format == Format::text)
    print_text(coverage);
  else if (format == Format::json || format == Format::jsonl)
    print_json(coverage);
  else
    throw UsageError("--coverage prints text, json or jsonl");
  return coverage.has_any() ? exit_code::success : exit_code::none;
}

}  // namespace newshound::tools
