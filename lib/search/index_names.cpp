#include "search/index_names.h"

#include <system_error>
#include <utility>

#include "base/file.h"
#include "index/row.h"
#include "newshound/error.h"
#include "search/entity_kinds.h"

namespace newshound::search {

namespace {

/// Empty if there is none.
std::string read_aliases(const std::filesystem::path& path) try {
  std::error_code missing;
  const auto bytes = std::filesystem::file_size(path, missing);
  if (missing == std::errc::no_such_file_or_directory) return {};
  if (missing) throw std::filesystem::filesystem_error("file_size", path, missing);
  if (bytes > entity::most_alias_bytes)
    throw IndexError(IndexError::Reason::damaged, path.string() + " is larger than 16 MB",
                     "it should hold names only");
  return read_file(path);
} catch (const std::filesystem::filesystem_error& error) {
  throw IndexError(IndexError::Reason::damaged,
                   path.string() + " cannot be read: " + error.code().message(),
                   "make it readable, or move it away");
}

}  // namespace

AliasFile::AliasFile(const std::filesystem::path& dir) {
  const auto path = dir / "aliases.tsv";
  text_ = read_aliases(path);
  aliases_ = entity::parse_aliases(text_, path.string());
}

const entity::Names& IndexNames::names() const {
  if (!names_) names_.emplace(*groups_, aliases_);
  return *names_;
}

EntityNumbers::EntityNumbers(const rank::File& file, const IndexNames& names)
    : file_(&file), names_(&names) {
  if (!names.tells_nothing()) numbers_.assign(file.entities().size(), unknown);
}

std::uint32_t EntityNumbers::find(std::uint32_t entity) {
  const auto& table = file_->entities();
  const auto name = table.name(entity);
  const auto kind = kind_of(name);
  const auto shown = names_->names().canonical_of(kind, rank::without_kind(name));
  if (!shown) return nobody;
  if (*shown == rank::without_kind(name)) return entity;
  auto whole = index::entity_name(kind, *shown);
  if (const auto known = table.find(whole)) return *known;
  const auto [added, is_new] = number_of_added_.emplace(std::move(whole), size());
  if (is_new) added_.push_back(added->first);
  return added->second;
}

std::string_view EntityNumbers::name(std::uint32_t number) const {
  const auto& table = file_->entities();
  return number < table.size() ? table.name(number) : added_[number - table.size()];
}

}  // namespace newshound::search
