/// Those whom articles name, as terms.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "newshound/article.h"
#include "rank/builder.h"
#include "rank/columns.h"
#include "text/vocabulary.h"

namespace newshound::index {

/// Makes the terms of a name once for all articles of a batch. For each article: begin(), then
/// places() of its parts. Not for use by two threads at once.
class EntityTerms {
 public:
  using TermNumber = rank::Builder::TermNumber;

  /// It must outlive this.
  explicit EntityTerms(rank::Builder& builder) : builder_(builder) {}

  /// Adds filters for the names and forms of those whom `article` names. `mentions`, in order, the
  /// title's first, must outlive the calls of places().
  void begin(const Article& article, const std::vector<Mention>& mentions);

  /// Whom the current article names, and how.
  const std::set<rank::EntityForm>& forms() const { return forms_; }

  /// The first word of a mention.
  struct Place {
    std::string_view term;
    TermNumber number;
    std::uint32_t position;  ///< in the part
  };
  /// Of the mentions in `part` of the current article, whose words are `tokens`; in order. Those
  /// without a word have none.
  std::vector<Place> places(ArticlePart part, const std::vector<text::Occurrence>& tokens);

  /// To be called when the builder forgets its terms.
  void clear();

 private:
  static constexpr TermNumber unknown = UINT32_MAX;

  /// A canonical name or a form.
  struct Name {
    std::vector<TermNumber> parts;  ///< by runs of its words
    TermNumber whole = unknown;
    TermNumber written = unknown;
    TermNumber mentions = unknown;
    std::string mention_term;
  };

  Name& name_of(EntityKind kind, std::string_view name);
  void add_parts(EntityKind kind, std::string_view name);
  void add_canonical(const Entity& entity);
  void add_written(EntityKind kind, const std::string& written);

  rank::Builder& builder_;
  std::unordered_map<std::string, Name> names_;  ///< by what rank files call them
  std::set<rank::EntityForm> forms_;
  const std::vector<Mention>* mentions_ = nullptr;
};

}  // namespace newshound::index
