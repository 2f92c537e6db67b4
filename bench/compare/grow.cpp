#include "grow.h"

#include <newshound/date.h>
#include <newshound/error.h>
#include <newshound/json.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ostream>
#include <string>
#include <utility>

#include "corpus_file.h"
#include "random.h"

namespace newshound::compare {

namespace {

struct Sentence {
  std::string text;  ///< words with one blank between them
  std::size_t words = 0;
};

struct Source {
  std::size_t file = 0;
  std::string title;
  std::vector<Sentence> sentences;
};

struct Pool {
  std::vector<Source> sources;
  std::vector<std::vector<std::size_t>> of_file;  ///< places in `sources`
};

Sentence with_single_blanks(std::string_view text) {
  constexpr const char* blanks = " \t\r";
  Sentence sentence;
  for (auto begin = text.find_first_not_of(blanks); begin != text.npos;) {
    const auto end = std::min(text.find_first_of(blanks, begin), text.size());
    if (sentence.words++ > 0) sentence.text += ' ';
    sentence.text += text.substr(begin, end - begin);
    begin = text.find_first_not_of(blanks, end);
  }
  return sentence;
}

/// Where the sentence at the start of `text` ends: behind a full stop before a blank, or at the end
/// of its line.
std::size_t end_of_sentence(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\n') return at;
    const bool last = std::string_view(".!?").find(text[at]) != std::string_view::npos;
    if (last && at + 1 < text.size() && text[at + 1] == ' ') return at + 1;
  }
  return text.size();
}

std::vector<Sentence> split(std::string_view text) {
  constexpr std::size_t shortest = 20, longest = 600;
  std::vector<Sentence> sentences;
  while (!text.empty()) {
    const auto end = end_of_sentence(text);
    auto sentence = with_single_blanks(text.substr(0, end));
    if (sentence.text.size() >= shortest && sentence.text.size() <= longest)
      sentences.push_back(std::move(sentence));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return sentences;
}

/// By what the file says, or else by its first letters.
bool is_english(const Record& record) {
  constexpr std::size_t shortest = 200, looked_at = 400;
  if (record.body.size() < shortest) return false;
  if (!record.language.empty() && !record.language.starts_with("en")) return false;
  const auto head = record.body.substr(0, looked_at);
  const auto letters = std::count_if(head.begin(), head.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
  return static_cast<double>(letters) > 0.6 * static_cast<double>(head.size());
}

void add_file(const std::filesystem::path& file, Pool& pool) {
  constexpr std::size_t fewest = 4;
  pool.of_file.emplace_back();
  for_each_record(file, [&](const Record& record) {
    if (!is_english(record)) return;
    auto sentences = split(record.body);
    if (sentences.size() < fewest) return;
    pool.of_file.back().push_back(pool.sources.size());
    auto title = record.title.empty() ? sentences.front().text : record.title;
    pool.sources.push_back({pool.of_file.size() - 1, std::move(title), std::move(sentences)});
  });
}

/// Made-up names, the first ones far more frequent than the others.
class Names {
 public:
  Names() {
    double sum = 0;
    for (std::size_t rank = 0; rank < count; ++rank)
      cumulated_.push_back(sum += 1 / (static_cast<double>(rank) + damping));
  }

  std::string draw(Random& random) const {
    const auto at = std::upper_bound(cumulated_.begin(), cumulated_.end(),
                                     random.fraction() * cumulated_.back());
    return name(static_cast<std::uint32_t>(at - cumulated_.begin()));
  }

 private:
  static constexpr std::size_t count = 600000;
  static constexpr double damping = 50;

  /// Neighbours have nothing in common.
  static std::string name(std::uint32_t number) {
    constexpr std::string_view syllables[] = {
        "ar",  "bo", "cal", "dun", "es",  "fri",  "gol", "hem", "il",  "jas", "kor", "lut", "mos",
        "ned", "or", "pry", "quo", "ras", "sten", "tov", "ul",  "vim", "wex", "yor", "zal", "chi"};
    constexpr std::uint32_t base = std::size(syllables);
    constexpr std::uint32_t scatter = 2654435761;  // Knuth's multiplicative hash: a permutation
    auto rest = number * scatter;
    std::string text;
    for (; rest > 0; rest /= base) text += syllables[rest % base];
    if (!text.empty()) text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
  }

  std::vector<double> cumulated_;
};

class Grower {
 public:
  Grower(const Pool& pool, std::uint64_t seed) : pool_(pool), random_(seed) {}

  std::string article(std::uint64_t number) {
    const auto& base = random_.pick(pool_.sources);
    const auto wanted = length();
    words_ = 0;
    paragraphs_.clear();
    add_run(base, random_.below(base.sentences.size()), wanted / 2);
    while (words_ < wanted) {
      const auto& other = another(base.file);
      const auto first = random_.below(other.sentences.size());
      add_run(other, first, wanted, random_.between(2, 5));
    }
    rename();
    return "{\"id\":\"g" + std::to_string(number) + "\",\"title\":" + to_json_string(base.title) +
           ",\"body\":" + to_json_string(body()) + ",\"date\":\"" + date() + "\"}\n";
  }

 private:
  using Run = std::vector<std::string>;

  std::size_t length() {
    constexpr double median = 210, spread = 0.55;
    const auto words = median * std::exp(spread * random_.normal());
    return static_cast<std::size_t>(std::clamp(words, 40.0, 1500.0));
  }

  const Source& another(std::size_t file) {
    constexpr double same_file = 0.7;
    if (random_.chance(same_file)) return pool_.sources[random_.pick(pool_.of_file[file])];
    return random_.pick(pool_.sources);
  }

  /// A paragraph of the sentences of `source` from `first` on, until the article has so many words.
  void add_run(const Source& source, std::size_t first, std::size_t wanted,
               std::size_t most = SIZE_MAX) {
    Run run;
    for (auto at = first; at < source.sentences.size() && run.size() < most; ++at) {
      if (words_ >= wanted && !run.empty()) break;
      run.push_back(source.sentences[at].text);
      words_ += source.sentences[at].words;
    }
    paragraphs_.push_back(std::move(run));
  }

  void rename() {
    constexpr double share = 0.003;
    const auto expected = share * static_cast<double>(words_);
    auto left = static_cast<std::size_t>(expected);
    if (random_.chance(expected - std::floor(expected))) ++left;
    for (; left > 0; --left) {
      auto& run = paragraphs_[random_.below(paragraphs_.size())];
      replace_word(run[random_.below(run.size())]);
    }
  }

  void replace_word(std::string& sentence) {
    const auto near = random_.below(sentence.size());
    const auto before = sentence.rfind(' ', near);
    const auto begin = before == sentence.npos ? 0 : before + 1;
    const auto end = std::min(sentence.find(' ', begin), sentence.size());
    sentence.replace(begin, end - begin, names_.draw(random_));
  }

  std::string body() const {
    std::string text;
    for (const auto& run : paragraphs_) {
      text += text.empty() ? "" : "\n\n";
      for (const auto& sentence : run) text += (&sentence == &run.front() ? "" : " ") + sentence;
    }
    return text;
  }

  std::string date() {
    using namespace std::chrono;
    constexpr sys_days first = January / 1 / 2000, last = December / 31 / 2024;
    const days offset(random_.below(static_cast<std::size_t>((last - first).count()) + 1));
    return Date{first + offset, Date::Precision::day}.to_string();
  }

  const Pool& pool_;
  Random random_;
  Names names_;
  std::vector<Run> paragraphs_;
  std::size_t words_ = 0;
};

}  // namespace

void grow(const std::vector<std::filesystem::path>& files, const GrowOptions& options,
          std::ostream& out) {
  Pool pool;
  for (const auto& file : files) add_file(file, pool);
  if (pool.sources.empty()) throw Error("no English articles of four sentences to grow from");
  Grower grower(pool, options.seed);
  for (std::uint64_t number = 0; number < options.articles && out; ++number)
    out << grower.article(number);
  if (!out.flush()) throw Error("not all articles could be written", "is the disk full?");
}

}  // namespace newshound::compare
