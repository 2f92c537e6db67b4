#include "index/document.h"

#include <utility>

#include "article/json/record.h"
#include "base/json.h"
#include "index/database.h"
#include "index/terms.h"
#include "schema/fields.h"
#include "text/language.h"

namespace newshound::index {

namespace {

using rank::TermKind;
using schema::Field;
using schema::spec_of;

// Wider than any phrase, so that none matches across the end of a title or a name.
constexpr Xapian::termpos gap = 100;

Field field_of(EntityKind kind) {
  constexpr Field fields[] = {Field::person, Field::organisation, Field::place};
  return fields[static_cast<std::size_t>(kind)];
}

std::string_view prefix_of(EntityKind kind) { return spec_of(field_of(kind)).prefix; }

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
  set_language(article);
  names_.clear();
  placed_ = {};
  add_words(article);
  add_authors(article);
  add_exact(article);
  add_entities(article);
}

void DocumentMaker::set_language(const Article& article) {
  const auto& language = text::is_language_code(article.language) ? article.language : language_;
  words_ = &languages_[language];
  if (words_->vocabulary == nullptr) words_->vocabulary = &vocabularies_.of(language);
}

/// Words and stems of title and body, and of the title once more as a field.
void DocumentMaker::add_words(const Article& article) {
  const auto title_end = add_title(article);
  add_body(article, title_end + gap);
}

/// Returns the position behind the title.
Xapian::termpos DocumentMaker::add_title(const Article& article) {
  const auto prefix = spec_of(Field::title).prefix;
  Xapian::termpos end = 1;
  const auto& tokens = words_->vocabulary->read(article.title);
  add_tokens(tokens, end);
  for (const auto& token : tokens) {
    const auto position = 1 + token.position;
    auto& word = words_->words[token.word];
    if (word.title.word == unknown) word.title = terms_of(prefix, token.word);
    add(word.title, position);
    place(prefix, token.word, position);
    end = position + 1;
  }
  return end;
}

/// The body begins at the position `begin`. Its breaks are the positions of words of their own.
void DocumentMaker::add_body(const Article& article, Xapian::termpos begin) {
  const auto& tokens = words_->vocabulary->read(article.body);
  add_tokens(tokens, begin);
  const auto& breaks = words_->vocabulary->breaks();
  const auto add_breaks = [&](std::string_view term, const std::vector<std::uint32_t>& starts) {
    const auto number = builder_.number(term, TermKind::word);
    for (const auto start : starts) builder_.add(number, begin + start);
  };
  if (tokens.empty()) return;
  add_breaks(schema::sentence_term, breaks.sentences);
  add_breaks(schema::paragraph_term, breaks.paragraphs);
}

void DocumentMaker::add_tokens(const std::vector<text::Occurrence>& tokens, Xapian::termpos begin) {
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const auto position = begin + tokens[at].position;
    add_word(tokens[at], position);
    if (tokens[at].joined) add_pieces(tokens, at, position);
  }
}

/// A query that has the joined word inside a phrase looks for its pieces.
void DocumentMaker::add_pieces(const std::vector<text::Occurrence>& tokens, std::size_t joined,
                               Xapian::termpos position) {
  const auto& whole = tokens[joined];
  auto at = joined;
  while (at > 0 && tokens[at - 1].position == whole.position) --at;
  std::string pieces;
  for (; at < tokens.size() && tokens[at].span.end <= whole.span.end; ++at)
    if (!tokens[at].joined)
      pieces.append(pieces.empty() ? "" : " ").append(words_->vocabulary->word(tokens[at].word));
  if (pieces.find(' ') == pieces.npos) return;
  const auto term = pieces_term(words_->vocabulary->word(whole.word), pieces);
  builder_.add(builder_.number(term, TermKind::word), position);
}

void DocumentMaker::add_word(const text::Occurrence& token, Xapian::termpos position) {
  if (token.word >= words_->words.size()) words_->words.resize(words_->vocabulary->size());
  auto& word = words_->words[token.word];
  if (word.terms.word == unknown) word.terms = terms_of({}, token.word);
  add(word.terms, position);
  place({}, token.word, position);
}

void DocumentMaker::add(const WordTerms& terms, Xapian::termpos position) {
  builder_.add(terms.word, position);
  builder_.add(terms.stem);
  if (terms.form != unknown) builder_.add(terms.form, position);
}

DocumentMaker::WordTerms DocumentMaker::terms_of(std::string_view prefix, std::uint32_t number) {
  const auto& vocabulary = *words_->vocabulary;
  const auto word = vocabulary.word(number);
  return {builder_.number(term(prefix, word), TermKind::word),
          builder_.number(stem_term(prefix, vocabulary.stem(number)), TermKind::ranked),
          number_of_form(prefix, number)};
}

/// `unknown` if it is written like the word.
DocumentMaker::TermNumber DocumentMaker::number_of_form(std::string_view prefix,
                                                        std::uint32_t number) {
  const auto word = words_->vocabulary->word(number);
  const auto form = words_->vocabulary->form(number);
  return form == word ? unknown : builder_.number(form_term(prefix, word, form), TermKind::word);
}

void DocumentMaker::place(std::string_view prefix, std::uint32_t number, Xapian::termpos position) {
  if (positions_ != Positions::xapian_too) return;
  const auto word = words_->vocabulary->word(number);
  const auto form = words_->vocabulary->form(number);
  placed_.add_posting(term(prefix, word), position, 0);
  if (form != word) placed_.add_posting(form_term(prefix, word, form), position, 0);
}

void DocumentMaker::add_authors(const Article& article) {
  const auto prefix = spec_of(Field::by).prefix;
  auto& vocabulary = *words_->vocabulary;
  Xapian::termpos begin = 1;
  for (const auto& author : article.authors) {
    auto end = begin;
    for (const auto& token : vocabulary.read(author)) {
      const auto name = term(prefix, vocabulary.word(token.word));
      const auto position = begin + token.position;
      builder_.add(builder_.number(name, TermKind::word), position);
      const auto form = number_of_form(prefix, token.word);
      if (form != unknown) builder_.add(form, position);
      place(prefix, token.word, position);
      end = position + 1;
    }
    begin = end + gap;
  }
}

void DocumentMaker::add_filter(std::string_view term) {
  builder_.add(builder_.number(term, TermKind::filter));
}

void DocumentMaker::add_exact(const Article& article) {
  add_filter(exact_term(spec_of(Field::id).prefix, article.id));
  if (!article.language.empty())
    add_filter(exact_term(spec_of(Field::language).prefix, article.language));
  add_outlet(article.source, article.url);
  if (const auto seen = seen_term(article.seen); !seen.empty()) add_filter(seen);
  add_copies(article);
  add_presence(article);
}

/// An article is found by the outlets and addresses of its copies too.
void DocumentMaker::add_copies(const Article& article) {
  for (const auto& copy : article.copies) {
    add_filter(exact_term(spec_of(Field::id).prefix, copy.id));
    add_outlet(copy.source, copy.url);
  }
}

void DocumentMaker::add_outlet(const std::string& source, const std::string& url) {
  if (!source.empty()) {
    for (const auto& name : source_terms(source)) add_filter(name);
    add_filter(presence_term(Field::source));
  }
  if (url.empty()) return;
  for (const auto& part : url_terms(url)) add_filter(part);
  add_filter(presence_term(Field::url));
}

/// Which other fields the article has. Dates are columns.
void DocumentMaker::add_presence(const Article& article) {
  const std::pair<Field, bool> fields[] = {{Field::title, !article.title.empty()},
                                           {Field::by, !article.authors.empty()},
                                           {Field::language, !article.language.empty()},
                                           {Field::seen, article.seen.has_value()}};
  for (const auto& [field, is_there] : fields)
    if (is_there) add_filter(presence_term(field));
}

void DocumentMaker::add_entities(const Article& article) {
  EntityNames surfaces;
  for (const auto& entity : article.entities) names_.emplace(entity.kind, entity.name);
  for (auto& mention : finder_.find(article)) {
    names_.emplace(mention.entity.kind, mention.entity.name);
    surfaces.emplace(mention.entity.kind, std::move(mention.surface));
  }
  surfaces.insert(names_.begin(), names_.end());
  for (const auto& [kind, name] : surfaces)
    for (const auto& term : name_terms(prefix_of(kind), name)) add_filter(term);
  for (const auto& [kind, name] : surfaces) add_filter(presence_term(field_of(kind)));
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
  builder_.finish_article(make_row(article, names_));
}

void DocumentMaker::write_rank(const std::filesystem::path& path) {
  builder_.write(path);
  languages_.clear();
}

}  // namespace newshound::index
