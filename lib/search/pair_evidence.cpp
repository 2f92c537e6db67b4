#include "search/pair_evidence.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "index/document.h"
#include "newshound/error.h"

namespace newshound::search {

namespace {

/// Two mentions in one part of an article.
struct MentionPair {
  ArticlePart part = ArticlePart::body;
  Span first, second;
};

std::uint32_t distance(Span a, Span b) {
  return a.begin < b.begin ? b.begin - a.begin : a.begin - b.begin;
}

/// All that stand in one part, the nearest to each other first.
std::vector<MentionPair> all_pairs(const std::vector<Mention>& mentions, const Entity& first,
                                   const Entity& second, const entity::Names& names) {
  std::vector<const Mention*> firsts, seconds;
  for (const auto& mention : mentions) {
    const auto shown = names.canonical_of(mention.entity.kind, mention.entity.name);
    if (!shown) continue;
    if (mention.entity.kind == first.kind && *shown == first.name) firsts.push_back(&mention);
    if (mention.entity.kind == second.kind && *shown == second.name) seconds.push_back(&mention);
  }
  std::vector<MentionPair> pairs;
  for (const auto* a : firsts)
    for (const auto* b : seconds)
      if (a->part == b->part) pairs.push_back({a->part, a->span, b->span});
  std::stable_sort(pairs.begin(), pairs.end(), [](const MentionPair& a, const MentionPair& b) {
    return distance(a.first, a.second) < distance(b.first, b.second);
  });
  return pairs;
}

std::string_view text_of(const Article& article, const MentionPair& pair) {
  const std::string_view text = pair.part == ArticlePart::title ? article.title : article.body;
  for (const auto span : {pair.first, pair.second})
    if (span.begin > span.end || span.end > text.size())
      throw IndexError(IndexError::Reason::damaged, "a stored mention lies outside of its article");
  return text;
}

/// The first of `pairs` in one sentence, as far as is looked; else the first.
const MentionPair& chosen(const std::vector<MentionPair>& pairs, const Article& article,
                          const std::string& language) {
  constexpr std::ptrdiff_t most_tried = 20;
  const auto end = pairs.begin() + std::min(most_tried, std::ssize(pairs));
  const auto one = std::find_if(pairs.begin(), end, [&](const MentionPair& pair) {
    const auto sentence = sentence_around(text_of(article, pair), pair.first, language);
    return sentence.begin <= pair.second.begin && pair.second.end <= sentence.end;
  });
  return one == end ? pairs.front() : *one;
}

Span moved(Span span, std::int64_t by) {
  return {static_cast<std::uint32_t>(span.begin + by), static_cast<std::uint32_t>(span.end + by)};
}

/// Sets the passage, and the names in it.
void set_passage(std::string_view text, const MentionPair& pair, const std::string& language,
                 PairEvidence& evidence) {
  constexpr std::uint32_t longest = 600;
  constexpr std::string_view gap = " … ";
  const bool in_order = pair.first.begin <= pair.second.begin;
  const auto one = in_order ? pair.first : pair.second;
  const auto other = in_order ? pair.second : pair.first;
  const auto before = sentence_around(text, one, language);
  const auto behind = sentence_around(text, other, language);
  const auto part = [&](std::uint32_t begin, std::uint32_t end) {
    return std::string(text.substr(begin, end - begin));
  };
  auto in_one = moved(one, -std::int64_t{before.begin});
  auto in_other = moved(other, -std::int64_t{before.begin});
  const auto end = std::max(before.end, behind.end);
  if (behind.begin <= before.end || end - before.begin <= longest) {
    evidence.passage = part(before.begin, end);
  } else {
    evidence.passage = part(before.begin, before.end) + std::string(gap);
    in_other = moved(other, static_cast<std::int64_t>(evidence.passage.size()) - behind.begin);
    evidence.passage += part(behind.begin, behind.end);
  }
  evidence.first = in_order ? in_one : in_other;
  evidence.second = in_order ? in_other : in_one;
}

}  // namespace

std::optional<PairEvidence> find_pair_evidence(ArticlePlace place, const Cooccurrence& pair,
                                               Nearness within, const OpenIndex& index) {
  const auto document = index.stored(place.segment, place.article);
  const auto article = index::read_article(document);
  const auto pairs =
      all_pairs(index::read_mentions(document), pair.first, pair.second, index.names().names());
  if (pairs.empty()) return std::nullopt;
  const auto language = index.language_of(article);
  const auto& shown =
      within == Nearness::sentence ? chosen(pairs, article, language) : pairs.front();
  PairEvidence evidence{article.id, article.date, article.source, {}, {}, {}};
  set_passage(text_of(article, shown), shown, language, evidence);
  return evidence;
}

}  // namespace newshound::search
