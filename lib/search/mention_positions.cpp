#include "search/mention_positions.h"

#include "index/terms.h"
#include "rank/bm25.h"
#include "rank/entity_table.h"
#include "schema/fields.h"
#include "search/entity_kinds.h"

namespace newshound::search {

namespace {

void read(rank::Leaf& leaf, std::uint32_t article, rank::Positions& positions) {
  const auto range = article / rank::range_articles;
  if (leaf.frequency() == 0) return;
  if (leaf.range() != range) leaf.enter(range);
  auto reader = leaf.positions(article % rank::range_articles);
  while (reader && reader->next()) positions.push_back(reader->position());
}

}  // namespace

rank::Leaf MentionPositions::leaf_of(const std::string& term) const {
  const auto entry = file_.dictionary().find(term);
  return entry ? rank::Leaf(file_, *entry, 0, rank::Bm25(file_.statistics())) : rank::Leaf();
}

void MentionPositions::add(std::uint32_t entity, std::uint32_t article,
                           rank::Positions& positions) {
  auto known = mentions_.find(entity);
  if (known == mentions_.end()) {
    const auto name = file_.entities().name(entity);
    const auto term = index::mention_term(kind_of(name), rank::without_kind(name));
    known = mentions_.emplace(entity, leaf_of(term)).first;
  }
  read(known->second, article, positions);
}

rank::Positions MentionPositions::sentences(std::uint32_t article) {
  if (!sentences_) sentences_ = leaf_of(std::string(schema::sentence_term));
  rank::Positions starts;
  read(*sentences_, article, starts);
  return starts;
}

}  // namespace newshound::search
