#include "index/entity_terms.h"

#include "index/row.h"
#include "index/terms.h"
#include "schema/fields.h"

namespace newshound::index {

namespace {

using rank::TermKind;

std::string_view prefix_of(EntityKind kind) { return schema::spec_of(field_of(kind)).prefix; }

/// With single blanks, as a name may go on in the next line.
std::string on_one_line(std::string_view surface) {
  std::string line;
  for (const char c : surface) {
    const bool is_blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!is_blank || !line.ends_with(' ')) line += is_blank ? ' ' : c;
  }
  return line;
}

}  // namespace

void EntityTerms::clear() {
  names_.clear();
  forms_.clear();
  mentions_ = nullptr;
}

EntityTerms::Name& EntityTerms::name_of(EntityKind kind, std::string_view name) {
  return names_[entity_name(kind, name)];
}

void EntityTerms::begin(const Article& article, const std::vector<Mention>& mentions) {
  mentions_ = &mentions;
  forms_.clear();
  for (const auto& entity : article.entities) {
    forms_.insert({entity_name(entity.kind, entity.name), ""});
    add_canonical(entity);
  }
  for (const auto& mention : mentions) {
    const auto& entity = mention.entity;
    const auto written = on_one_line(mention.surface);
    const auto form = written == entity.name ? std::string() : written;
    const bool is_new = forms_.insert({entity_name(entity.kind, entity.name), form}).second;
    if (!is_new && !form.empty()) continue;  // who came with the article need not be written in it
    add_canonical(entity);
    add_written(entity.kind, written);
  }
}

void EntityTerms::add_canonical(const Entity& entity) {
  auto& name = name_of(entity.kind, entity.name);
  if (name.whole == unknown)
    name.whole =
        builder_.number(whole_name_term(prefix_of(entity.kind), entity.name), TermKind::filter);
  builder_.add(name.whole);
  add_parts(entity.kind, entity.name);
  builder_.add(builder_.number(presence_term(field_of(entity.kind)), TermKind::filter));
}

void EntityTerms::add_written(EntityKind kind, const std::string& written) {
  add_parts(kind, written);
  auto& name = name_of(kind, written);
  if (name.written == unknown)
    name.written = builder_.number(written_name_term(prefix_of(kind), written), TermKind::filter);
  builder_.add(name.written);
}

void EntityTerms::add_parts(EntityKind kind, std::string_view text) {
  auto& name = name_of(kind, text);
  if (name.parts.empty())
    for (const auto& term : name_terms(prefix_of(kind), text))
      name.parts.push_back(builder_.number(term, TermKind::filter));
  for (const auto part : name.parts) builder_.add(part);
}

std::vector<EntityTerms::Place> EntityTerms::places(ArticlePart part,
                                                    const std::vector<text::Occurrence>& tokens) {
  std::vector<Place> places;
  auto token = tokens.begin();
  for (const auto& mention : *mentions_) {
    if (mention.part != part) continue;
    // What is joined stands behind the first of its words, and reaches over the others.
    while (token != tokens.end() && (token->joined || token->span.end <= mention.span.begin))
      ++token;
    if (token == tokens.end()) break;
    if (token->span.begin >= mention.span.end) continue;
    auto& name = name_of(mention.entity.kind, mention.entity.name);
    if (name.mentions == unknown) {
      name.mention_term = mention_term(mention.entity.kind, mention.entity.name);
      name.mentions = builder_.number(name.mention_term, TermKind::word);
    }
    const bool is_there = !places.empty() && places.back().number == name.mentions &&
                          places.back().position == token->position;
    if (!is_there) places.push_back({name.mention_term, name.mentions, token->position});
  }
  return places;
}

}  // namespace newshound::index
