/// Articles in tables of tests.
#pragma once

#include <string>
#include <string_view>

#include "newshound/article.h"

namespace newshound::test {

inline std::string shown(const Entity& entity) {
  constexpr std::string_view kinds[] = {"person", "org", "place"};
  return std::string(kinds[static_cast<int>(entity.kind)]) + ":" + entity.name;
}

/// What is known of `article`: "title=...; authors=A|B; ...; remark=...".
inline std::string shown(const Article& article) {
  std::string all;
  const auto add = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) all.append(all.empty() ? "" : "; ").append(name).append("=").append(value);
  };
  std::string authors, entities;
  for (const auto& author : article.authors) authors += (authors.empty() ? "" : "|") + author;
  for (const auto& entity : article.entities)
    entities += (entities.empty() ? "" : "|") + shown(entity);
  add("id", article.id);
  add("title", article.title);
  add("authors", authors);
  add("date", article.date ? article.date->to_string() : "");
  add("source", article.source);
  add("lang", article.language);
  add("url", article.url);
  add("body", article.body);
  add("path", article.path);
  add("entities", entities);
  add("sure", article.date_confidence == Confidence::high ? "" : "no");
  for (const auto& remark : article.remarks) add("remark", remark);
  return all;
}

}  // namespace newshound::test
