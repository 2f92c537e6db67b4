#include "index/segment_files.h"

#include "base/file.h"
#include "support/articles.h"
#include "support/print.h"
#include "support/random_corpus.h"

namespace newshound::index {

namespace {

using test::Index;

/// All that a file of Xapian says: articles, values, and terms with their postings.
std::string contents_of(const Xapian::Database& database) {
  std::string printed;
  for (Xapian::docid number = 1; number <= database.get_lastdocid(); ++number) {
    const auto document = database.get_document(number);
    printed += std::to_string(number) + ' ' + document.get_data() + ' ';
    for (auto at = document.values_begin(); at != document.values_end(); ++at)
      printed += std::to_string(at.get_valueno()) + '=' + *at + ' ';
    printed += std::to_string(database.get_doclength(number)) + '\n';
  }
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    printed += *term;
    for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at) {
      printed += ' ' + std::to_string(*at) + '*' + std::to_string(at.get_wdf());
      for (auto place = at.positionlist_begin(); place != at.positionlist_end(); ++place)
        printed += ',' + std::to_string(*place);
    }
    printed += '\n';
  }
  return printed;
}

std::vector<Article> random_articles(test::Random& random, int count) {
  std::vector<Article> articles;
  for (int number = 0; number < count; ++number)
    articles.push_back(test::random_article(random, std::to_string(number)));
  return articles;
}

struct Made {
  std::string rank, xapian;
  bool operator==(const Made&) const = default;
};

Made made_in(const std::filesystem::path& dir, std::size_t at = 0) {
  const auto snapshot = open_snapshot(dir);
  const auto& segment = snapshot.manifest.segments.at(at);
  snapshot.segments[at].files->rank.verify();
  return {read_file(dir / segment.rank_name()), contents_of(snapshot.segments[at].files->database)};
}

Made made_by(const std::vector<Article>& articles, const WriterOptions& options) {
  const test::TempDir dir;
  Writer writer(dir.path(), options);
  for (const auto& article : articles) writer.add(article);
  writer.commit();
  return made_in(dir.path());
}

}  // namespace

TEST_CASE("what is made depends neither on threads nor on memory") {
  test::Random random(74);
  auto articles = random_articles(random, 2300);
  for (int number = 0; number < 100; ++number)
    articles.push_back(test::random_article(random, std::to_string(random.below(2400))));
  for (const bool positions : {false, true}) {
    WriterOptions options;
    options.xapian_positions = positions;
    options.threads = 1;
    const auto expected = made_by(articles, options);
    for (const unsigned threads : {2U, 5U})
      for (const std::uint64_t memory : {std::uint64_t{1} << 29U, std::uint64_t{1} << 16U}) {
        options.threads = threads;
        options.memory_bytes = memory;
        CHECK((made_by(articles, options) == expected));
      }
  }
}

TEST_CASE("very many batches are merged as few are") {
  test::Random random(75);
  std::vector<Article> articles;
  const std::string filler(3000, 'x');
  for (int number = 0; number < 1300; ++number) {
    articles.push_back(test::random_article(random, std::to_string(number)));
    for (int more = 0; more < 4; ++more) articles.back().body += ' ' + filler;
  }
  WriterOptions options;
  const auto expected = made_by(articles, options);
  options.memory_bytes = 1;
  CHECK((made_by(articles, options) == expected));
}

TEST_CASE("what was merged is what would have been made of the articles that are left") {
  test::Random random(76);
  for (int round = 0; round < 5; ++round) {
    const Index index;
    std::vector<Article> left;
    for (int commits = 0; commits < 3; ++commits) {
      auto articles = random_articles(random, 30);
      std::vector<std::string> removed;
      for (auto& article : articles) {
        article.id += '-' + std::to_string(commits);
        article.date.reset();
      }
      for (const auto& article : left)
        if (random.once_in(6) && round > 0) removed.push_back(article.id);
      std::erase_if(left, [&](const Article& article) {
        return std::count(removed.begin(), removed.end(), article.id) > 0;
      });
      left.insert(left.end(), articles.begin(), articles.end());
      index.commit(articles, removed);
    }
    Writer(index.path(), Index::options()).optimize();
    CHECK(index.searcher().info().segments == 1);
    CHECK((made_in(index.path()) == made_by(left, Index::options())));
  }
}

TEST_CASE("the manifest describes the files that were made") {
  const Index index({test::make_article("1", "Floods rise", "again", "2020-12"),
                     test::make_article("2", "", "nothing"),
                     test::make_article("3", "Reef", "", "2019-01-02")});
  const auto segment = open_snapshot(index.path()).manifest.segments.front();
  CHECK(segment.articles == 3);
  CHECK(segment.undated == 1);
  CHECK(segment.oldest == "20190102");
  CHECK(segment.newest == "202012");
  CHECK(segment.total_length == 5 + 1 + 2);
  CHECK(segment.rank_bytes == std::filesystem::file_size(index.path() / "000001.rank"));
  CHECK(segment.xapian_bytes == std::filesystem::file_size(index.path() / "000001.xapian"));
}

}  // namespace newshound::index
