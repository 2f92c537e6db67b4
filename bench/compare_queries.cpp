#include "compare_queries.h"

#include <newshound/error.h>
#include <newshound/query.h>
#include <newshound/searcher.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iterator>
#include <numeric>
#include <random>
#include <sstream>

#include "compare_plain.h"

namespace newshound::compare {

namespace {

constexpr std::size_t questions_of_a_kind = 20;
constexpr int rounds = 5;

/// One query in both notations.
struct Question {
  std::string text;
  PlainQuery plain;
};

struct Kind {
  const char* name;
  bool same_analysis;  ///< no words are cut and stemmed, so that both must find the same
  std::vector<Question> questions;
};

/// Makes questions of the words, months and ids of a corpus.
class Asker {
 public:
  explicit Asker(const PlainSearcher& plain) : plain_(plain) {
    const auto articles = plain.articles();
    for (auto& word : plain.words()) {
      if (word.articles > articles / 10) common_.push_back(word.word);
      if (word.articles > articles / 200 && word.articles < articles / 50)
        medium_.push_back(word.word);
      if (word.articles >= 3 && word.articles <= 10) rare_.push_back(word.word);
    }
    if (common_.empty() || medium_.empty() || rare_.empty())
      throw Error("too few words to ask for", "give more articles");
  }

  std::vector<Kind> kinds() {
    return {
        {"everything", true, {{"*", {}}}},
        {"one id", true, several(&Asker::id)},
        {"one month", true, several(&Asker::month)},
        {"common word", false, several(&Asker::one, common_)},
        {"medium word", false, several(&Asker::one, medium_)},
        {"rare word", false, several(&Asker::one, rare_)},
        {"either of 2 common", false, several(&Asker::either, common_)},
        {"either of 2 rare", false, several(&Asker::either, rare_)},
        {"both of 2 common", false, several(&Asker::both, common_)},
        {"both of 2 medium", false, several(&Asker::both, medium_)},
        {"phrase of 2", false, several(&Asker::phrase)},
        {"common in a month", false, several(&Asker::one_in_month, common_)},
        {"medium in title", false, several(&Asker::in_title, medium_)},
    };
  }

 private:
  using Words = std::vector<std::string>;
  using PlainKind = PlainQuery::Kind;

  template <class... Lists>
  std::vector<Question> several(Question (Asker::*make)(const Lists&...), const Lists&... words) {
    std::vector<Question> questions;
    while (questions.size() < questions_of_a_kind) questions.push_back((this->*make)(words...));
    return questions;
  }

  std::size_t below(std::size_t limit) { return engine_() % limit; }
  const std::string& any_of(const Words& words) { return words[below(words.size())]; }
  Article any_article() { return plain_.article(below(plain_.articles())); }

  /// "2020-12"
  std::string any_month() {
    for (;;) {
      const auto date = any_article().date;
      if (date && date->precision != Date::Precision::year) return date->to_string().substr(0, 7);
    }
  }

  static std::string without_hyphen(std::string month) { return month.erase(4, 1); }

  Question id() {
    const auto id = any_article().id;
    return {"id:\"" + id + '"', {PlainKind::id, {id}, {}}};
  }

  Question month() {
    const auto month = any_month();
    return {"date:" + month, {PlainKind::everything, {}, without_hyphen(month)}};
  }

  Question one(const Words& words) {
    const auto& word = any_of(words);
    return {word, {PlainKind::all, {word}, {}}};
  }

  Question one_in_month(const Words& words) {
    auto [text, plain] = one(words);
    const auto month = any_month();
    plain.month = without_hyphen(month);
    return {text + " date:" + month, plain};
  }

  Question in_title(const Words& words) {
    const auto& word = any_of(words);
    return {"title:" + word, {PlainKind::title, {word}, {}}};
  }

  Question either(const Words& words) {
    const auto &a = any_of(words), &b = any_of(words);
    return {a + " OR " + b, {PlainKind::any, {a, b}, {}}};
  }

  Question both(const Words& words) {
    const auto &a = any_of(words), &b = any_of(words);
    return {a + ' ' + b, {PlainKind::all, {a, b}, {}}};
  }

  static bool is_plain(const std::string& word) {
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    return word.size() > 1 && std::all_of(word.begin(), word.end(), is_letter);
  }

  /// Two words that stand beside each other in an article.
  Question phrase() {
    for (;;) {
      std::istringstream body(any_article().body);
      const Words words{std::istream_iterator<std::string>(body), {}};
      const auto at = below(std::max<std::size_t>(words.size(), 1));
      if (at + 1 >= words.size() || !is_plain(words[at]) || !is_plain(words[at + 1])) continue;
      auto text = '"' + words[at];
      text += ' ' + words[at + 1] + '"';
      return {text, {PlainKind::phrase, {words[at], words[at + 1]}, {}}};
    }
  }

  const PlainSearcher& plain_;
  std::mt19937 engine_{1};
  Words common_, medium_, rare_;
};

/// Microseconds.
class Times {
 public:
  template <class Action>
  std::size_t measure(Action action) {
    const auto start = std::chrono::steady_clock::now();
    const auto result = action();
    const std::chrono::duration<double, std::micro> time = std::chrono::steady_clock::now() - start;
    times_.push_back(time.count());
    return result;
  }

  void forget() { times_.clear(); }

  double median() {
    std::sort(times_.begin(), times_.end());
    return (times_[(times_.size() - 1) / 2] + times_[times_.size() / 2]) / 2;
  }

  double mean() const {
    return std::accumulate(times_.begin(), times_.end(), 0.0) / static_cast<double>(times_.size());
  }

 private:
  std::vector<double> times_;
};

std::size_t ask(const Searcher& searcher, const std::string& text, std::size_t snippet_bytes) {
  SearchOptions options;
  options.snippet_bytes = snippet_bytes;
  return searcher.search(Query::parse(text), options).total;
}

void compare_kind(const Kind& kind, const Searcher& searcher, const PlainSearcher& plain) {
  Times ours, with_snippets, theirs;
  std::size_t our_total = 0, their_total = 0;
  for (int round = 0; round <= rounds; ++round) {
    // The first round is only to get warm.
    if (round == 1)
      for (auto* times : {&ours, &with_snippets, &theirs}) times->forget();
    our_total = their_total = 0;
    for (const auto& question : kind.questions) {
      const auto found = ours.measure([&] { return ask(searcher, question.text, 0); });
      with_snippets.measure([&] { return ask(searcher, question.text, 240); });
      const auto also = theirs.measure([&] { return plain.search(question.plain); });
      if (kind.same_analysis && found != also)
        throw Error(question.text + ": newshound finds " + std::to_string(found) + ", Xapian " +
                    std::to_string(also));
      our_total += found;
      their_total += also;
    }
  }
  std::printf("%-19s %9zu %9zu%c %8.0f %8.0f %8.0f %8.0f %8.0f %8.2f\n", kind.name, our_total,
              their_total, kind.same_analysis ? '=' : ' ', ours.median(), ours.mean(),
              with_snippets.median(), theirs.median(), theirs.mean(),
              ours.median() / theirs.median());
}

}  // namespace

void compare_queries(const std::filesystem::path& ours, const std::filesystem::path& plain,
                     const std::string& language) {
  const Searcher searcher(ours);
  const PlainSearcher plain_searcher(plain, language);
  if (searcher.info().articles != plain_searcher.articles())
    throw Error("the corpus has several articles of one id, of which newshound keeps the last");
  std::printf("%-19s %19s  %17s %8s %17s\n", "", "articles found", "newshound", "snippets",
              "plain Xapian");
  std::printf("%-19s %9s %9s  %8s %8s %8s %8s %8s %8s\n", "queries, in us", "newshound", "Xapian",
              "median", "mean", "median", "median", "mean", "ratio");
  for (const auto& kind : Asker(plain_searcher).kinds())
    compare_kind(kind, searcher, plain_searcher);
}

}  // namespace newshound::compare
