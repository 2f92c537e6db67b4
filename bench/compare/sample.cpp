#include "sample.h"

#include <newshound/error.h>

#include <algorithm>
#include <bit>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "corpus_file.h"
#include "random.h"
#include "sentences.h"

namespace newshound::compare {

namespace {

constexpr double articles_sampled = 60000;
constexpr std::size_t sentences_of_an_article = 3;

struct Sentence {
  std::string text;
  std::string date;  ///< of its article
};

struct Sample {
  std::vector<Sentence> sentences;
  std::unordered_map<std::string, std::size_t> articles;  ///< that have a word
};

void add_article(const Record& record, Random& random, Sample& sample) {
  const auto text = record.text();
  const auto words = plain_words(text);
  for (const auto& word : std::set<std::string>(words.begin(), words.end()))
    ++sample.articles[word];
  auto sentences = sentences_of(text);
  random.shuffle(sentences);
  sentences.resize(std::min(sentences.size(), sentences_of_an_article));
  for (const auto sentence : sentences)
    sample.sentences.push_back({std::string(sentence), record.date.substr(0, 10)});
}

Sample take_sample(const std::filesystem::path& corpus, Random& random) {
  Sample sample;
  const auto share = articles_sampled / static_cast<double>(count_lines(corpus));
  for_each_record(corpus, [&](const Record& record) {
    if (random.chance(share)) add_article(record, random, sample);
  });
  if (sample.sentences.empty()) throw Error("no sentences to make queries of");
  random.shuffle(sample.sentences);
  return sample;
}

/// As many words of each power of two of articles, as long as there are some. Words that only one
/// article has are passed over: most are misspelt.
std::vector<std::string> spread_words(const Sample& sample, std::size_t count, Random& random) {
  const std::map<std::string, std::size_t> sorted(sample.articles.begin(), sample.articles.end());
  std::map<std::size_t, std::vector<std::string>> by_power;
  for (const auto& [word, articles] : sorted)
    if (articles > 1) by_power[std::bit_width(articles)].push_back(word);
  for (auto& [power, words] : by_power) random.shuffle(words);
  std::vector<std::string> chosen;
  for (bool more = true; more && chosen.size() < count;) {
    more = false;
    for (auto& [power, words] : by_power) {
      if (words.empty() || chosen.size() == count) continue;
      chosen.push_back(std::move(words.back()));
      words.pop_back();
      more = true;
    }
  }
  random.shuffle(chosen);
  return chosen;
}

std::vector<Clause> one_each(const std::vector<std::string>& words) {
  std::vector<Clause> clauses;
  for (const auto& word : words) clauses.push_back({word});
  return clauses;
}

std::vector<std::string> without_repetition(const std::vector<std::string>& words) {
  std::vector<std::string> once;
  for (const auto& word : words)
    if (std::find(once.begin(), once.end(), word) == once.end()) once.push_back(word);
  return once;
}

/// A number of words in their order; nothing if there are too few.
std::vector<std::string> some_of(std::vector<std::string> words, std::size_t count,
                                 Random& random) {
  if (words.size() < count) return {};
  while (words.size() > count)
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(random.below(words.size())));
  return words;
}

std::vector<std::string> neighbours(const std::vector<std::string>& words, std::size_t count,
                                    Random& random) {
  if (words.size() < count) return {};
  const auto first =
      words.begin() + static_cast<std::ptrdiff_t>(random.below(words.size() - count + 1));
  return {first, first + static_cast<std::ptrdiff_t>(count)};
}

/// Several words of a sentence, none of them a stop word.
std::vector<std::string> content_words(const Sentence& sentence, std::size_t least,
                                       std::size_t most, Random& random) {
  auto words = without_repetition(plain_words(sentence.text));
  std::erase_if(words, is_stop_word);
  return some_of(std::move(words), random.between(least, most), random);
}

using Maker = std::optional<Question> (*)(const Sentence&, Random&);

template <std::size_t least, std::size_t most>
std::optional<Question> any_of_words(const Sentence& sentence, Random& random) {
  Question question;
  question.should = one_each(content_words(sentence, least, most, random));
  if (question.should.empty()) return {};
  return question;
}

template <std::size_t least, std::size_t most>
std::optional<Question> all_of_words(const Sentence& sentence, Random& random) {
  auto question = any_of_words<least, most>(sentence, random);
  if (question) std::swap(question->must, question->should);
  return question;
}

std::optional<Question> phrase(const Sentence& sentence, Random& random) {
  const auto count = random.between(2, 4);
  auto runs = plain_runs(sentence.text);
  std::erase_if(runs, [&](const auto& run) { return run.size() < count; });
  if (runs.empty()) return {};
  auto words = neighbours(random.pick(runs), count, random);
  if (std::all_of(words.begin(), words.end(), is_stop_word)) return {};
  Question question;
  question.should = {std::move(words)};
  return question;
}

/// The words of a question, in the year or month of its sentence: `shared` characters of the date.
std::optional<Question> in_range(const Sentence& sentence, std::size_t shared, Random& random) {
  auto question = any_of_words<2, 4>(sentence, random);
  if (!question || day_number(sentence.date) == 0 || sentence.date.size() != 10) return {};
  question->from = sentence.date.substr(0, shared) + std::string("-01-01").substr(shared - 4);
  question->to = sentence.date.substr(0, shared) + std::string("-12-31").substr(shared - 4);
  return question;
}

std::optional<Question> in_year(const Sentence& sentence, Random& random) {
  return in_range(sentence, 4, random);
}

std::optional<Question> in_month(const Sentence& sentence, Random& random) {
  return in_range(sentence, 7, random);
}

std::optional<Question> long_question(const Sentence& sentence, Random& random) {
  constexpr std::size_t least = 8, most = 12;
  const auto words = without_repetition(
      neighbours(plain_words(sentence.text), random.between(least, most), random));
  if (words.size() < least) return {};
  Question question;
  question.should = one_each(words);
  return question;
}

struct Kind {
  const char* name;
  Maker make;
};
constexpr Kind kinds[] = {{"or2", any_of_words<2, 2>},  {"or3_5", any_of_words<3, 5>},
                          {"and2", all_of_words<2, 2>}, {"and3_5", all_of_words<3, 5>},
                          {"phrase", phrase},           {"or_year", in_year},
                          {"or_month", in_month},       {"or_long", long_question}};

/// Different ones; gives up when the sentences have been gone through so often without enough.
std::vector<Question> questions_of(const Kind& kind, std::size_t count, const Sample& sample,
                                   Random& random) {
  constexpr std::size_t most_passes = 20;
  std::vector<Question> questions;
  std::set<std::vector<Clause>> seen;
  for (auto tries = most_passes * sample.sentences.size(); tries > 0 && questions.size() < count;
       --tries) {
    auto question = kind.make(random.pick(sample.sentences), random);
    if (!question ||
        !seen.insert(question->must.empty() ? question->should : question->must).second)
      continue;
    question->kind = kind.name;
    questions.push_back(*std::move(question));
  }
  return questions;
}

}  // namespace

std::vector<Question> sample_questions(const std::filesystem::path& corpus,
                                       const SampleOptions& options) {
  Random random(options.seed);
  const auto sample = take_sample(corpus, random);
  std::vector<Question> all;
  for (auto& word : spread_words(sample, options.per_kind, random)) {
    all.emplace_back();
    all.back().kind = "term";
    all.back().should = {{std::move(word)}};
  }
  for (const auto& kind : kinds)
    for (auto& question : questions_of(kind, options.per_kind, sample, random))
      all.push_back(std::move(question));
  for (std::size_t at = 0; at < all.size(); ++at) all[at].id = 'q' + std::to_string(at);
  return all;
}

}  // namespace newshound::compare
