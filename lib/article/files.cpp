#include "article/files.h"

#include <algorithm>
#include <system_error>

#include "article/archive.h"
#include "base/ascii.h"
#include "base/word_list.h"
#include "newshound/article.h"

namespace newshound {

namespace article {

namespace fs = std::filesystem;

bool has_article_name(const fs::path& path) {
  constexpr WordList compressed(" .gz .zst .xz .bz2 ");
  constexpr WordList articles(
      " .txt .text .json .jsonl .ndjson .html .htm .xhtml .xml .rss .rdf .atom .nitf "
      ".sgm .sgml .warc .csv .tsv ");
  constexpr WordList archives(" .zip .tar .tgz .tbz2 .txz .tzst ");
  const auto extension = in_small_letters(path.extension().string());
  if (!compressed.has(extension)) return articles.has(extension) || archives.has(extension);
  const auto inner = in_small_letters(path.stem().extension().string());
  return articles.has(inner) || inner == ".tar";
}

}  // namespace article

namespace fs = std::filesystem;

namespace {

ArticleError unreadable(const fs::path& path, const std::error_code& error) {
  return {{path.string(), 0, 0}, error.message(), "check the path and its permissions"};
}

void add_file(const fs::path& path, ArticleFiles& list) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  list.bytes += error ? 0 : size;
  list.files.push_back(path);
}

/// A pipe in a folder is not opened: nobody may ever write to it. A link that leads nowhere is, so
/// that it is reported.
bool is_read(const fs::directory_entry& entry) {
  std::error_code error;
  const bool is_file = entry.is_regular_file(error) || !entry.exists(error);
  return is_file && article::has_article_name(entry.path());
}

void add_folder(const fs::path& folder, ArticleFiles& list) {
  std::error_code error;
  std::vector<fs::directory_entry> entries;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    if (!at->path().filename().string().starts_with('.')) entries.push_back(*at);
  if (error) list.errors.push_back(unreadable(folder, error));
  std::sort(entries.begin(), entries.end());
  for (const auto& entry : entries) {
    const bool is_folder = entry.is_directory(error);
    if (is_folder && !entry.is_symlink(error))
      add_folder(entry.path(), list);
    else if (!is_folder && is_read(entry))
      add_file(entry.path(), list);
    else
      ++list.passed_over;
  }
}

}  // namespace

ArticleFiles list_article_files(const std::vector<fs::path>& paths) {
  ArticleFiles list;
  bool standard_input = false;
  for (const auto& path : paths) {
    std::error_code error;
    if (path == "-") {
      list.files.push_back(path);
      standard_input = true;
    } else if (!fs::exists(path, error)) {
      if (!error) error = std::make_error_code(std::errc::no_such_file_or_directory);
      list.errors.push_back(unreadable(path, error));
    } else if (fs::is_directory(path, error)) {
      add_folder(path, list);
    } else {
      add_file(path, list);
    }
  }
  if (standard_input) list.bytes = 0;
  return list;
}

std::vector<fs::path> read_path_list(const fs::path& file) try {
  constexpr std::size_t longest = std::size_t{1} << 30U;
  article::Archive archive(file);
  std::string list;
  while (archive.read_more(list))
    if (list.size() > longest)
      throw ArticleError({file.string(), 0, 0}, "the list of paths is longer than 1 GB");
  const char separator = list.find('\0') == list.npos ? '\n' : '\0';
  std::vector<fs::path> paths;
  for (std::size_t at = 0; at < list.size();) {
    const auto end = std::min(list.find(separator, at), list.size());
    auto path = list.substr(at, end - at);
    if (separator == '\n' && path.ends_with('\r')) path.pop_back();
    if (!path.empty()) paths.emplace_back(std::move(path));
    at = end + 1;
  }
  return paths;
} catch (const ArticleError& error) {
  throw Error("the list of paths cannot be read: " + error.where().path + ": " + error.what());
}

}  // namespace newshound
