#include "entity/tagger/sample.h"

#include <algorithm>

#include "text/language.h"

namespace newshound::entity::tagger {

namespace {

/// The tokens from `first` on as names of tokens. Offsets of `names` are from `offset` on.
std::vector<Name> names_in(const Tokens& tokens, std::size_t first, std::uint32_t offset,
                           const std::vector<MarkedName>& names) {
  std::vector<Name> found;
  auto at = first;
  for (const auto& [span, kind] : names) {
    while (at < tokens.spans.size() && tokens.spans[at].end <= offset + span.begin) ++at;
    const auto begin = at;
    while (at < tokens.spans.size() && tokens.spans[at].begin < offset + span.end) ++at;
    if (at > begin)
      found.push_back({static_cast<std::uint32_t>(begin - first),
                       static_cast<std::uint32_t>(at - first), kind});
  }
  return found;
}

void add_sentence(const MarkedSentence& sentence, Sample& sample) {
  const auto offset = static_cast<std::uint32_t>(sample.text.size());
  const auto first = sample.tokens.spans.size();
  cut_tokens(sentence.text, offset, sample.tokens.spans);
  sample.text.append(sentence.text).append("\n");
  const auto count = sample.tokens.spans.size() - first;
  if (count == 0) return;
  const auto labels = labels_of(names_in(sample.tokens, first, offset, sentence.names), count);
  sample.labels.insert(sample.labels.end(), labels.begin(), labels.end());
  sample.tokens.ends.push_back(static_cast<std::uint32_t>(sample.tokens.spans.size()));
  sample.is_context.push_back(sentence.is_context);
}

}  // namespace

Sample sample_of(const MarkedText& text) {
  Sample sample;
  for (const auto& sentence : text.sentences) add_sentence(sentence, sample);
  sample.language = text::detect_language(sample.text);
  return sample;
}

}  // namespace newshound::entity::tagger
