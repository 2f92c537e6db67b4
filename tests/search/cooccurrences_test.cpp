#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <set>

#include "newshound/cooccurrence.h"
#include "newshound/searcher.h"
#include "query/printer.h"
#include "search/entity_profile.h"
#include "search/open_index.h"
#include "support/articles.h"
#include "support/print.h"
#include "support/random_corpus.h"
#include "support/slow_counts.h"
#include "text/vocabulary.h"

namespace newshound {

namespace {

using test::found;
using test::Index;

constexpr auto person = EntityKind::person;
constexpr auto organisation = EntityKind::organisation;
constexpr auto place = EntityKind::place;

using Key = std::pair<EntityKind, std::string>;

Article naming(const std::string& id, const std::string& date, const std::string& title,
               const std::string& body) {
  auto article = test::make_article(id, title, body, date);
  article.entities = {{person, "Tomás Arizmendi"},
                      {person, "Ana Moretti"},
                      {organisation, "Harbour Union"},
                      {place, "Tarrow"}};
  std::erase_if(article.entities, [&](const Entity& entity) {
    return (title + body).find(entity.name) == std::string::npos;
  });
  return article;
}

std::vector<Article> small_archive() {
  return {naming("a1", "2024-01-01", "",
                 "Tomás Arizmendi met the Harbour Union. They spoke long. Ana Moretti sang."),
          naming("a2", "2024-01-02", "",
                 "The Harbour Union heard Tomás Arizmendi and Ana Moretti in Tarrow."),
          naming("a3", "2024-01-03", "Tomás Arizmendi leaves", "The Harbour Union was silent."),
          naming("a4", "", "", "Nothing moves in Tarrow."),
          naming("a5", "2023-01-01", "", "The words of nobody.")};
}

std::string printed(const Cooccurrences& found) {
  std::string text;
  for (const auto& pair : found.pairs)
    text += pair.first.name + '+' + pair.second.name + ' ' + std::to_string(pair.together) + " (" +
            std::to_string(pair.first_articles) + ", " + std::to_string(pair.second_articles) +
            "); ";
  return text + std::to_string(found.distinct) + " pairs";
}

std::string printed(const PairEvidence& evidence) {
  const auto part = [&](Span span) {
    return evidence.passage.substr(span.begin, span.end - span.begin);
  };
  return evidence.id + ": " + evidence.passage + " | " + part(evidence.first) + " | " +
         part(evidence.second);
}

/// Where someone is named in an article: words of the title stand far before those of the body.
struct NamePlace {
  Key name;
  std::int64_t position = 0;
  std::int64_t sentence = 0;
};

void add_places(const Article& article, ArticlePart part, const entity::Names& names,
                std::vector<NamePlace>& places) {
  constexpr std::int64_t far = 100000;
  text::Vocabulary vocabulary("en");
  const auto& tokens = vocabulary.read(part == ArticlePart::title ? article.title : article.body);
  const auto& sentences = vocabulary.breaks().sentences;
  for (const auto& mention : EntityFinder().find(article)) {
    const auto shown = names.canonical_of(mention.entity.kind, mention.entity.name);
    if (mention.part != part || !shown) continue;
    for (const auto& token : tokens) {
      if (token.joined || token.span.end <= mention.span.begin) continue;
      if (token.span.begin >= mention.span.end) break;
      NamePlace found{{mention.entity.kind, *shown}, token.position, 0};
      if (part == ArticlePart::body) {
        found.position += far;
        found.sentence = std::count_if(sentences.begin(), sentences.end(),
                                       [&](auto start) { return start <= token.position; });
      }
      places.push_back(found);
      break;
    }
  }
}

/// All who are named in the article, whether they stand in its text or only came with it.
std::set<Key> all_names(const Article& article, const entity::Names& names) {
  std::set<Key> all;
  const auto add = [&](const Entity& entity) {
    if (const auto shown = names.canonical_of(entity.kind, entity.name))
      all.emplace(entity.kind, *shown);
  };
  for (const auto& entity : article.entities) add(entity);
  for (const auto& mention : EntityFinder().find(article)) add(mention.entity);
  return all;
}

using KeyPair = std::pair<Key, Key>;

std::set<KeyPair> pairs_in(const Article& article, const CooccurrenceOptions& options,
                           const entity::Names& names) {
  std::vector<NamePlace> places;
  if (options.within == Nearness::article) {
    for (const auto& name : all_names(article, names)) places.push_back({name});
  } else {
    add_places(article, ArticlePart::title, names, places);
    add_places(article, ArticlePart::body, names, places);
  }
  std::set<KeyPair> pairs;
  for (const auto& a : places)
    for (const auto& b : places) {
      if (!(a.name < b.name)) continue;
      if (options.within == Nearness::sentence && a.sentence != b.sentence) continue;
      if (options.within == Nearness::words && std::abs(a.position - b.position) > options.words)
        continue;
      pairs.emplace(a.name, b.name);
    }
  return pairs;
}

using Numbers = std::array<std::uint64_t, 3>;  // together, with the first, with the second

std::map<KeyPair, Numbers> slow_pairs(const std::vector<Article>& articles,
                                      const CooccurrenceOptions& options,
                                      const entity::Names& names) {
  std::map<Key, std::uint64_t> alone;
  std::map<KeyPair, Numbers> pairs;
  for (const auto& article : articles) {
    for (const auto& name : all_names(article, names)) ++alone[name];
    for (const auto& pair : pairs_in(article, options, names)) ++pairs[pair][0];
  }
  std::erase_if(pairs, [&](const auto& pair) { return pair.second[0] < options.fewest; });
  for (auto& [pair, numbers] : pairs) {
    numbers[1] = alone[pair.first];
    numbers[2] = alone[pair.second];
  }
  return pairs;
}

}  // namespace

TEST_CASE("pairs are counted within articles, sentences and words") {
  const Index index(small_archive());
  const auto searcher = index.searcher();
  CooccurrenceOptions any, one_of_each, sentence, words;
  any.kinds = {person};
  one_of_each.kinds = {person};
  one_of_each.others = {organisation};
  sentence = words = one_of_each;
  sentence.within = Nearness::sentence;
  words.within = Nearness::words;
  words.words = 2;
  words.fewest = 1;
  const std::tuple<CooccurrenceOptions, const char*, const char*> rows[] = {
      {any, "*", "Tomás Arizmendi+Ana Moretti 2 (3, 2); 1 pairs"},
      {one_of_each, "*",
       "Tomás Arizmendi+Harbour Union 3 (3, 3); Ana Moretti+Harbour Union 2 (2, 3); 2 pairs"},
      {one_of_each, "date:2024-01-01..2024-01-02",
       "Ana Moretti+Harbour Union 2 (2, 2); Tomás Arizmendi+Harbour Union 2 (2, 2); 2 pairs"},
      {sentence, "*", "Tomás Arizmendi+Harbour Union 2 (3, 3); 1 pairs"},
      {one_of_each, "nobody", "0 pairs"},
  };
  for (const auto& [options, query, expected] : rows) {
    CAPTURE(query);
    CHECK(printed(searcher.cooccurrences(Query::parse(query), options)) == expected);
  }
  CHECK(printed(searcher.cooccurrences(Query::parse("*"), words)) == "0 pairs");
  words.words = 3;  // "Harbour Union heard Tomás": from Harbour to Tomás
  CHECK(printed(searcher.cooccurrences(Query::parse("*"), words)) ==
        "Tomás Arizmendi+Harbour Union 1 (3, 3); 1 pairs");
}

TEST_CASE("what is not asked for is left out and told") {
  const Index index(small_archive());
  CooccurrenceOptions options;
  options.fewest = 1;
  options.limit = 1;
  options.with_evidence = false;
  const auto all = index.searcher().cooccurrences(Query::parse("*"), options);
  CHECK(all.articles == 5);
  CHECK(all.names == 4);
  CHECK(all.left_out == 0);
  CHECK(all.distinct == 6);
  REQUIRE(all.pairs.size() == 1);
  CHECK_FALSE(all.pairs[0].evidence);
  options.names = 2;
  const auto two = index.searcher().cooccurrences(Query::parse("*"), options);
  CHECK(two.names == 2);
  CHECK(two.left_out == 2);
  CHECK(printed(two) == "Harbour Union+Tomás Arizmendi 3 (3, 3); 1 pairs");
}

TEST_CASE("a pair shows the newest article where both stand next to each other") {
  const Index index(small_archive());
  const auto searcher = index.searcher();
  CooccurrenceOptions options;
  options.kinds = {person};
  const auto evidence = [&](const char* query) {
    const auto found = searcher.cooccurrences(Query::parse(query), options);
    return found.pairs.empty() || !found.pairs[0].evidence ? "" : printed(*found.pairs[0].evidence);
  };
  CHECK(evidence("*") ==
        "a2: The Harbour Union heard Tomás Arizmendi and Ana Moretti in Tarrow. | "
        "Tomás Arizmendi | Ana Moretti");
  options.fewest = 1;
  CHECK(evidence("id:a1") ==
        "a1: Tomás Arizmendi met the Harbour Union. They spoke long. Ana Moretti sang. | "
        "Ana Moretti | Tomás Arizmendi");
  options.kinds = {person};
  options.others = {organisation};
  CHECK(evidence("id:a3") == "");  // one is in the title, the other in the body
}

TEST_CASE("names far apart are shown with their sentences") {
  std::string filler;
  for (int number = 0; number < 60; ++number) filler += "Nothing else was said then. ";
  const Index index({naming("a1", "2024", "",
                            "Tomás Arizmendi came first. " + filler + "Then Ana Moretti sang.")});
  CooccurrenceOptions options;
  options.fewest = 1;
  const auto found = index.searcher().cooccurrences(Query::parse("*"), options);
  REQUIRE(found.pairs.size() == 1);
  REQUIRE(found.pairs[0].evidence);
  CHECK(printed(*found.pairs[0].evidence) ==
        "a1: Tomás Arizmendi came first. … Then Ana Moretti sang. | Ana Moretti | Tomás Arizmendi");
}

TEST_CASE("pairs are those of a slow reading of the articles") {
  test::Random random(133);
  std::size_t pairs = 0;
  for (int round = 0; round < 10; ++round) {
    const test::RandomIndex corpus(random);
    const auto searcher = corpus.searcher();
    const search::OpenIndex index(corpus.path());
    const auto& names = index.names().names();
    test::RandomQuery queries(random, corpus.ids());
    for (int asked = 0; asked < 6; ++asked) {
      const auto query = Query::parse(asked < 3 ? "*" : query::to_string(queries.tree(1)));
      CAPTURE(query.to_string());
      CooccurrenceOptions options;
      options.within = static_cast<Nearness>(asked % 3);
      options.words = static_cast<std::uint32_t>(random.below(8));
      options.limit = 10000;
      options.fewest = 1 + random.below(2);
      const auto articles = found(searcher, query);
      std::map<KeyPair, Numbers> counted;
      const auto result = searcher.cooccurrences(query, options);
      for (const auto& pair : result.pairs) {
        Key a{pair.first.kind, pair.first.name}, b{pair.second.kind, pair.second.name};
        Numbers numbers{pair.together, pair.first_articles, pair.second_articles};
        CHECK(pair.significance == search::significance(static_cast<double>(numbers[0]),
                                                        static_cast<double>(numbers[1]),
                                                        static_cast<double>(numbers[2]),
                                                        static_cast<double>(articles.size())));
        if (b < a) {
          std::swap(a, b);
          std::swap(numbers[1], numbers[2]);
        }
        counted[{a, b}] = numbers;
      }
      CHECK(counted == slow_pairs(articles, options, names));
      CHECK(result.distinct == result.pairs.size());
      pairs += counted.size();
    }
  }
  CHECK(pairs > 300);
}

}  // namespace newshound
