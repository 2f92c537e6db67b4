#include "search/evidence.h"

#include <algorithm>

#include "index/document.h"
#include "newshound/error.h"
#include "text/vocabulary.h"

namespace newshound::search {

namespace {

constexpr std::uint32_t longest_side = 300;  // before or behind the name, of what has no full stops

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

/// `at`, or if that is too far from `span` the start of a word that is not.
std::uint32_t near_begin(std::string_view text, std::uint32_t at, Span span) {
  if (span.begin - at <= longest_side) return at;
  at = span.begin - longest_side;
  while (at < span.begin && !is_blank(text[at - 1])) ++at;
  return at;
}

std::uint32_t near_end(std::string_view text, std::uint32_t at, Span span) {
  if (at - span.end <= longest_side) return at;
  at = span.end + longest_side;
  while (at > span.end && !is_blank(text[at])) --at;
  return at;
}

}  // namespace

Span sentence_around(std::string_view text, Span span, const std::string& language) {
  text::Vocabulary vocabulary(language);
  const auto& tokens = vocabulary.read(text);
  const auto& starts = vocabulary.breaks().sentences;
  Span sentence = span;
  auto next = starts.begin();
  for (const auto& token : tokens) {
    const bool begins = next != starts.end() && token.position >= *next;
    if (begins && token.span.begin > span.begin) break;
    if (begins) {
      ++next;
      sentence.begin = token.span.begin;
    }
    sentence.end = std::max(span.end, token.span.end);
  }
  sentence.begin = std::min(sentence.begin, span.begin);
  // Quotes and full stops are no words.
  while (sentence.begin > 0 && !is_blank(text[sentence.begin - 1])) --sentence.begin;
  while (sentence.end < text.size() && !is_blank(text[sentence.end])) ++sentence.end;
  return {near_begin(text, sentence.begin, span), near_end(text, sentence.end, span)};
}

std::optional<EntityEvidence> find_evidence(ArticlePlace place, EntityKind kind,
                                            const std::vector<std::string>& names,
                                            const OpenIndex& index) {
  const auto document = index.stored(place.segment, place.article);
  const auto article = index::read_article(document);
  const auto mentions = index::read_mentions(document);
  const auto is_meant = [&](const Mention& mention) {
    return mention.entity.kind == kind &&
           std::find(names.begin(), names.end(), mention.entity.name) != names.end();
  };
  auto mention = std::find_if(mentions.begin(), mentions.end(), [&](const Mention& each) {
    return each.part == ArticlePart::body && is_meant(each);
  });
  if (mention == mentions.end()) mention = std::find_if(mentions.begin(), mentions.end(), is_meant);
  if (mention == mentions.end()) return std::nullopt;
  const std::string_view text = mention->part == ArticlePart::title ? article.title : article.body;
  const auto span = mention->span;
  if (span.begin > span.end || span.end > text.size())
    throw IndexError(IndexError::Reason::damaged, "a stored mention lies outside of its article");
  const auto sentence = sentence_around(text, span, index.language_of(article));
  return EntityEvidence{article.id,
                        article.date,
                        article.source,
                        std::string(text.substr(sentence.begin, sentence.end - sentence.begin)),
                        {span.begin - sentence.begin, span.end - sentence.begin}};
}

}  // namespace newshound::search
