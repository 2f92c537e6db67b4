#include <newshound/text.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "check.h"

namespace newshound::bench {

namespace {

constexpr std::size_t copies = 50;

struct Sample {
  const char* language;
  std::string_view text;
  std::size_t words;  ///< without joined ones
};

constexpr Sample english = {
    "en",
    "The keeper of the southern light climbed down at noon and said that the fog would lift before "
    "the ferry came. Nobody on the quay believed her. Two children went on counting gulls, the "
    "baker closed his shutters, and the harbour master, who had known her for thirty years, sent a "
    "boy to ring the bell. It was still ringing when the first sail stood out of the white. ",
    69};

constexpr Sample french = {
    "fr",
    "À l’aube, l’équipage du chalutier a signalé qu’il n’avait jamais vu d’aussi près la côte de "
    "l’île. Les pêcheurs, réveillés par la sirène, sont descendus jusqu’au môle où s’élevait déjà "
    "une fumée légère. Personne n’a été blessé, a déclaré le préfet, mais l’enquête sur "
    "l’échouement durera jusqu’à l’été. ",
    61};

constexpr std::string_view chinese =
    "今天早上港口的渔民看见一条大船慢慢地靠近海岸。船长说，他们在海上过了三个星期，"
    "没有遇到风暴。市长到码头欢迎他们，孩子们带来了鲜花和水果。";

/// What punctuation joins, as on the pages of sport and business.
constexpr Sample compounds = {
    "en",
    "U.S.-led talks on COVID-19 cost $4.2bn, said O'Brien's aide Jean-Michel Aubert at 12:30 p.m.; "
    "AT&T didn't reply to @harbour_news or to the mother-in-law of A. B. Rowe (www.example.com). ",
    40};

// The same words twice, so that the difference is the price of what is not ASCII.
constexpr Sample plain = {"en",
                          "SENHORA MACIEIRA AFFAIRES ETRANGERES PECHE A LA COTE NINO CORAZON ", 10};
constexpr Sample accented = {
    "en", "SENHORA MACIÊIRA AFFAIRES ÉTRANGÈRES PÊCHE À LA CÔTE NIÑO CORAZÓN ", 10};

std::string repeated(std::string_view text) {
  std::string all;
  for (std::size_t copy = 0; copy < copies; ++copy) all += text;
  return all;
}

std::size_t count_words(const std::vector<Token>& tokens) {
  return static_cast<std::size_t>(std::count_if(tokens.begin(), tokens.end(),
                                                [](const Token& token) { return !token.joined; }));
}

void measure(benchmark::State& state, const Analyzer& analyzer, const std::string& text) {
  for (auto _ : state) benchmark::DoNotOptimize(analyzer.tokens(text));
  set_work(state, analyzer.tokens(text).size(), text.size());
}

void tokens(benchmark::State& state, const Sample& sample) {
  const Analyzer analyzer(sample.language);
  const auto text = repeated(sample.text);
  expect_equal(state, count_words(analyzer.tokens(text)), copies * sample.words);
  measure(state, analyzer, text);
}
BENCHMARK_CAPTURE(tokens, english, english);
BENCHMARK_CAPTURE(tokens, french, french);
BENCHMARK_CAPTURE(tokens, compounds, compounds);

/// ICU's dictionary decides which characters form a word, but each must be in one.
void tokens_chinese(benchmark::State& state) {
  const Analyzer analyzer("en");
  const auto text = repeated(chinese);
  std::size_t in_words = 0;
  for (const auto& token : analyzer.tokens(text)) in_words += token.span.end - token.span.begin;
  constexpr auto commas_and_stops = 6 * std::string_view("，").size();
  expect_equal(state, in_words, copies * (chinese.size() - commas_and_stops));
  measure(state, analyzer, text);
}
BENCHMARK(tokens_chinese);

void fold(benchmark::State& state, const Sample& sample) {
  const Analyzer analyzer(sample.language);
  const auto folded = analyzer.tokens(sample.text);
  const auto expected = analyzer.tokens(plain.text);
  expect_equal(state, folded.size(), sample.words);
  for (std::size_t at = 0; at < std::min(folded.size(), expected.size()); ++at)
    expect(state, folded[at].word == expected[at].word, "an accent is left");
  measure(state, analyzer, repeated(sample.text));
}
BENCHMARK_CAPTURE(fold, ascii, plain);
BENCHMARK_CAPTURE(fold, accents, accented);

}  // namespace

}  // namespace newshound::bench
