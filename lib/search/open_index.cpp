#include "search/open_index.h"

#include <utility>

#include "index/document.h"
#include "newshound/error.h"
#include "rank/expansion.h"
#include "text/language.h"

namespace newshound::search {

namespace {

void require_analyzer(const index::Manifest& manifest) {
  const Analyzer analyzer(manifest.language);
  if (analyzer.name() != manifest.analyzer)
    throw IndexError(IndexError::Reason::other_schema,
                     "the index was made with the analyser " + manifest.analyzer +
                         ", this newshound has " + analyzer.name(),
                     "index the articles again into a new directory");
}

/// The languages of the articles, the most frequent first; that of the index if there is none.
std::vector<std::string> languages_of(std::span<const rank::SegmentView> segments,
                                      const std::string& by_default) {
  const std::string prefix(schema::spec_of(schema::Field::language).prefix);
  std::vector<std::string> languages;
  for (const auto& found : rank::by_pattern(segments, prefix, "*").terms)
    if (text::is_language_code(found.word)) languages.push_back(found.word);
  if (languages.empty()) languages.push_back(by_default);
  return languages;
}

}  // namespace

OpenIndex::OpenIndex(const std::filesystem::path& dir)
    : dir_(dir), snapshot_(index::open_snapshot(dir)), aliases_(dir) {
  require_analyzer(manifest());
  look_at_segments();
}

void OpenIndex::look_at_segments() {
  views_.clear();
  for (const auto& segment : snapshot_.segments)
    views_.push_back({&segment.files->rank, segment.gone_or_null()});
  languages_ = languages_of(views_, manifest().language);
  analyzers_ = {languages_.begin(), languages_.end()};
  numbers_.clear();
  names_.emplace(snapshot_.groups, aliases_.aliases());
}

bool OpenIndex::refresh() {
  AliasFile aliases(dir_);
  auto newer = index::newer_snapshot(dir_, snapshot_);
  if (newer) require_analyzer(newer->manifest);
  if (!newer && aliases == aliases_) return false;
  aliases_ = std::move(aliases);
  if (newer) closer_.close(std::exchange(snapshot_, std::move(*newer)));
  look_at_segments();
  return true;
}

std::span<EntityNumbers> OpenIndex::entity_numbers() const {
  if (numbers_.empty())
    for (const auto& view : views_) numbers_.emplace_back(*view.file, *names_);
  return numbers_;
}

Xapian::Document OpenIndex::stored(std::size_t segment, std::uint32_t article) const {
  return snapshot_.segments[segment].files->database.get_document(article + 1);
}

Article OpenIndex::stored_article(std::size_t segment, std::uint32_t article) const {
  return index::read_article(stored(segment, article));
}

std::string OpenIndex::language_of(const Article& article) const {
  return text::is_language_code(article.language) ? article.language : manifest().language;
}

}  // namespace newshound::search
