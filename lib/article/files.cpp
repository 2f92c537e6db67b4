#include <algorithm>
#include <system_error>

#include "base/word_list.h"
#include "newshound/article.h"

namespace newshound {

namespace fs = std::filesystem;

namespace {

bool has_article_name(const fs::path& path) {
  constexpr WordList compressed(" .gz .zst .xz .bz2 ");
  constexpr WordList articles(" .txt .text .json .jsonl .ndjson .html .htm .xhtml ");
  const auto extension = path.extension().string();
  if (compressed.has(extension)) return articles.has(path.stem().extension().string());
  return articles.has(extension);
}

ArticleError unreadable(const fs::path& path, const std::error_code& error) {
  return {{path.string(), 0, 0}, error.message(), "check the path and its permissions"};
}

void add_file(const fs::path& path, ArticleFiles& list) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  list.bytes += error ? 0 : size;
  list.files.push_back(path);
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
    else if (!is_folder && has_article_name(entry.path()))
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

}  // namespace newshound
