/// An index, open to be searched.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "index/closer.h"
#include "index/snapshot.h"
#include "newshound/searcher.h"
#include "search/index_names.h"
#include "search/plan.h"

namespace newshound::search {

/// The last commit and the user's names as they were when it was opened or refreshed. Not for use
/// by two threads at once. All functions throw as those of Searcher.
class OpenIndex {
 public:
  explicit OpenIndex(const std::filesystem::path& dir);
  OpenIndex(const OpenIndex&) = delete;
  OpenIndex& operator=(const OpenIndex&) = delete;

  /// Moves on to what there is now. Whether anything is new.
  bool refresh();

  const index::Snapshot& snapshot() const { return snapshot_; }
  const index::Manifest& manifest() const { return snapshot_.manifest; }
  std::span<const rank::SegmentView> views() const { return views_; }
  /// Of its articles, the most frequent first; never empty.
  const std::vector<std::string>& languages() const { return languages_; }
  const IndexNames& names() const { return *names_; }
  /// By segment.
  std::span<EntityNumbers> entity_numbers() const;

  Xapian::Document stored(std::size_t segment, std::uint32_t article) const;
  Article stored_article(std::size_t segment, std::uint32_t article) const;

  /// In which its words are to be read.
  std::string language_of(const Article& article) const;

  /// `action` with what queries in `languages` are planned for; in those of the articles if there
  /// are none.
  template <class Action>
  auto in_context(const std::vector<std::string>& languages, double title_weight,
                  Action action) const {
    const std::vector<Analyzer> asked(languages.begin(), languages.end());
    return action(PlanContext{views_, asked.empty() ? analyzers_ : asked, manifest().queries,
                              *names_, title_weight});
  }

 private:
  void look_at_segments();

  std::filesystem::path dir_;
  index::Snapshot snapshot_;
  AliasFile aliases_;
  std::vector<rank::SegmentView> views_;
  std::vector<std::string> languages_;
  std::vector<Analyzer> analyzers_;  ///< of `languages_`
  std::optional<IndexNames> names_;
  mutable std::vector<EntityNumbers> numbers_;  ///< made when they are first asked for
  index::Closer closer_;
};

}  // namespace newshound::search
