#include "index/document.h"

#include <utility>

#include "article/record.h"
#include "base/hash.h"
#include "base/json.h"
#include "index/database.h"
#include "index/terms.h"
#include "schema/fields.h"

namespace newshound::index {

namespace {

using rank::TermKind;
using schema::Field;
using schema::spec_of;

// Wider than any phrase, so that none matches across the end of a title or a name.
constexpr Xapian::termpos gap = 100;

std::string_view prefix_of(EntityKind kind) {
  constexpr Field fields[] = {Field::person, Field::organisation, Field::place};
  return spec_of(fields[static_cast<std::size_t>(kind)]).prefix;
}

/// Who is named in the title only is found too.
Article with_title_in_body(const Article& article) {
  Article whole;
  whole.language = article.language;
  whole.entities = article.entities;
  whole.body = article.title + "\n\n" + article.body;
  return whole;
}

/// The hash of a list of words of which `hash` is the last.
std::uint64_t followed_by(std::uint64_t words, std::uint64_t hash) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;
  const auto mixed = (words ^ hash) * odd;
  return mixed ^ mixed >> 32U;
}

bool is_author(std::string_view term) { return term.starts_with(spec_of(Field::by).prefix); }

}  // namespace

Article parse_stored(std::string_view json) try {
  const json::Document parsed(json);
  return article::read_own_record(parsed.root());
} catch (const std::runtime_error& error) {
  throw IndexError(IndexError::Reason::damaged,
                   std::string("a stored article is damaged: ") + error.what());
}

Article read_article(const Xapian::Document& document) {
  return parse_stored(
      guarded(IndexError::Reason::damaged, [&document] { return document.get_data(); }));
}

void DocumentMaker::begin(const Article& article) {
  content_ = 0;
  names_.clear();
  placed_ = {};
  add_words(article);
  add_authors(article);
  add_exact(article);
  add_entities(article);
}

/// Words and stems of title and body, and of the title once more as a field.
void DocumentMaker::add_words(const Article& article) {
  Xapian::termpos position = 1;
  for (const auto& [number, span, place_in_text, joined] : vocabulary_.read(article.title)) {
    if (joined) continue;
    add_word(number, position);
    auto& word = words_[number];
    if (word.title.word == unknown) word.title = terms_of(spec_of(Field::title).prefix, number);
    builder_.add(word.title.word, position);
    builder_.add(word.title.stem);
    place(spec_of(Field::title).prefix, number, position++);
  }
  position += gap;
  for (const auto& token : vocabulary_.read(article.body))
    if (!token.joined) add_word(token.word, position++);
}

void DocumentMaker::add_word(std::uint32_t number, Xapian::termpos position) {
  if (number >= words_.size()) words_.resize(vocabulary_.size());
  auto& word = words_[number];
  if (word.terms.word == unknown) {
    word.terms = terms_of({}, number);
    word.hash = hash_of(vocabulary_.word(number));
  }
  builder_.add(word.terms.word, position);
  builder_.add(word.terms.stem);
  content_ = followed_by(content_, word.hash);
  place({}, number, position);
}

DocumentMaker::WordTerms DocumentMaker::terms_of(std::string_view prefix, std::uint32_t number) {
  const auto stem_prefix = std::string(schema::stem_prefix).append(prefix);
  return {builder_.number(term(prefix, vocabulary_.word(number)), TermKind::word),
          builder_.number(term(stem_prefix, vocabulary_.stem(number)), TermKind::ranked)};
}

void DocumentMaker::place(std::string_view prefix, std::uint32_t number, Xapian::termpos position) {
  if (positions_ == Positions::xapian_too)
    placed_.add_posting(term(prefix, vocabulary_.word(number)), position, 0);
}

void DocumentMaker::add_authors(const Article& article) {
  const auto prefix = spec_of(Field::by).prefix;
  Xapian::termpos position = 1;
  for (const auto& author : article.authors) {
    for (const auto& [number, span, place_in_name, joined] : vocabulary_.read(author)) {
      if (joined) continue;
      const auto name = term(prefix, vocabulary_.word(number));
      builder_.add(builder_.number(name, TermKind::word), position);
      place(prefix, number, position++);
    }
    position += gap;
  }
}

void DocumentMaker::add_filter(std::string_view term) {
  builder_.add(builder_.number(term, TermKind::filter));
}

void DocumentMaker::add_exact(const Article& article) {
  add_filter(exact_term(spec_of(Field::id).prefix, article.id));
  if (!article.language.empty())
    add_filter(exact_term(spec_of(Field::language).prefix, article.language));
  if (!article.source.empty())
    for (const auto& name : source_terms(article.source)) add_filter(name);
}

void DocumentMaker::add_entities(const Article& article) {
  EntityNames surfaces;
  for (const auto& entity : article.entities) names_.emplace(entity.kind, entity.name);
  for (auto& mention : find_mentions(with_title_in_body(article))) {
    names_.emplace(mention.entity.kind, mention.entity.name);
    surfaces.emplace(mention.entity.kind, std::move(mention.surface));
  }
  surfaces.insert(names_.begin(), names_.end());
  for (const auto& [kind, name] : surfaces)
    for (const auto& term : name_terms(prefix_of(kind), name)) add_filter(term);
}

Xapian::Document DocumentMaker::document(const Article& article, std::string_view stored) {
  auto document = std::exchange(placed_, {});
  document.set_data(std::string(stored));
  for (std::size_t at = 0; at < builder_.distinct_terms(); ++at) {
    const auto [term, kind, count] = builder_.distinct_term(at);
    if (kind == TermKind::ranked)
      document.add_term(std::string(term), count);
    else if (kind == TermKind::filter || is_author(term))
      document.add_boolean_term(std::string(term));
  }
  add_values(document, article);
  return document;
}

void DocumentMaker::add_values(Xapian::Document& document, const Article& article) const {
  if (!article.source.empty()) document.add_value(schema::source_slot, article.source);
  if (!article.date) return;
  for (const auto& day : date_terms(*article.date)) document.add_boolean_term(day);
  document.add_value(schema::date_slot, date_value(*article.date));
}

void DocumentMaker::finish(const Article& article) {
  builder_.finish_article(make_row(article, names_, content_));
}

void DocumentMaker::write_rank(const std::filesystem::path& path) {
  builder_.write(path);
  words_.clear();
}

}  // namespace newshound::index
