#include "entity/tagger/variants.h"

#include <algorithm>
#include <string_view>

#include "entity/tagger/keys.h"
#include "text/letter.h"

namespace newshound::entity::tagger {

namespace {

/// `sentence` with each of its words, and what is between them, as `change` makes it.
template <class Change>
MarkedSentence changed(const MarkedSentence& sentence, Change change) {
  std::vector<Span> tokens;
  cut_tokens(sentence.text, 0, tokens);
  MarkedSentence result;
  result.names = sentence.names;
  std::uint32_t done = 0;
  std::vector<std::uint32_t> places(sentence.text.size() + 1);  // of bytes in the result
  const auto copy = [&](std::uint32_t end, std::string_view as) {
    for (auto at = done; at < end; ++at) {
      const auto place = std::min<std::size_t>(at - done, as.size());
      places[at] = static_cast<std::uint32_t>(result.text.size() + place);
    }
    result.text += as;
    done = end;
  };
  const std::string_view text = sentence.text;
  for (const auto& [begin, end] : tokens) {
    copy(begin, text.substr(done, begin - done));
    copy(end, change(text.substr(begin, end - begin)));
  }
  copy(static_cast<std::uint32_t>(text.size()), text.substr(done));
  places.back() = static_cast<std::uint32_t>(result.text.size());
  for (auto& [span, kind] : result.names) span = {places[span.begin], places[span.end]};
  return result;
}

std::string capitalised(std::string_view word) {
  constexpr std::size_t longest_small = 3;
  if (word.size() <= longest_small) return std::string(word);
  const auto first = text::LetterClasses::get().at(word, 0).length;
  return text::in_upper_case(word.substr(0, first)) + std::string(word.substr(first));
}

}  // namespace

MarkedSentence in_capitals(const MarkedSentence& sentence) {
  return changed(sentence, text::in_upper_case);
}

MarkedSentence in_title_case(const MarkedSentence& sentence) {
  return changed(sentence, capitalised);
}

MarkedText with_headlines(const MarkedText& text, std::uint64_t number) {
  constexpr std::size_t longest = 150;  // bytes of a headline
  constexpr std::uint64_t one_in = 24;
  constexpr std::uint64_t one_first_in = 4;
  MarkedText variant;
  bool any = false;
  for (std::size_t at = 0; at < text.sentences.size(); ++at) {
    const auto& sentence = text.sentences[at];
    const auto chance = joined(number, at);
    const auto all = at == 0 ? one_first_in : one_in;
    const bool chosen = chance % all < 2 && sentence.text.size() <= longest;
    any |= chosen;
    if (!chosen)
      variant.sentences.push_back(sentence);
    else if (chance % all == 0)
      variant.sentences.push_back(in_title_case(sentence));
    else
      variant.sentences.push_back(in_capitals(sentence));
    variant.sentences.back().is_context = !chosen;
  }
  return any ? variant : MarkedText();
}

}  // namespace newshound::entity::tagger
