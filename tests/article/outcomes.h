/// What was read of a file, as lines.
#pragma once

#include <newshound/newshound.h>

#include <string>
#include <variant>
#include <vector>

namespace newshound::test {

using Outcomes = std::vector<std::variant<Article, ArticleError>>;

/// "PATH BYTE TITLE" for each article and "PATH:LINE: byte BYTE: WHAT" for each error.
inline std::vector<std::string> lines_of(const Outcomes& outcomes) {
  std::vector<std::string> lines;
  for (const auto& outcome : outcomes)
    if (const auto* const article = std::get_if<Article>(&outcome)) {
      lines.push_back(article->path + " " + std::to_string(article->byte) + " " + article->title);
    } else {
      const auto& error = std::get<ArticleError>(outcome);
      lines.push_back(error.where().to_string() + ": " + error.what());
    }
  return lines;
}

/// What is known of `article` but its path and byte: "title: ...", a line each.
inline std::string described(const Article& article) {
  std::string text;
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) text += std::string(name) + ": " + value + "\n";
  };
  add("id", article.id);
  add("title", article.title);
  for (const auto& author : article.authors) add("author", author);
  if (article.date) add("date", article.date->to_string());
  if (article.seen) add("seen", article.seen->to_string());
  add("source", article.source);
  add("language", article.language);
  add("url", article.url);
  constexpr const char* kinds[] = {"person", "org", "place"};
  for (const auto& entity : article.entities)
    add(kinds[static_cast<int>(entity.kind)], entity.name);
  add("body", article.body);
  return text;
}

}  // namespace newshound::test
