/// Seeded random articles and queries over one small vocabulary, so that most queries find some.
#pragma once

#include <newshound/newshound.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/make.h"
#include "query/node.h"
#include "query/printer.h"
#include "query/words.h"
#include "support/articles.h"
#include "support/random.h"

namespace newshound::test {

constexpr std::string_view corpus_words[] = {
    "flood", "floods", "flooded",  "river",      "harbour",  "licence", "licences", "quota",
    "paper", "fish",   "Reef",     "maré",       "mare",     "the",     "of",       "crown's",
    "crown", "strike", "l'envers", "night-time", "41,000",   "COAL",    "straße",   "nighttime",
    "US",    "us",     "U.S.",     "@reef",      "COVID-19", "Flood"};
constexpr std::string_view corpus_names[] = {"Tomás Arizmendi",
                                             "Arizmendi",
                                             "Inês Caldeira",
                                             "Caldeira",
                                             "Port Celeste",
                                             "Santa Ilda",
                                             "Court of Accounts",
                                             "Institute for Ocean Studies (IOS)",
                                             "IOS",
                                             "Jean-Michel Aubry",
                                             "Dr. Ravi Menon",
                                             "Union of Dock Workers",
                                             "Norway"};
constexpr std::string_view corpus_cues[] = {"said", "in", "the", "President", "near", "for"};
constexpr std::string_view corpus_asked_names[] = {"Tomás Arizmendi",
                                                   "tomas arizmendi",
                                                   "ARIZMENDI",
                                                   "Caldeira",
                                                   "Inês",
                                                   "Port Celeste",
                                                   "celeste",
                                                   "Santa Ilda",
                                                   "accounts",
                                                   "court of",
                                                   "the Court of Accounts",
                                                   "Ocean Studies",
                                                   "IOS",
                                                   "Jean-Michel",
                                                   "michel aubry",
                                                   "Menon",
                                                   "dock workers",
                                                   "Norway",
                                                   "flood river"};
constexpr std::string_view corpus_sources[] = {
    "",           "Maravel Courier", "Celeste Tribune", "news.brisal.example", "brisal.example",
    "The Courier"};
constexpr std::string_view corpus_asked_sources[] = {
    "Maravel Courier", "courier", "tribune", "news.brisal.example", "Brisal.example", "example"};
constexpr std::string_view corpus_hosts[] = {"brisal.example", "news.brisal.example"};
constexpr std::string_view corpus_authors[] = {"Gloria Ashdown", "Peter Nwosu", "Rocío Valdivia",
                                               "Peter Ashdown"};
constexpr std::string_view corpus_languages[] = {"en", "en", ""};

inline Date random_date(Random& random, bool to_the_second) {
  const auto two_digits = [&](std::size_t most) {
    const auto number = std::to_string(1 + random.below(most));
    return number.size() < 2 ? '0' + number : number;
  };
  auto text = std::to_string(2019 + random.below(3));
  const auto precision = random.below(to_the_second ? 4 : 3);
  if (precision > 0) text += '-' + two_digits(12);
  if (precision > 1) text += '-' + two_digits(28);
  if (precision > 2) text += 'T' + two_digits(23) + ":59:30Z";
  return *parse_date(text);
}

inline std::string random_text(Random& random, std::size_t words) {
  constexpr std::string_view gaps[] = {" ", " ", " ", " ", " ", ", ", ". ", "\n\n", " — "};
  std::string text;
  while (words-- > 0) {
    text += text.empty() ? "" : random.pick(gaps);
    if (random.once_in(6))
      text += random.pick(corpus_cues) + ' ' + random.pick(corpus_names);
    else
      text += random.pick(corpus_words);
  }
  return text;
}

inline Article random_article(Random& random, const std::string& id) {
  Article article;
  article.id = id;
  article.title = random_text(random, 1 + random.below(5));
  article.body = random_text(random, random.below(50));
  while (random.once_in(2)) article.authors.push_back(random.pick(corpus_authors));
  if (!random.once_in(6)) {
    article.date = random_date(random, true);
    article.date_source = DateSource::field;
  }
  article.source = random.pick(corpus_sources);
  article.language = random.pick(corpus_languages);
  if (random.once_in(2)) article.seen = random_date(random, true);
  if (random.once_in(2)) article.url = "https://www." + random.pick(corpus_hosts) + "/story";
  if (random.once_in(4)) article.entities = {{EntityKind::place, "Isle of Tarrow Head"}};
  return article;
}

/// A file of names in which each name is in one line at most.
inline std::string random_aliases(Random& random) {
  constexpr std::string_view kinds[] = {"person", "org", "place"};
  std::vector<std::string> names(std::begin(corpus_names), std::end(corpus_names));
  std::string lines;
  while (names.size() > 2 && !random.once_in(4)) {
    std::string two[2];
    for (auto& name : two) {
      const auto at = names.begin() + static_cast<std::ptrdiff_t>(random.below(names.size()));
      name = *at;
      names.erase(at);
    }
    if (random.once_in(4))
      lines += "!\t" + random.pick(kinds) + '\t' + two[0] + '\n';
    else
      lines += two[0] + '\t' + random.pick(kinds) + '\t' + two[1] + '\n';
  }
  return lines;
}

inline std::string random_bytes(Random& random, std::size_t most) {
  std::string bytes;
  for (auto left = random.below(most + 1); left > 0; --left)
    bytes += static_cast<char>(random.below(256));
  return bytes;
}

/// What could be a query: its parts in any order.
inline std::string random_query_text(Random& random, std::size_t most_parts) {
  constexpr std::string_view parts[] = {
      "(",      ")",       "\"",     "“",       "”",       "-",         " ",       "AND",
      "OR",     "NOT",     "title:", "date:",   "2020",    "2020-12",   "..",      "person:",
      "by:",    "*",       "a",      "b",       "\"\"",    "flood",     "é",       "!",
      "~",      ":",       "(a)",    "\"a b\"", "NOT ",    " OR ",      " AND ",   " ",
      "id:x/y", "\u3164",  "東京",   "..2021",  "^2",      "/2",        "~5",      "~1",
      "=",      "+",       "?",      " and ",   " not ",   " NEAR ",    " ADJ/2 ", " SENT ",
      " XOR ",  " MAYBE ", "has:",   "source:", "dup:all", "last_week", "query:",  "[a TO b]",
      "seen:",  "//"};
  std::string text;
  for (auto left = random.below(most_parts + 1); left > 0; --left) text += random.pick(parts);
  return text;
}

/// Random trees of the form that the parser gives.
class RandomQuery {
 public:
  RandomQuery(Random& random, std::vector<std::string> ids)
      : random_(random), ids_(std::move(ids)) {}

  query::Node tree(int depth = 3) {
    switch (depth > 0 ? random_.below(11) : 10) {
      case 0:
      case 1:
        return query::make_and(trees(depth));
      case 2:
      case 3:
        return query::make_or(trees(depth));
      case 4:
        return query::make_not(tree(depth - 1));
      case 5:
        return query::make_xor(trees(depth));
      case 6:
        return query::make_maybe(tree(depth - 1), tree(depth - 1));
      case 7:
        return query::make_boost(tree(depth - 1), 0.5 + static_cast<double>(random_.below(4)));
      case 8: {
        auto operands = trees(depth);
        const auto count = 1 + random_.below(operands.size());
        return query::make_at_least(count, std::move(operands));
      }
      default:
        return leaf();
    }
  }

  /// Of those kinds only that the index answers without positions of single forms.
  query::Node tree_for_xapian(int depth = 3) {
    const auto kind = depth > 0 ? random_.below(5) : 0;
    std::vector<query::Node> operands;
    if (kind == 1 || kind == 2)
      for (auto left = 2 + random_.below(2); left > 0; --left)
        operands.push_back(tree_for_xapian(depth - 1));
    if (kind == 1) return query::make_and(std::move(operands));
    if (kind == 2) return query::make_or(std::move(operands));
    if (kind == 3) return query::make_not(tree_for_xapian(depth - 1));
    return plain_leaf();
  }

 private:
  using Field = schema::Field;

  std::vector<query::Node> trees(int depth) {
    std::vector<query::Node> nodes;
    for (auto left = 2 + random_.below(2); left > 0; --left) nodes.push_back(tree(depth - 1));
    return nodes;
  }

  query::Node leaf() {
    constexpr Field texts[] = {Field::text, Field::title, Field::by};
    constexpr Field parts[] = {Field::lead, Field::body, Field::text, Field::title};
    constexpr Field has[] = {Field::date, Field::by,    Field::source, Field::url,     Field::seen,
                             Field::body, Field::title, Field::entity, Field::language};
    switch (random_.below(9)) {
      case 0:
        return place(parts[random_.below(4)], random_.below(8));
      case 1:
        return query::make_near({places(texts[random_.below(3)]),
                                 static_cast<unsigned>(1 + random_.below(12)), random_.once_in(2)});
      case 2:
        return query::make_together(
            {places(random_.once_in(3) ? Field::title : Field::text),
             random_.once_in(2) ? query::Unit::sentence : query::Unit::paragraph});
      case 3:
        return {query::Presence{has[random_.below(9)]}};
      case 4: {
        auto range = std::get<query::DateRange>(date_range().value);
        range.field = Field::seen;
        return {range};
      }
      case 5:
        return match(Field::url,
                     "http://" + random_.pick(corpus_hosts) + (random_.once_in(2) ? "/story" : ""));
      default:
        return plain_leaf();
    }
  }

  std::vector<query::Node> places(Field field) {
    std::vector<query::Node> nodes;
    for (auto left = 2 + random_.below(2); left > 0; --left)
      nodes.push_back(random_.once_in(5) ? query::make_or({place(field, 7), any_place(field)})
                                         : any_place(field));
    return nodes;
  }

  query::Node any_place(Field field) {
    return field != Field::by && random_.once_in(3) ? mention() : place(field, random_.below(8));
  }

  query::Node mention() {
    constexpr Field kinds[] = {Field::person, Field::organisation, Field::place, Field::entity};
    constexpr std::string_view patterns[] = {"ariz*", "cal*", "doc*", "tom*"};
    const auto field = kinds[random_.below(4)];
    if (random_.once_in(6)) return *query::make_pattern({field, random_.pick(patterns)});
    return match(field, random_.pick(corpus_asked_names));
  }

  /// A word, a phrase, a pattern or a fuzzy word.
  query::Node place(Field field, std::size_t kind) {
    constexpr std::string_view patterns[] = {"fl*", "*e", "li?ence*", "r?ef", "m?re", "9*", "u*"};
    constexpr std::string_view fuzzy[] = {"flod", "rever", "quata", "fsh", "reefs", "us"};
    if (kind == 0) return *query::make_pattern({field, random_.pick(patterns)});
    if (kind == 1)
      return *query::make_fuzzy(
          {field, random_.pick(fuzzy), static_cast<unsigned>(1 + random_.below(2))});
    auto text = kind == 2 ? phrase() : random_.pick(corpus_words);
    const bool quoted = text.find(' ') != text.npos || random_.once_in(4);
    return *query::make_match({field, std::move(text), quoted, random_.once_in(4)});
  }

  query::Node plain_leaf() {
    switch (random_.below(12)) {
      case 0:
        return date_range();
      case 1:
        return match(Field::by, words({"ashdown", "peter", "Rocio Valdivia", "Ashdown Peter"}));
      case 2:
        return match(Field::source, random_.pick(corpus_asked_sources));
      case 3:
        return match(Field::language, random_.pick(corpus_languages));
      case 4:
        return match(Field::id, random_.pick(ids_));
      case 5:
      case 6: {
        constexpr Field kinds[] = {Field::person, Field::organisation, Field::place, Field::entity};
        return match(kinds[random_.below(4)], random_.pick(corpus_asked_names));
      }
      case 7:
        return match(Field::title, phrase());
      case 8:
        return {query::Everything{}};
      default:
        return match(Field::text, phrase());
    }
  }

  std::string words(std::vector<std::string> choices) { return random_.pick(choices); }

  std::string phrase() {
    auto text = random_.pick(corpus_words);
    while (random_.once_in(3)) text += ' ' + random_.pick(corpus_words);
    return text;
  }

  query::Node match(schema::Field field, std::string text) {
    if (text.empty()) text = "en";
    const bool quoted = text.find(' ') != text.npos || random_.once_in(4);
    return *query::make_match({field, std::move(text), quoted});
  }

  query::Node date_range() {
    const auto first = random_date(random_, false);
    auto last = random_date(random_, false);
    if (random_.once_in(4)) last = first;
    if (random_.once_in(5)) return {query::DateRange{first, std::nullopt}};
    if (random_.once_in(5)) return {query::DateRange{std::nullopt, last}};
    if (first.begin >= last.end()) return {query::DateRange{last, first}};
    return {query::DateRange{first, last}};
  }

  Random& random_;
  std::vector<std::string> ids_;
};

/// An index of random articles, and what should be in its segments.
class RandomIndex {
 public:
  struct Entry {
    Article article;
    bool live = true;
  };

  explicit RandomIndex(Random& random) : random_(random) {
    for (auto commits = 2 + random.below(4); commits > 0; --commits) commit();
    index_.resolve_names();
    aliases_ = random_aliases(random);
    std::ofstream(index_.path() / "aliases.tsv") << aliases_;
  }

  const std::vector<std::string>& ids() const { return ids_; }
  Searcher searcher() const { return index_.searcher(); }
  std::filesystem::path path() const { return index_.path(); }
  /// What the file of names says.
  const std::string& aliases() const { return aliases_; }

  /// Those that are gone as well, unless their whole segment is, or they never were committed.
  std::vector<Entry> entries() const {
    std::vector<Entry> all;
    for (const auto& segment : segments_)
      if (std::any_of(segment.begin(), segment.end(), [](const auto& entry) { return entry.live; }))
        all.insert(all.end(), segment.begin(), segment.end());
    return all;
  }

 private:
  void commit() {
    segments_.emplace_back();
    std::vector<std::string> removed;
    std::vector<Article> added;
    for (auto left = random_.below(8); left > 0; --left) {
      removed.push_back(random_.pick(ids_));
      kill(removed.back());
    }
    for (auto left = random_.below(25); left > 0; --left) {
      added.push_back(random_article(random_, random_.pick(ids_)));
      kill(added.back().id);
      std::erase_if(segments_.back(), [](const Entry& entry) { return !entry.live; });
      segments_.back().push_back({added.back()});
    }
    index_.commit(added, removed);
  }

  void kill(const std::string& id) {
    for (auto& segment : segments_)
      for (auto& entry : segment) entry.live = entry.live && entry.article.id != id;
  }

  static std::vector<std::string> make_ids() {
    std::vector<std::string> ids = {"wire 7", "https://courier.example/1", std::string(300, 'x')};
    for (int number = 0; number < 30; ++number) ids.push_back("a" + std::to_string(number));
    return ids;
  }

  Random& random_;
  std::vector<std::string> ids_ = make_ids();
  Index index_;
  std::string aliases_;
  std::vector<std::vector<Entry>> segments_;
};

}  // namespace newshound::test
