/// All that a reader gives, as lines.
#pragma once

#include <newshound/newshound.h>

#include <string>
#include <vector>

#include "support/temp_dir.h"

namespace newshound::test {

/// "PATH TITLE", with the start of the title, for each article and "PATH:LINE: byte BYTE: WHAT" for
/// each error of the files and folders `names` in `dir`, without the name of `dir`.
inline std::vector<std::string> read_all(const TempDir& dir, const std::vector<std::string>& names,
                                         InputFormat format = InputFormat::automatic) {
  constexpr std::size_t no_end = 100000;
  std::vector<std::filesystem::path> paths;
  for (const auto& name : names) paths.push_back((dir.path() / name).lexically_normal());
  ArticleReader reader(std::move(paths), {format});
  const auto prefix = dir.path().string().size() + 1;
  std::vector<std::string> lines;
  while (lines.size() < no_end) try {
      const auto article = reader.next();
      if (!article) break;
      lines.push_back(article->path.substr(prefix) + " " + article->title.substr(0, 40));
    } catch (const ArticleError& error) {
      lines.push_back(error.where().to_string().substr(prefix) + ": " + error.what());
    }
  return lines;
}

}  // namespace newshound::test
