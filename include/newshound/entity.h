/// The people, organisations and places an article names.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "newshound/text.h"

namespace newshound {

struct Article;

enum class EntityKind : std::uint8_t { person, organisation, place };

/// Who or what is named, without saying where.
struct Entity {
  EntityKind kind = EntityKind::person;
  std::string name;

  bool operator==(const Entity&) const = default;
};

/// What told that a name is one. If several did, the first of them.
enum class MentionSource : std::uint8_t {
  given,      ///< it came with the article
  gazetteer,  ///< a list has it
  tagger,     ///< a trained model
  rule,       ///< words in and around it: titles, "said", an acronym in parentheses
  known,      ///< it is named elsewhere in the article
};

enum class ArticlePart : std::uint8_t { title, body };

/// One naming of an entity.
struct Mention {
  Entity entity;        ///< by the fullest form of its name in the article: "Nicolás Maduro"
  std::string surface;  ///< as written here: "Maduro", "IRGC"
  Span span;            ///< of `surface` in the title or body
  ArticlePart part = ArticlePart::body;
  MentionSource source = MentionSource::rule;
  float confidence = 1;  ///< in (0, 1]: how sure `source` is

  bool operator==(const Mention&) const = default;
};

struct EntityOptions {
  /// Of a trained tagger, see docs/entity-model.md; if empty, rules take its place.
  std::filesystem::path model = {};
  /// Lists of names, see docs/gazetteer.md.
  std::vector<std::filesystem::path> gazetteers = {};
};

/// Finds the mentions in articles. What is found depends on the article and the options alone.
/// Copies share their data; safe to use in several threads at once.
class EntityFinder {
 public:
  /// Throws Error, naming file and place, if a file of `options` cannot be read.
  explicit EntityFinder(const EntityOptions& options = {});

  /// In order, the title's first, not overlapping. All mentions of an entity in the article have
  /// the same Mention::entity. The entities that came with the article count as known.
  std::vector<Mention> find(const Article& article) const;

  /// Names the files of the options by their contents: equal for finders that find the same.
  const std::string& fingerprint() const noexcept;

 private:
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

}  // namespace newshound
