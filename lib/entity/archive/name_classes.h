/// The names of an archive by what they have in common whatever else they are: their keys.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entity/archive/table.h"

namespace newshound::entity {

/// All names of a kind that have the same key.
struct NameClass {
  EntityKind kind = EntityKind::person;
  std::string key;
  std::uint64_t articles = 0;  ///< of all its names
  bool acronym = false;        ///< whether one of them is written like one
  std::uint32_t begin = 0;     ///< index of the first of its names
  std::uint32_t end = 0;       ///< behind the last
};

/// A name of the table, which must outlive it.
struct ClassedName {
  std::string_view name;
  std::uint64_t articles = 0;
};

/// That articles have the names of two classes as the same entity.
struct SpelledOut {
  std::uint32_t shorter = 0;  ///< the class of the form
  std::uint32_t fuller = 0;   ///< the class of the name
  std::uint64_t articles = 0;
  std::string_view name;  ///< of `fuller`, one that most of these articles have

  bool operator==(const SpelledOut&) const = default;
};

/// Classes are numbered by kind and key, so that nothing depends on the order of the table.
class NameClasses {
 public:
  explicit NameClasses(const std::vector<NamedEntity>& table);

  std::uint32_t size() const { return static_cast<std::uint32_t>(classes_.size()); }
  const NameClass& operator[](std::uint32_t at) const { return classes_[at]; }
  const ClassedName& name(std::uint32_t at) const { return names_[at]; }
  /// The name of the class that most articles have.
  std::string_view best_name(std::uint32_t at) const;
  std::optional<std::uint32_t> find(EntityKind kind, std::string_view key) const;

  /// What articles say of classes, by `shorter` and `fuller`. Forms that are no name of their own,
  /// and those with the key of the name, say nothing.
  std::vector<SpelledOut> spelled_out(const std::vector<NamedEntity>& table) const;

 private:
  std::vector<NameClass> classes_;
  std::vector<ClassedName> names_;
};

}  // namespace newshound::entity
