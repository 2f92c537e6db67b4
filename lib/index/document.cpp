#include "index/document.h"

#include <set>
#include <utility>

#include "article/record.h"
#include "base/json.h"
#include "index/database.h"
#include "index/terms.h"
#include "newshound/json.h"
#include "schema/fields.h"

namespace newshound::index {

namespace {

using schema::Field;
using schema::spec_of;

// Wider than any phrase, so that none matches across the end of a title or a name.
constexpr Xapian::termpos gap = 100;

class DocumentMaker {
 public:
  DocumentMaker(const Article& article, const Analyzer& analyzer)
      : article_(article), analyzer_(analyzer) {}

  Xapian::Document make() {
    document_.set_data(to_json(article_));
    add_words();
    add_authors();
    add_exact();
    add_entities();
    return document_;
  }

 private:
  /// Words and stems of title and body, and of the title once more as a field.
  void add_words() {
    const auto title_prefix = spec_of(Field::title).prefix;
    auto title_stem_prefix = std::string(schema::stem_prefix);
    title_stem_prefix += title_prefix;
    Xapian::termpos position = 1;
    for (const auto& token : analyzer_.tokens(article_.title)) {
      add_token(token, position);
      document_.add_posting(term(title_prefix, token.word), position);
      document_.add_term(term(title_stem_prefix, token.stem));
      ++position;
    }
    position += gap;
    for (const auto& token : analyzer_.tokens(article_.body)) add_token(token, position++);
  }

  void add_token(const Token& token, Xapian::termpos position) {
    document_.add_posting(term({}, token.word), position);
    document_.add_term(term(schema::stem_prefix, token.stem));
  }

  void add_authors() {
    const auto prefix = spec_of(Field::by).prefix;
    Xapian::termpos position = 1;
    for (const auto& author : article_.authors) {
      for (const auto& token : analyzer_.tokens(author))
        document_.add_posting(term(prefix, token.word), position++);
      position += gap;
    }
  }

  void add_exact() {
    document_.add_boolean_term(exact_term(spec_of(Field::id).prefix, article_.id));
    if (!article_.language.empty())
      document_.add_boolean_term(exact_term(spec_of(Field::language).prefix, article_.language));
    if (!article_.source.empty()) {
      for (const auto& name : source_terms(article_.source)) document_.add_boolean_term(name);
      document_.add_value(schema::source_slot, article_.source);
    }
    if (article_.date) {
      for (const auto& day : date_terms(*article_.date)) document_.add_boolean_term(day);
      document_.add_value(schema::date_slot, date_value(*article_.date));
    }
  }

  void add_entities() {
    std::set<std::pair<EntityKind, std::string>> names;
    for (const auto& entity : article_.entities) names.emplace(entity.kind, entity.name);
    for (const auto& mention : find_mentions(with_title_in_body())) {
      names.emplace(mention.entity.kind, mention.entity.name);
      names.emplace(mention.entity.kind, mention.surface);
    }
    for (const auto& [kind, name] : names)
      for (const auto& term : name_terms(prefix_of(kind), name)) document_.add_boolean_term(term);
  }

  /// Who is named in the title only is found too.
  Article with_title_in_body() const {
    Article whole;
    whole.language = article_.language;
    whole.entities = article_.entities;
    whole.body = article_.title + "\n\n" + article_.body;
    return whole;
  }

  static std::string_view prefix_of(EntityKind kind) {
    constexpr Field fields[] = {Field::person, Field::organisation, Field::place};
    return spec_of(fields[static_cast<std::size_t>(kind)]).prefix;
  }

  const Article& article_;
  const Analyzer& analyzer_;
  Xapian::Document document_;
};

}  // namespace

Xapian::Document make_document(const Article& article, const Analyzer& analyzer) {
  return DocumentMaker(article, analyzer).make();
}

Article read_article(const Xapian::Document& document) {
  const auto data =
      guarded(IndexError::Reason::damaged, [&document] { return document.get_data(); });
  try {
    const json::Document parsed(data);
    return article::read_own_record(parsed.root());
  } catch (const std::runtime_error& error) {
    throw IndexError(IndexError::Reason::damaged,
                     std::string("a stored article is damaged: ") + error.what());
  }
}

}  // namespace newshound::index
