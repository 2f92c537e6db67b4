/// What is found, compared with what a slow and obvious reading of the articles finds.
#include <cmath>
#include <map>
#include <set>
#include <stdexcept>

#include "newshound/searcher.h"
#include "support/articles.h"
#include "support/print.h"
#include "support/query_oracle.h"
#include "support/random_corpus.h"
#include "text/fold.h"
#include "text/segment.h"

namespace newshound {

namespace {

using schema::Field;
using Words = std::vector<std::string>;

const Analyzer& english() {
  static const Analyzer analyzer("en");
  return analyzer;
}

Words words_of_name(std::string_view name) {
  const auto folded = text::fold(name);
  Words words;
  for (const auto span : text::words(folded))
    words.push_back(folded.substr(span.begin, span.end - span.begin));
  return words;
}

bool stand_in(const Words& wanted, const Words& words) {
  return std::search(words.begin(), words.end(), wanted.begin(), wanted.end()) != words.end();
}

bool is_small(const std::string& word) { return word == "of" || word == "the"; }

bool is_part_of_name(std::string_view asked, std::string_view name) {
  auto wanted = words_of_name(asked);
  while (wanted.size() > 1 && is_small(wanted.front())) wanted.erase(wanted.begin());
  while (wanted.size() > 1 && is_small(wanted.back())) wanted.pop_back();
  return stand_in(wanted, words_of_name(name));
}

bool is_outlet(std::string_view asked, const std::string& source) {
  if (source.empty()) return false;
  if (source.find('.') == source.npos) return is_part_of_name(asked, source);
  const auto domain = text::fold(asked);
  return domain == source || (domain.find('.') != domain.npos && source.ends_with('.' + domain));
}

std::vector<Entity> entities_of(const Article& article) {
  auto entities = article.entities;
  for (const auto& mention : EntityFinder().find(article)) {
    entities.push_back(mention.entity);
    entities.push_back({mention.entity.kind, mention.surface});
  }
  return entities;
}

class Oracle {
 public:
  /// `all` must outlive it.
  Oracle(const Article& article, const test::EntityOracle& all)
      : article_(article), all_(all), text_(article, all), entities_(entities_of(article)) {}

  bool matches(const query::Node& node) const { return std::visit(*this, node.value); }

  bool operator()(const query::Everything&) const { return true; }
  bool operator()(const query::Nothing&) const { return false; }

  bool operator()(const query::Saved&) const {
    throw std::logic_error("no query is saved in a random index");
  }

  bool operator()(const query::Pattern& pattern) const { return !text_.stretches(pattern).empty(); }
  bool operator()(const query::Fuzzy& fuzzy) const { return !text_.stretches(fuzzy).empty(); }
  bool operator()(const query::Near& near) const { return text_.matches(near); }
  bool operator()(const query::Together& together) const { return text_.matches(together); }
  bool operator()(const query::Boost& boost) const { return matches(boost.operand.front()); }
  bool operator()(const query::Maybe& maybe) const { return matches(maybe.operands.front()); }
  bool operator()(const query::Xor& node) const { return count(node.operands) % 2 == 1; }
  bool operator()(const query::AtLeast& node) const { return count(node.operands) >= node.count; }

  bool operator()(const query::Presence& presence) const {
    switch (presence.field) {
      case Field::date:
        return article_.date.has_value();
      case Field::seen:
        return article_.seen.has_value();
      case Field::by:
        return !article_.authors.empty();
      case Field::source:
        return !article_.source.empty();
      case Field::url:
        return !article_.url.empty();
      case Field::language:
        return !article_.language.empty();
      case Field::title:
        return text_.has_title();
      case Field::body:
        return text_.has_body();
      default:
        return !entities_.empty();
    }
  }

  bool operator()(const query::And& node) const {
    return std::all_of(node.operands.begin(), node.operands.end(),
                       [&](const auto& operand) { return matches(operand); });
  }

  bool operator()(const query::Or& node) const {
    return std::any_of(node.operands.begin(), node.operands.end(),
                       [&](const auto& operand) { return matches(operand); });
  }

  bool operator()(const query::Not& node) const { return !matches(node.operand.front()); }

  bool operator()(const query::DateRange& range) const {
    if (range.field == Field::seen) return was_seen(range);
    if (!article_.date) return false;
    const bool after = !range.first || article_.date->begin >= range.first->begin;
    const bool before = !range.last || article_.date->end() <= range.last->end();
    return after && before;
  }

  bool operator()(const query::Match& match) const {
    switch (match.field) {
      case Field::text:
      case Field::title:
      case Field::lead:
      case Field::body:
      case Field::by:
        return text_.matches(match);
      case Field::url:
        return is_address(match.text);
      case Field::source:
        return is_outlet(match.text, article_.source);
      case Field::language:
        return match.text == article_.language;
      case Field::id:
        return match.text == article_.id;
      default:
        return names(match.field, match.text);
    }
  }

 private:
  std::size_t count(const std::vector<query::Node>& nodes) const {
    return static_cast<std::size_t>(
        std::count_if(nodes.begin(), nodes.end(), [&](const auto& node) { return matches(node); }));
  }

  /// To the day.
  bool was_seen(const query::DateRange& range) const {
    if (!article_.seen || article_.seen->precision < Date::Precision::day) return false;
    const auto day = std::chrono::floor<std::chrono::days>(article_.seen->begin);
    return (!range.first || day >= std::chrono::floor<std::chrono::days>(range.first->begin)) &&
           (!range.last || day < range.last->end());
  }

  bool is_address(const std::string& asked) const {
    const auto plain = asked.substr(std::string_view("http://").size());
    const auto host = plain.substr(0, plain.find('/'));
    if (plain != host) return article_.url == "https://www." + plain;
    return article_.url == "https://www." + host + "/story" ||
           (article_.url.ends_with('.' + host + "/story") &&
            article_.url != "https://www." + host + "/story");
  }

  bool names(Field field, std::string_view asked) const {
    const auto kinds = search::kinds_of(field);
    const auto whom = all_.whom(field, asked);
    return std::any_of(entities_.begin(), entities_.end(), [&](const Entity& entity) {
      if (std::find(kinds.begin(), kinds.end(), entity.kind) == kinds.end()) return false;
      return is_part_of_name(asked, entity.name) || whom.count({entity.kind, entity.name}) > 0;
    });
  }

  Article article_;
  const test::EntityOracle& all_;
  test::TextOracle text_;
  std::vector<Entity> entities_;
};

/// Stems only, those of the title twice.
double length_of(const Article& article) {
  return static_cast<double>(2 * english().tokens(article.title).size() +
                             english().tokens(article.body).size());
}

double frequency(const Article& article, const std::string& stem) {
  const auto tokens = english().tokens(article.title + "\n\n" + article.body);
  return static_cast<double>(std::count_if(tokens.begin(), tokens.end(),
                                           [&](const Token& token) { return token.stem == stem; }));
}

/// What each article scores for `stem`, by its place in `entries`. BM25 with Xapian's floors.
std::vector<double> scores(const std::vector<test::RandomIndex::Entry>& entries,
                           const std::string& stem) {
  const auto all = static_cast<double>(entries.size());
  double length = 0;
  double having = 0;
  for (const auto& entry : entries) {
    length += length_of(entry.article);
    having += frequency(entry.article, stem) > 0 ? 1 : 0;
  }
  auto odds = (all - having + 0.5) / (having + 0.5);
  if (odds < 2) odds = odds * 0.5 + 1;
  std::vector<double> scores;
  for (const auto& entry : entries) {
    const auto times = frequency(entry.article, stem);
    const auto relative = std::max(length_of(entry.article) / (length / all), 0.5);
    scores.push_back(2 * std::log(odds) * times / (0.5 * relative + 0.5 + times));
  }
  return scores;
}

std::map<std::string, double> expected_scores(const std::vector<test::RandomIndex::Entry>& entries,
                                              const std::set<std::string>& stems, bool all) {
  std::vector<std::vector<double>> by_stem;
  for (const auto& stem : stems) by_stem.push_back(scores(entries, stem));
  std::map<std::string, double> expected;
  for (std::size_t at = 0; at < entries.size(); ++at) {
    double sum = 0;
    std::size_t found = 0;
    for (const auto& scores_of_stem : by_stem) {
      sum += scores_of_stem[at];
      found += scores_of_stem[at] > 0 ? 1 : 0;
    }
    if (entries[at].live && found >= (all ? stems.size() : 1))
      expected[entries[at].article.id] = sum;
  }
  return expected;
}

test::EntityOracle entities_in(const test::RandomIndex& corpus) {
  test::EntityOracle entities;
  for (const auto& entry : corpus.entries()) entities.add(entry.article);
  entities.set_names(test::slow_names(corpus));
  return entities;
}

SearchOptions everything() {
  SearchOptions options;
  options.total = Total::exact;
  options.limit = 1000;
  options.snippet_bytes = 0;
  return options;
}

}  // namespace

TEST_CASE("random queries find what a slow reading of the articles finds") {
  test::Random random(81);
  std::size_t found = 0;
  for (int round = 0; round < 10; ++round) {
    const test::RandomIndex corpus(random);
    const auto searcher = corpus.searcher();
    const auto entities = entities_in(corpus);
    std::vector<std::pair<std::string, Oracle>> oracles;
    for (const auto& entry : corpus.entries())
      if (entry.live) oracles.emplace_back(entry.article.id, Oracle(entry.article, entities));
    test::RandomQuery queries(random, corpus.ids());
    for (int asked = 0; asked < 1000; ++asked) {
      const auto depth = static_cast<int>(random.below(4));
      const auto query = Query::parse(query::to_string(queries.tree(depth)));
      CAPTURE(query.to_string());
      std::set<std::string> expected, ids;
      for (const auto& [id, oracle] : oracles)
        if (oracle.matches(query.root())) expected.insert(id);
      const auto page = searcher.search(query, everything());
      for (const auto& hit : page.hits) ids.insert(hit.article.id);
      CHECK(ids == expected);
      CHECK(page.total == expected.size());
      CHECK(page.hits.size() == expected.size());
      CHECK(page.total_exact);
      found += expected.size();
    }
  }
  CHECK(found > 2000);
}

TEST_CASE("the rank files give what Xapian gives") {
  test::Random random(84);
  std::size_t hits = 0;
  for (int round = 0; round < 10; ++round) {
    const test::RandomIndex corpus(random);
    const auto searcher = corpus.searcher();
    test::RandomQuery queries(random, corpus.ids());
    for (int asked = 0; asked < 200; ++asked) {
      const auto query = Query::parse(query::to_string(queries.tree_for_xapian()));
      CAPTURE(query.to_string());
      auto options = everything();
      options.limit = random.once_in(2) ? 1000 : 1 + random.below(10);
      options.sort = static_cast<Sort>(random.below(3));
      options.title_weight = random.once_in(2) ? 0 : 2.5;
      const auto page = searcher.search(query, options);
      options.matcher = Matcher::xapian;
      const auto expected = searcher.search(query, options);
      CHECK(page.total == expected.total);
      REQUIRE(page.hits.size() == expected.hits.size());
      for (std::size_t at = 0; at < page.hits.size(); ++at) {
        CHECK(page.hits[at].article.id == expected.hits[at].article.id);
        CHECK(page.hits[at].score == doctest::Approx(expected.hits[at].score).epsilon(1e-12));
      }
      hits += page.hits.size();
    }
  }
  CHECK(hits > 2000);
}

TEST_CASE("scores are those of the formula of BM25") {
  test::Random random(82);
  for (int round = 0; round < 10; ++round) {
    const test::RandomIndex corpus(random);
    const auto entries = corpus.entries();
    for (int asked = 0; asked < 20; ++asked) {
      std::set<std::string> stems;
      std::string text;
      const bool all = random.once_in(3);
      for (auto left = 1 + random.below(4); left > 0; --left) {
        const auto word = random.pick(test::corpus_words);
        const auto tokens = english().tokens(word);
        // Others stand for more than one stem, or have to be as they are written.
        if (tokens.size() > 1 || word == "us" || word == "of" || word == "the" || word == "Reef" ||
            word == "Flood" || word == "COAL" || !stems.insert(tokens.front().stem).second)
          continue;
        text += (text.empty() ? "" : all ? " AND " : " OR ") + word;
      }
      if (stems.empty()) continue;
      CAPTURE(text);
      auto expected = expected_scores(entries, stems, all);
      const auto page = corpus.searcher().search(Query::parse(text), everything());
      REQUIRE(page.hits.size() == expected.size());
      for (const auto& hit : page.hits) {
        const auto score = expected[hit.article.id];
        CHECK(std::abs(hit.score - score) <= 1e-9 * score);
      }
    }
  }
}

TEST_CASE("pages put together are the whole list in its order") {
  test::Random random(83);
  for (int round = 0; round < 20; ++round) {
    const test::RandomIndex corpus(random);
    const auto query = Query::parse(random.once_in(2) ? "flood OR fish OR river" : "*");
    auto options = everything();
    options.sort = static_cast<Sort>(random.below(3));
    const auto whole = corpus.searcher().search(query, options);
    if (options.sort == Sort::relevance)
      CHECK(std::is_sorted(whole.hits.begin(), whole.hits.end(),
                           [](const Hit& a, const Hit& b) { return a.score > b.score; }));
    std::string pages;
    options.limit = 1 + random.below(7);
    for (; options.offset < whole.total; options.offset += options.limit)
      pages += test::ids_of(corpus.searcher().search(query, options)) + ' ';
    CHECK(pages.substr(0, pages.size() - 1) == test::ids_of(whole));
  }
}

TEST_CASE("the same articles indexed twice give the same pages") {
  std::string pages[2];
  for (auto& printed : pages) {
    test::Random random(84);
    const test::RandomIndex corpus(random);
    const auto searcher = corpus.searcher();
    test::RandomQuery queries(random, corpus.ids());
    for (int asked = 0; asked < 100; ++asked) {
      const auto query = Query::parse(query::to_string(queries.tree()));
      printed += test::print(searcher.search(query)) + '\n';
    }
  }
  CHECK(pages[0] == pages[1]);
}

}  // namespace newshound
