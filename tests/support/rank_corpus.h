/// Random segments with what they are made of.
#pragma once

#include <xapian.h>

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "rank/plan.h"
#include "support/random_segment.h"

namespace newshound::test {

/// Random segments, some of their articles gone, as rank files and as databases of Xapian.
class RankCorpus {
 public:
  RankCorpus(Random& random, const std::vector<RankCorpusShape>& shapes) {
    for (const auto& shape : shapes) add_segment(random, shape);
    for (std::size_t at = 0; at < files_.size(); ++at)
      views_.push_back({files_[at].get(), has_gone_[at] ? &gone_[at] : nullptr});
  }

  std::span<const rank::SegmentView> views() const { return views_; }
  const std::vector<std::vector<RankArticle>>& segments() const { return segments_; }
  bool is_gone(std::size_t segment, std::uint32_t article) const {
    return gone_[segment].has(article);
  }
  const Xapian::Database& database() const { return database_; }

 private:
  void add_segment(Random& random, const RankCorpusShape& shape) {
    segments_.push_back(random_rank_articles(random, shape));
    const auto& articles = segments_.back();
    const auto path = dir_.path() / std::to_string(files_.size());
    write_rank_file(articles, path);
    files_.push_back(std::make_unique<rank::File>(path));
    gone_.emplace_back(articles.size());
    has_gone_.push_back(random.once_in(2));
    for (std::uint32_t number = 0; number < articles.size(); ++number)
      if (has_gone_.back() && random.once_in(7)) gone_.back().add(number);
    add_database(articles);
  }

  void add_database(const std::vector<RankArticle>& articles) {
    Xapian::WritableDatabase made(std::string(), Xapian::DB_BACKEND_INMEMORY);
    for (std::uint32_t number = 0; number < articles.size(); ++number) {
      const auto& article = articles[number];
      Xapian::Document document;
      for (const auto& [word, positions] : article.words)
        for (const auto position : positions) document.add_posting(word, position, 0);
      for (const auto& [term, count] : article.ranked) document.add_term(term, count);
      for (const auto& term : article.filters) document.add_boolean_term(term);
      document.add_boolean_term(name_of(segments_.size() - 1, number));
      made.add_document(document);
    }
    database_.add_database(made);
  }

 public:
  static std::string name_of(std::size_t segment, std::uint32_t article) {
    return "I" + std::to_string(segment) + "/" + std::to_string(article);
  }

 private:
  TempDir dir_;
  std::vector<std::vector<RankArticle>> segments_;
  std::vector<std::unique_ptr<rank::File>> files_;
  std::vector<rank::Bits> gone_;
  std::vector<bool> has_gone_;
  std::vector<rank::SegmentView> views_;
  Xapian::Database database_;
};

/// What a search should find, the best first.
struct RankResult {
  std::size_t segment;
  std::uint32_t article;
  double score;
};

}  // namespace newshound::test
