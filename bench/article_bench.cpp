#include <newshound/article.h>
#include <newshound/json.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "check.h"
#include "corpus.h"

namespace newshound::bench {

namespace {

std::vector<std::string> pages_in(const std::filesystem::path& folder) {
  std::vector<std::string> pages;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    pages.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  std::sort(pages.begin(), pages.end());
  return pages;
}

std::size_t bytes_of(const std::vector<std::string>& texts) {
  std::size_t bytes = 0;
  for (const auto& text : texts) bytes += text.size();
  return bytes;
}

/// Parses `texts` again and again.
template <class Parse>
void measure(benchmark::State& state, const std::vector<std::string>& texts, Parse parse) {
  for (auto _ : state)
    for (const auto& text : texts) benchmark::DoNotOptimize(parse(text));
  set_work(state, texts.size(), bytes_of(texts));
}

void text_article(benchmark::State& state) {
  static const auto pages = pages_in(NEWSHOUND_CORPUS "/scraped");
  std::size_t whole = 0;
  for (const auto& page : pages) {
    const auto article = parse_text_article(page);
    if (page.starts_with(article.title) || page.find(article.title) < page.find(article.body))
      ++whole;
  }
  expect_equal(state, whole, pages.size());
  measure(state, pages, [](const std::string& page) { return parse_text_article(page); });
}
BENCHMARK(text_article)->Unit(benchmark::kMillisecond);

void html_article(benchmark::State& state) {
  static const auto pages = pages_in(NEWSHOUND_PAGES);
  constexpr std::size_t all = 4;
  std::size_t whole = 0;
  for (const auto& page : pages) {
    const auto article = parse_html_article(page);
    if (!article.title.empty() && article.date && !article.body.empty()) ++whole;
  }
  expect_equal(state, whole, all);
  measure(state, pages, [](const std::string& page) { return parse_html_article(page); });
}
BENCHMARK(html_article)->Unit(benchmark::kMillisecond);

void json_article(benchmark::State& state) {
  std::vector<std::string> records;
  for (const auto& article : real_articles()) {
    records.push_back(to_json(article));
    expect(state, parse_json_article(records.back()) == article, "an article came back different");
  }
  expect_equal(state, records.size(), articles_in_corpus);
  measure(state, records, parse_json_article);
}
BENCHMARK(json_article)->Unit(benchmark::kMillisecond);

/// `article` as news-please writes it.
std::string crawled(const Article& article) {
  std::string authors;
  for (const auto& author : article.authors)
    authors += (authors.empty() ? "" : ", ") + to_json_string(author);
  const auto date = article.date ? to_json_string(article.date->to_string()) : "null";
  return "{\"authors\": [" + authors + "], \"date_download\": null, \"date_publish\": " + date +
         ", \"description\": \"\", \"filename\": " + to_json_string(article.id + ".json") +
         ", \"language\": " + to_json_string(article.language) +
         ", \"source_domain\": " + to_json_string(article.source) +
         ", \"maintext\": " + to_json_string(article.body) +
         ", \"title\": " + to_json_string(article.title) +
         ", \"url\": " + to_json_string("https://www.tarrow.example/" + article.id) + "}";
}

void crawled_article(benchmark::State& state) {
  std::vector<std::string> records;
  for (const auto& article : real_articles()) {
    records.push_back(crawled(article));
    const auto read = parse_json_article(records.back());
    expect(state, read.title == article.title && read.date == article.date,
           "one came back different");
  }
  expect_equal(state, records.size(), articles_in_corpus);
  measure(state, records, parse_json_article);
}
BENCHMARK(crawled_article)->Unit(benchmark::kMillisecond);

void date(benchmark::State& state) {
  const std::vector<std::string> spellings = {
      "2020-12-11",       "20201211",          "11-DEC-2020",
      "Fri, 11 Dec 2020", "December 11, 2020", "11 de diciembre de 2020",
      "11 décembre 2020", "11. Dezember 2020", "11 de dezembro de 2020",
  };
  for (const auto& spelling : spellings) {
    const auto read = parse_date(spelling);
    expect(state, read && read->to_string() == "2020-12-11", spelling.c_str());
  }
  measure(state, spellings, [](const std::string& text) { return parse_date(text); });
}
BENCHMARK(date);

void reader(benchmark::State& state) {
  expect_equal(state, real_articles().size(), articles_in_corpus);
  Progress progress;
  for (auto _ : state) {
    ArticleReader reader({NEWSHOUND_CORPUS});
    while (const auto article = reader.next()) benchmark::DoNotOptimize(article->body.data());
    progress = reader.progress();
  }
  set_work(state, progress.articles, progress.bytes_read);
}
BENCHMARK(reader)->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace newshound::bench
