/// The judged queries of the corpus: what a change makes worse for users fails here.
#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>

#include "support/print.h"
#include "support/temp_dir.h"

namespace newshound {

namespace {

using Grades = std::map<std::string, int>;  // of one query, by article id

std::vector<std::vector<std::string>> read_table(const std::string& name) {
  std::ifstream file(std::string(NEWSHOUND_GOLD) + "/" + name);
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(file, line);) {
    std::istringstream cells(line);
    rows.emplace_back();
    for (std::string cell; std::getline(cells, cell, '\t');) rows.back().push_back(cell);
  }
  return rows;
}

std::map<std::string, Grades> read_judgements() {
  std::map<std::string, Grades> judgements;
  for (const auto& row : read_table("judgements.tsv"))
    judgements[row[0]][row[2]] = std::stoi(row[3]);
  return judgements;
}

double gain(int grade) { return std::exp2(grade) - 1; }
double discount(std::size_t rank) { return 1 / std::log2(static_cast<double>(rank) + 1); }

constexpr std::size_t depth = 10;

/// Järvelin and Kekäläinen, 2002, at 10.
double ndcg(const Page& page, const Grades& grades) {
  double sum = 0;
  for (std::size_t at = 0; at < page.hits.size() && at < depth; ++at)
    if (const auto found = grades.find(page.hits[at].article.id); found != grades.end())
      sum += gain(found->second) * discount(at + 1);
  std::vector<int> best;
  for (const auto& [id, grade] : grades) best.push_back(grade);
  std::sort(best.rbegin(), best.rend());
  double ideal = 0;
  for (std::size_t at = 0; at < best.size() && at < depth; ++at)
    ideal += gain(best[at]) * discount(at + 1);
  return ideal > 0 ? sum / ideal : 0;
}

double recall(const Page& page, const Grades& grades) {
  double found = 0;
  double wanted = 0;
  for (const auto& [id, grade] : grades) {
    if (grade == 0) continue;
    ++wanted;
    for (const auto& hit : page.hits) found += hit.article.id == id ? 1 : 0;
  }
  return wanted > 0 ? found / wanted : 0;
}

}  // namespace

TEST_CASE("the judged queries are answered as well as before") {
  const test::TempDir dir;
  ArticleReader reader({NEWSHOUND_CORPUS});
  WriterOptions options;
  options.xapian_positions = true;
  Writer writer(dir.path() / "index", options);
  while (const auto article = reader.next()) writer.add(*article);
  writer.commit();
  const Searcher searcher(dir.path() / "index");

  const auto judgements = read_judgements();
  const auto queries = read_table("queries.tsv");
  REQUIRE(queries.size() >= 40);
  double ndcg_sum = 0;
  double recall_sum = 0;
  for (const auto& query : queries) {
    const auto& grades = judgements.at(query[0]);
    for (const auto& [id, grade] : grades) {
      CAPTURE(id);
      CHECK(searcher.find(id).has_value());
    }
    const auto page = searcher.search(Query::parse(query[1]), {.limit = 200, .snippet_bytes = 0});
    ndcg_sum += ndcg(page, grades);
    recall_sum += recall(page, grades);
  }
  const auto count = static_cast<double>(queries.size());
  MESSAGE("nDCG@10 " << ndcg_sum / count << ", recall " << recall_sum / count);
  CHECK(ndcg_sum / count >= 0.943);
  CHECK(recall_sum / count >= 0.973);
}

}  // namespace newshound
