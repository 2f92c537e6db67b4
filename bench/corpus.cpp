#include "corpus.h"

#include <newshound/writer.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <utility>

#include "support/temp_dir.h"

namespace newshound::bench {

namespace {

std::vector<Article> read_corpus() {
  std::vector<Article> articles;
  ArticleReader reader({NEWSHOUND_CORPUS});
  while (auto article = reader.next()) articles.push_back(std::move(*article));
  return articles;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Whether a sentence ends with the stop at `at`, and not "Mr." or "a.m."
bool ends_sentence(std::string_view text, std::size_t at) {
  constexpr std::size_t shortest_word = 4;
  if (at < shortest_word) return false;
  for (std::size_t back = 1; back <= shortest_word; ++back)
    if (!is_letter(text[at - back])) return false;
  return true;
}

void add_sentences(std::string_view paragraph, std::vector<std::string>& sentences) {
  while (!paragraph.empty()) {
    auto end = paragraph.find(". ");
    while (end != paragraph.npos && !ends_sentence(paragraph, end))
      end = paragraph.find(". ", end + 1);
    const auto length = end == paragraph.npos ? paragraph.size() : end + 1;
    sentences.emplace_back(paragraph.substr(0, length));
    paragraph.remove_prefix(std::min(length + 1, paragraph.size()));
  }
}

std::vector<std::string> sentences_of(std::string_view body) {
  std::vector<std::string> sentences;
  while (!body.empty()) {
    const auto line = body.substr(0, body.find('\n'));
    add_sentences(line, sentences);
    body.remove_prefix(std::min(line.size() + 1, body.size()));
  }
  return sentences;
}

class Grower {
 public:
  Grower() {
    for (const auto& article : english_articles()) sentences_.push_back(sentences_of(article.body));
  }

  Article next() {
    Article article;
    const auto& model = english_articles()[below(english_articles().size())];
    article.id = "grown-" + std::to_string(++made_);
    article.title = model.title;
    article.source = model.source;
    article.authors = model.authors;
    article.language = "en";
    article.body = body(length());
    if (made_ % 20 != 0) {
      article.date = date();
      article.date_source = DateSource::field;
    }
    if (made_ % 7 == 0) article.entities = {{EntityKind::place, "Greenmere"}};
    return article;
  }

 private:
  std::size_t below(std::size_t limit) { return engine_() % limit; }

  Date date() {
    constexpr std::size_t ten_years = 3652;
    const std::chrono::sys_days first = std::chrono::year(2015) / 1 / 1;
    return {first + std::chrono::days(below(ten_years)), Date::Precision::day};
  }

  /// In sentences.
  std::size_t length() {
    std::size_t length = 5 + below(18);
    for (int doubled = 0; doubled < 4 && below(5) < 2; ++doubled) length *= 2;
    return length;
  }

  std::string body(std::size_t length) {
    std::vector<std::string_view> pool;
    while (pool.size() < 2 * length)
      for (const auto& sentence : sentences_[below(sentences_.size())]) pool.push_back(sentence);
    std::string body;
    for (std::size_t at = 0; at < length; ++at) {
      std::swap(pool[at], pool[at + below(pool.size() - at)]);
      if (at > 0) body += at % 3 == 0 ? "\n\n" : " ";
      body += pool[at];
    }
    return body;
  }

  std::mt19937 engine_{20201211};
  std::vector<std::vector<std::string>> sentences_;  ///< of each English article
  std::size_t made_ = 0;
};

}  // namespace

const std::vector<Article>& real_articles() {
  static const auto articles = read_corpus();
  return articles;
}

const std::vector<Article>& english_articles() {
  static const auto articles = [] {
    auto all = real_articles();
    std::erase_if(all, [](const Article& article) { return article.language != "en"; });
    return all;
  }();
  return articles;
}

std::size_t body_bytes(const std::vector<Article>& articles) {
  std::size_t bytes = 0;
  for (const auto& article : articles) bytes += article.body.size();
  return bytes;
}

std::vector<Article> grown_articles(std::size_t count) {
  Grower grower;
  std::vector<Article> articles;
  while (articles.size() < count) articles.push_back(grower.next());
  return articles;
}

const std::filesystem::path& grown_index(std::size_t count) {
  static std::map<std::size_t, test::TempDir> indexes;
  const auto [at, is_new] = indexes.try_emplace(count);
  if (is_new) {
    Writer writer(at->second.path());
    for (const auto& article : grown_articles(count)) writer.add(article);
    writer.commit();
  }
  return at->second.path();
}

}  // namespace newshound::bench
