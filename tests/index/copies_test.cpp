#include <list>

#include "support/articles.h"
#include "support/print.h"
#include "support/random_corpus.h"

namespace newshound {

namespace {

using test::ids_found;
using test::Index;
using test::make_article;

Article from(const std::string& id, const std::string& source, const std::string& body) {
  auto article = make_article(id, "Floods rise", body, "2021-08-20");
  article.source = source;
  article.url = "https://" + source + "/" + id;
  article.path = source + ".jsonl:" + id;
  article.authors = {"Peter Nwosu"};
  return article;
}

Copy copy_of(const Article& article) {
  return {article.id, article.source, article.url, article.date, article.path};
}

Article with_copies(Article article, const std::vector<Article>& others) {
  for (const auto& other : others) article.copies.push_back(copy_of(other));
  return article;
}

const auto wire = from("1", "wire.example", "The Orun rose.");
const auto courier = from("2", "courier.example", "The  Orun\nrose.");
const auto tribune = from("3", "tribune.example", "The Orun rose. ");

/// What a Writer is to do, slow and obvious.
class Model {
 public:
  Added add(const Article& article) {
    const auto there = find(article.id);
    const bool was_there = there != groups_.end();
    if (was_there) {
      const bool is_first = there->front().id == article.id;
      if (is_first && there->front() == article) return Added::unchanged;
      if (text(there->front()) == text(article)) return replace(*there, article);
      remove(article.id);
    }
    for (auto& group : groups_)
      if (text(group.front()) == text(article)) {
        group.push_back(article);
        return Added::copy;
      }
    groups_.push_back({article});
    return was_there ? Added::replaced : Added::added;
  }

  bool remove(const std::string& id) {
    const auto group = find(id);
    if (group == groups_.end()) return false;
    const auto first = group->front();
    group->remove_if([&](const Article& article) { return article.id == id; });
    if (!group->empty() && first.id == id) group->front() = heir(first, group->front());
    if (group->empty()) groups_.erase(group);
    return true;
  }

  std::optional<Article> read(const std::string& id) {
    const auto group = find(id);
    if (group == groups_.end()) return std::nullopt;
    return with_copies(group->front(), {std::next(group->begin()), group->end()});
  }

  std::size_t size() const { return groups_.size(); }

 private:
  using Group = std::list<Article>;  ///< the first, and its copies

  /// The title and body as they are without blanks; with the id where there is no body.
  static std::string text(const Article& article) {
    auto body = article.body;
    std::erase_if(body, [](char c) { return c == ' ' || c == '\n'; });
    return article.title + '|' + (body.empty() ? "id " + article.id : body);
  }

  static Added replace(Group& group, const Article& article) {
    const bool is_first = group.front().id == article.id;
    for (auto& each : group)
      if (each.id == article.id) {
        if (!is_first && copy_of(each) == copy_of(article)) return Added::unchanged;
        each = article;
      }
    return is_first ? Added::replaced : Added::copy;
  }

  static Article heir(const Article& first, const Article& copy) {
    auto article = copy;
    article.title = first.title;
    article.body = first.body;
    article.authors = first.authors;
    if (article.date) article.date_source = first.date_source;
    return article;
  }

  std::list<Group>::iterator find(const std::string& id) {
    return std::find_if(groups_.begin(), groups_.end(), [&](const Group& group) {
      return std::any_of(group.begin(), group.end(),
                         [&](const Article& article) { return article.id == id; });
    });
  }

  std::list<Group> groups_;
};

Article random_copy(test::Random& random) {
  constexpr std::string_view sources[] = {"wire.example", "courier.example", "tribune.example"};
  constexpr std::string_view bodies[] = {"", "a b", "a  b", "a b ", "c", " c", "d", "e f g"};
  auto article = from(std::to_string(random.below(12)), random.pick(sources), random.pick(bodies));
  if (random.once_in(4)) article.title = "Another";
  if (random.once_in(4)) article.date.reset();
  if (!article.date) article.date_source = DateSource::none;
  if (random.once_in(4)) article.authors = {"Gloria Ashdown"};
  return article;
}

}  // namespace

TEST_CASE("an article that says the same is a copy of the first and found by its own names") {
  const Index index;
  Writer writer(index.path());
  CHECK(writer.add(wire) == Added::added);
  CHECK(writer.add(courier) == Added::copy);
  CHECK(writer.article_count() == 1);
  writer.commit();
  CHECK(writer.add(tribune) == Added::copy);
  writer.commit();
  CHECK(writer.article_count() == 1);

  const auto searcher = index.searcher();
  const auto whole = with_copies(wire, {courier, tribune});
  for (const auto* query : {"id:1", "id:2", "id:3", "source:wire.example", "source:courier.example",
                            "source:tribune.example", "url:tribune.example/3", "orun"}) {
    CAPTURE(query);
    CHECK(ids_found(searcher, query) == "1");
  }
  for (const auto* id : {"1", "2", "3"}) CHECK(searcher.find(id) == whole);
  const auto page = searcher.search(Query::parse("orun"));
  REQUIRE(page.hits.size() == 1);
  CHECK(page.hits.front().article.copies == whole.copies);
}

TEST_CASE("a copy is removed alone and the first copy takes the place of an article that goes") {
  for (const bool committed : {false, true}) {
    const Index index;
    Writer writer(index.path());
    const auto pause = [&] {
      if (committed) writer.commit();
    };
    for (const auto* article : {&wire, &courier, &tribune}) {
      writer.add(*article);
      pause();
    }
    CHECK(writer.remove("2"));
    CHECK_FALSE(writer.remove("2"));
    writer.commit();
    CHECK(index.searcher().find("2") == std::nullopt);
    CHECK(index.searcher().find("1") == with_copies(wire, {tribune}));
    CHECK(ids_found(index.searcher(), "source:courier.example") == "");

    CHECK(writer.remove("1"));
    pause();
    CHECK(writer.article_count() == 1);
    writer.commit();
    auto promoted = tribune;
    promoted.body = wire.body;
    CHECK(index.searcher().find("3") == promoted);
    CHECK(ids_found(index.searcher(), "source:wire.example OR id:1") == "");
    CHECK(writer.remove("3"));
    CHECK(writer.article_count() == 0);
  }
}

TEST_CASE("an article that is there as it is changes nothing") {
  const Index index;
  Writer writer(index.path());
  writer.add(wire);
  writer.add(courier);
  writer.commit();
  const auto revision = index.searcher().info().revision;
  CHECK(writer.add(wire) == Added::unchanged);
  CHECK(writer.add(courier) == Added::unchanged);
  writer.commit();
  CHECK(index.searcher().info().revision == revision);

  auto later = wire;
  later.date = parse_date("2021-08-21");
  CHECK(writer.add(later) == Added::replaced);
  CHECK(writer.add(later) == Added::unchanged);
  writer.commit();
  CHECK(index.searcher().find("2") == with_copies(later, {courier}));
}

TEST_CASE("titles alone do not make copies nor do the copies that an article comes with") {
  const Index index;
  Writer writer(index.path());
  CHECK(writer.add(from("1", "wire.example", "")) == Added::added);
  CHECK(writer.add(from("2", "wire.example", " \n")) == Added::added);
  CHECK(writer.add(with_copies(from("4", "wire.example", "x"), {wire})) == Added::added);
  writer.commit();
  CHECK(index.searcher().find("4")->copies.empty());
  CHECK(ids_found(index.searcher(), "*") == "1 2 4");
}

TEST_CASE("many copies of one article come and go") {
  const Index index;
  Writer writer(index.path());
  constexpr int many = 3000;
  for (int number = 0; number < many; ++number)
    writer.add(from("n" + std::to_string(number), "courier.example", "Access denied."));
  writer.commit();
  CHECK(writer.article_count() == 1);
  CHECK(index.searcher().find("n2999")->copies.size() == many - 1);
  for (int number = 0; number < many; ++number)
    CHECK(writer.add(from("n" + std::to_string(number), "courier.example", "Access denied.")) ==
          Added::unchanged);
  for (int number = 0; number < many - 1; ++number)
    CHECK(writer.remove("n" + std::to_string(number)));
  writer.commit();
  CHECK(index.searcher().find("n2999")->copies.empty());
}

TEST_CASE("random changes among copies give what a slow model has whenever they are committed") {
  test::Random random(71);
  for (int round = 0; round < 12; ++round) {
    const Index index;
    Model model;
    const auto commits = 8 + random.below(40);
    WriterOptions options;
    options.memory_bytes = random.below(4000);
    options.threads = static_cast<unsigned>(1 + random.below(2));
    Writer writer(index.path(), options);
    for (int change = 0; change < 120; ++change) {
      const auto article = random_copy(random);
      CAPTURE(to_json(article));
      if (random.once_in(4))
        CHECK(writer.remove(article.id) == model.remove(article.id));
      else
        CHECK(writer.add(article) == model.add(article));
      CHECK(writer.article_count() == model.size());
      if (random.once_in(commits)) writer.commit();
    }
    writer.commit();
    const auto searcher = index.searcher();
    CHECK(searcher.info().articles == model.size());
    for (int id = 0; id < 12; ++id)
      CHECK(searcher.find(std::to_string(id)) == model.read(std::to_string(id)));
  }
}

}  // namespace newshound
