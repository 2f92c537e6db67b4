#include <map>

#include "base/file.h"
#include "support/print.h"

namespace {

/// What tests/quality/gold.tsv says of an article, a value a column.
using Row = std::vector<std::string>;

constexpr std::string_view columns[] = {"title", "authors", "source", "date", "lang"};

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (;;) {
    const auto end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    if (end == text.npos) return parts;
    text.remove_prefix(end + 1);
  }
}

/// The rows of the file by their first column.
std::map<std::string, Row> gold() {
  std::map<std::string, Row> rows;
  for (const auto& line : split(newshound::read_file(NEWSHOUND_GOLD "/gold.tsv"), '\n')) {
    if (line.empty() || line.starts_with('#')) continue;
    auto row = split(line, '\t');
    REQUIRE(row.size() == std::size(columns) + 1);
    auto path = std::move(row.front());
    row.erase(row.begin());
    CHECK(rows.emplace(std::move(path), std::move(row)).second);
  }
  return rows;
}

Row row_of(const newshound::Article& article) {
  std::string authors;
  for (const auto& author : article.authors) authors += (authors.empty() ? "" : "|") + author;
  return {article.title, authors, article.source,
          article.date ? article.date->to_string().substr(0, 10) : "", article.language};
}

/// The articles of the folders of the corpus by their paths in it.
std::map<std::string, newshound::Article> corpus() {
  std::map<std::string, newshound::Article> articles;
  const std::filesystem::path root = NEWSHOUND_CORPUS;
  newshound::ArticleReader reader({root / "clean", root / "feeds", root / "scraped"});
  while (auto article = reader.next()) {
    auto path = article->path.substr(root.string().size() + 1);
    articles.emplace(std::move(path), std::move(*article));
  }
  CHECK(reader.progress().failed == 0);
  CHECK(reader.progress().passed_over == 0);
  CHECK(reader.progress().bytes_read == reader.progress().bytes_total);
  return articles;
}

}  // namespace

TEST_CASE("every article of the corpus is read as its gold row says") {
  const auto expected = gold();
  const auto articles = corpus();
  CHECK(expected.size() == articles.size());
  CHECK(expected.size() > 100);
  for (const auto& row : expected) {
    CAPTURE(row.first);
    const auto found = articles.find(row.first);
    REQUIRE(found != articles.end());
    const auto actual = row_of(found->second);
    for (std::size_t column = 0; column < std::size(columns); ++column) {
      CAPTURE(columns[column]);
      CHECK(actual[column] == row.second[column]);
    }
  }
}

TEST_CASE("no article of the corpus keeps the furniture of its page in its body") {
  for (const auto& entry : corpus()) {
    const auto& article = entry.second;
    CAPTURE(entry.first);
    CHECK(article.body.size() > 500);
    CHECK_FALSE(article.body.starts_with(article.title));
    for (const std::string furniture :
         {"Share on", "Compartir en", "Partager sur", "Leave a comment", "All rights reserved",
          "Tags:", "Published:", "Schlagwörter:", "min read", "Home >", "Home »"})
      CHECK(article.body.find(furniture) == std::string::npos);
  }
}

TEST_CASE("every article of the corpus reads the same after it was written") {
  for (const auto& entry : corpus()) {
    const auto& article = entry.second;
    CAPTURE(entry.first);
    CHECK(newshound::parse_json_article(newshound::to_json(article)) == article);
  }
}
