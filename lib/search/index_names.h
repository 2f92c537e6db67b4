/// Which names of an index are one entity.
#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entity/archive/aliases.h"
#include "entity/archive/names.h"
#include "rank/plan.h"

namespace newshound::search {

/// The user's file of names beside an index.
class AliasFile {
 public:
  /// That of the index at `dir`; empty if there is none. Throws IndexError, damaged, naming the
  /// line if it has an error.
  explicit AliasFile(const std::filesystem::path& dir);

  const entity::Aliases& aliases() const { return aliases_; }
  /// Whether it is another than `other`.
  bool operator==(const AliasFile& other) const { return text_ == other.text_; }

 private:
  std::string text_;
  entity::Aliases aliases_;
};

/// The groups of an index and the user's word, put together when they are first asked for, as many
/// queries name nobody. Not for use by two threads at once.
class IndexNames {
 public:
  using Groups = std::shared_ptr<const std::vector<entity::SameEntity>>;

  IndexNames(Groups groups, entity::Aliases aliases)
      : groups_(std::move(groups)), aliases_(std::move(aliases)) {}

  const entity::Names& names() const;
  const std::vector<entity::SameEntity>& groups() const { return *groups_; }
  const entity::Aliases& aliases() const { return aliases_; }
  /// Whether every name is an entity of its own.
  bool tells_nothing() const { return groups_->empty() && aliases_.empty(); }

 private:
  Groups groups_;
  entity::Aliases aliases_;
  mutable std::optional<entity::Names> names_;
};

/// Numbers for the entities of a segment such that all names of one have the same. Looks each up
/// when it is first asked for. Not for use by two threads at once.
class EntityNumbers {
 public:
  static constexpr std::uint32_t nobody = UINT32_MAX;

  /// Both must outlive it.
  EntityNumbers(const rank::File& file, const IndexNames& names);

  /// Of the entity that the rank file calls `entity`; nobody if the user says that it is none.
  std::uint32_t number(std::uint32_t entity) {
    if (numbers_.empty()) return entity;
    auto& number = numbers_[entity];
    return number == unknown ? number = find(entity) : number;
  }
  /// The name by which to show the one of this number, with the letter of its kind.
  std::string_view name(std::uint32_t number) const;
  /// Numbers are less than this.
  std::uint32_t size() const {
    return static_cast<std::uint32_t>(file_->entities().size() + added_.size());
  }

 private:
  static constexpr std::uint32_t unknown = UINT32_MAX - 1;

  std::uint32_t find(std::uint32_t entity);

  const rank::File* file_;
  const IndexNames* names_;
  std::vector<std::uint32_t> numbers_;  ///< by entity; empty if each has its own
  std::deque<std::string> added_;       ///< names that no article of the segment gives
  std::unordered_map<std::string, std::uint32_t> number_of_added_;
};

}  // namespace newshound::search
