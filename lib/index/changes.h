/// What is to change in an index at its next commit.
#pragma once

#include <cstdint>
#include <filesystem>
#include <list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/batches.h"
#include "index/content_index.h"
#include "index/snapshot.h"
#include "index/spool.h"
#include "newshound/article.h"
#include "newshound/writer.h"

namespace newshound::index {

/// The changes since a commit. Articles of the same text are one article, the first of them to
/// come, and its copies, in the order in which they came; so what is in an index does not depend on
/// when it was committed.
///
/// A committed article that is to change is marked as gone and waits, changed, with the new ones.
/// Whom it mentions stays as it was found, unless its text changes.
/// All functions throw IndexError (damaged), Xapian::Error, std::filesystem::filesystem_error.
class Changes {
 public:
  /// As for Spool.
  Changes(std::filesystem::path folder, std::uint64_t memory_bytes)
      : spool_(std::move(folder), memory_bytes) {}

  /// Forgets all changes. Those to come are to `committed`, which must outlive them.
  void start(const Snapshot& committed);

  /// As Writer::add().
  Added add(const Article& article);

  /// Whether there was an article or a copy of this id.
  bool remove(const std::string& id);

  bool empty() const;

  /// Articles that wait, without copies.
  std::uint64_t size() const { return spool_.size(); }
  ArticleSource waiting() const;

  /// Those that are gone, by committed segment.
  const std::vector<std::set<std::uint32_t>>& gone() const { return gone_; }

 private:
  using Entry = Spool::Entry;

  /// An article of a committed segment.
  struct Committed {
    std::size_t segment;
    std::uint32_t number;
    bool operator==(const Committed&) const = default;
  };
  struct Group {
    Article first;  ///< without its copies
    std::vector<Copy> copies;
    std::string mentions;  ///< as they are stored
  };
  /// Where an article is, or the one that it is a copy of.
  struct Place {
    std::optional<Committed> committed;  ///< if it is there
    Entry entry = 0;                     ///< else
  };

  std::optional<Place> find(const std::string& id) const;
  std::optional<Place> find_same(const std::string& text, std::uint64_t key);
  bool is_gone(const Committed& place) const;
  /// The first of those at `place`, without its copies.
  Article read(const Place& place);
  const Group& read_committed(const Committed& place);
  bool has_copies(const Place& place);
  std::optional<Copy> find_copy(const Place& place, const std::string& id);

  Added update_copy(const Place& place, const Article& article);
  void remove_from(const Place& place, Article first, const std::string& id);
  void append_copy(const Place& place, Copy copy);
  Entry take(const Place& place);
  Entry put(const Article& article, std::uint64_t key,
            std::optional<std::string_view> mentions = std::nullopt);
  void drop(Entry entry, const Article& article);
  std::list<Copy>::iterator copy_in(Entry entry, const std::string& id);
  std::string stored(Entry entry) const;

  const Snapshot* committed_ = nullptr;
  std::vector<std::set<std::uint32_t>> gone_;
  ContentIndex contents_;
  Spool spool_;
  std::unordered_map<std::string, Entry> by_id_;  ///< copies as the article that they are of
  std::unordered_multimap<std::uint64_t, Entry> by_content_;
  std::unordered_map<Entry, std::list<Copy>> copies_;
  /// What was read last: copies of one article often come together.
  std::optional<Committed> last_place_;
  Group last_read_;
};

}  // namespace newshound::index
