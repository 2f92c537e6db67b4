/// News articles and how they are read.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "newshound/date.h"
#include "newshound/entity.h"
#include "newshound/error.h"
#include "newshound/field_map.h"

namespace newshound {

/// Where the date of an article was found.
enum class DateSource {
  none,
  field,     ///< of JSON, CSV, XML: said to be the date
  json_ld,   ///< schema.org's data in a page
  meta,      ///< <meta> or <time> of a page
  byline,    ///< a line of the text that says when it was published
  url,       ///< "/2020/12/11/"
  dateline,  ///< "CARACAS, Dec. 11 (AP) -"; the year is that of something near
  file,      ///< when the file was changed, if ReaderOptions ask for it
};

/// How sure something read out of an article is.
enum class Confidence { low, medium, high };

/// An article with the title and the body of another, read after it.
struct Copy {
  std::string id;
  std::string source;  ///< the outlet
  std::string url;
  std::optional<Date> date;
  std::string path;

  bool operator==(const Copy&) const = default;
};

/// What is known of one article. All text is UTF-8; what is not known is empty.
struct Article {
  std::string id;  ///< unique in an index; adding the same id again replaces
  std::string title;
  std::vector<std::string> authors;  ///< names without "By" or the outlet
  std::optional<Date> date;          ///< of publication
  DateSource date_source = DateSource::none;
  std::string source;    ///< the outlet, by name or domain: "Reuters", "rt.com"
  std::string language;  ///< ISO 639-1, like "en"
  std::string url;
  std::string body;              ///< paragraphs apart by an empty line; without the title
  std::string path;              ///< the file it came from, "feeds/wire.jsonl:17"
  std::vector<Entity> entities;  ///< those the input named itself
  std::optional<Date> seen = std::nullopt;        ///< when it was fetched, if the input says so
  Confidence date_confidence = Confidence::high;  ///< less if another date was as likely
  std::uint64_t byte = 0;         ///< where in the file it begins, after decompression
  std::vector<Copy> copies = {};  ///< in the order in which they came; an index fills them in
  /// What was doubtful in reading it, a sentence each: "mojibake was repaired in the body".
  std::vector<std::string> remarks = {};

  bool operator==(const Article&) const = default;
};

enum class InputFormat {
  automatic,  ///< by content, each file for itself
  text,       ///< one article a file, as scraped or clean
  json,       ///< an array of articles, one article, or {"articles": [...]}
  jsonl,      ///< one article a line
  html,       ///< one page a file
  xml,        ///< RSS, Atom, NewsML-G2, NITF
  sgml,       ///< TREC, Reuters-21578
  warc,       ///< pages as a crawler archives them
  csv,        ///< a table with a header, its cells apart by ",", ";", tabs or "|"
};

/// What options call the formats: "auto", "text", "json", ...
std::vector<std::string_view> input_format_names();

/// The format that options call `name`, or nothing.
std::optional<InputFormat> find_input_format(std::string_view name);

/// How articles are read.
struct ReaderOptions {
  InputFormat format = InputFormat::automatic;
  unsigned threads = 1;  ///< that read articles; 0 for as many as run at once
  /// Whether an article without a date takes that of its file, of the day when it was changed.
  bool date_from_file = false;
  FieldMap map = {};                            ///< where records of JSON and CSV have their fields
  DateOrder date_order = DateOrder::automatic;  ///< of dates of numbers alone
  /// What time it is: a date later than a day after it is refused, and a remark says so.
  std::optional<std::chrono::sys_seconds> now = std::nullopt;
};

/// Reads an article from text as a scraper leaves it: menus, breadcrumb, the title up to three
/// times, "By NAME/OUTLET", date, share bar, captions, body, "Related:" tail, comments. Never
/// throws for its shape: see line_roles() for what is taken as what. Without an address its id is a
/// hash of `text`.
Article parse_text_article(std::string_view text, DateOrder order = DateOrder::automatic);

/// Reads an article from one JSON object, by the names that fields have in the crawlers' formats
/// ("title", "headline"; "body", "maintext", "text"; ...). Throws ArticleError, with the byte in
/// `json`, if it is not JSON, is no object, or has neither a title nor a body.
Article parse_json_article(std::string_view json);

/// Reads the article out of a page of HTML in UTF-8 that was found at `url`, which may be empty:
/// its text without what else is on the page, and what the page's data (JSON-LD, meta tags) and its
/// bylines say. Its id is its canonical address, else a hash of `html`. Threads may call it at
/// once. Throws ArticleError if the page is not UTF-8, is larger than 32 MB, or has neither a title
/// nor text.
Article parse_html_article(std::string_view html, std::string_view url = {});

/// The files that paths mean.
struct ArticleFiles {
  std::vector<std::filesystem::path> files;
  std::vector<ArticleError> errors;  ///< paths that do not exist, folders that cannot be listed
  std::uint64_t bytes = 0;           ///< of all files; 0 if standard input is among them
  std::uint64_t passed_over = 0;     ///< files in folders whose names are not those of articles
};

/// The files that `paths` mean: files; folders, recursively in the order of their names, of which
/// only files count that are called .txt, .text, .json, .jsonl, .ndjson, .html, .htm, .xhtml, .xml,
/// .rss, .rdf, .atom, .nitf, .sgm, .sgml, .warc, .csv, .tsv, also with .gz, .zst, .xz or .bz2 after
/// it, and archives: .zip, .tar, .tar.gz, .tgz and the like; or "-", standard input. Hidden files,
/// links to folders, pipes and devices in folders are not followed. A file that is found twice,
/// through a link or because two of the paths mean it, is there twice.
ArticleFiles list_article_files(const std::vector<std::filesystem::path>& paths);

/// The paths in `file`, "-" for standard input: one a line, or, if there is a NUL byte in it, with
/// NUL bytes between them, as "find -print0" writes them. Throws Error if it cannot be read.
std::vector<std::filesystem::path> read_path_list(const std::filesystem::path& file);

/// How far a reader is.
struct Progress {
  std::uint64_t bytes_read = 0;   ///< of the files as they are on disk
  std::uint64_t bytes_total = 0;  ///< 0 if not known: standard input
  std::uint64_t articles = 0;     ///< returned
  std::uint64_t failed = 0;       ///< reported as ArticleError
  std::uint64_t passed_over = 0;  ///< files in folders whose names are not those of articles
};

/// Reads articles from files, folders and standard input, in memory bounded by the largest article,
/// or, with several threads, by some megabytes and the largest. What comes, and in which order,
/// does not depend on their number. Compressed input (gzip, zstd, xz, bzip2) is read as it is, and
/// of archives (tar, zip) the entries that would be read in a folder, also those of archives in
/// them. Not for use by two threads at once.
class ArticleReader {
 public:
  /// `paths` as for list_article_files(). Nothing is opened before the first call of next().
  explicit ArticleReader(std::vector<std::filesystem::path> paths, ReaderOptions options = {});
  ~ArticleReader();
  ArticleReader(ArticleReader&&) noexcept;
  ArticleReader& operator=(ArticleReader&&) noexcept;

  /// The next article, or nothing at the end.
  /// Throws ArticleError if a file cannot be opened or an article cannot be read; call again to go
  /// on.
  std::optional<Article> next();

  /// The file of what next() returned or threw last; empty if it was none.
  const std::filesystem::path& file() const;

  Progress progress() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace newshound
