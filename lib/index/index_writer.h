/// An index that is being changed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "base/file.h"
#include "index/batches.h"
#include "index/catalogue.h"
#include "index/changes.h"
#include "index/manifest.h"
#include "index/merge_policy.h"
#include "index/segment_files.h"
#include "index/snapshot.h"
#include "newshound/text.h"
#include "newshound/writer.h"

namespace newshound::index {

/// What Writer does, without its promise that nothing goes on after a failure. Functions throw
/// IndexError (damaged, write_failed), Xapian::Error, rank::Damaged,
/// std::filesystem::filesystem_error.
class IndexWriter {
 public:
  /// `held`: the lock of the index at `dir`, which is made if there is none.
  IndexWriter(const std::filesystem::path& dir, const WriterOptions& options, File held);
  ~IndexWriter();
  IndexWriter(const IndexWriter&) = delete;
  IndexWriter& operator=(const IndexWriter&) = delete;

  const Snapshot& committed() const { return committed_; }
  const Changes& changes() const { return changes_; }
  const CatalogueChanges& files() const { return files_; }

  // What is to be committed.
  Changes& changes() { return changes_; }
  CatalogueChanges& files() { return files_; }
  /// An empty query removes the one of this name.
  void save_query(const std::string& name, std::string_view query);

  void commit();
  /// Does not fail for want of space: the commit before it stands, and the next one tries again.
  void merge_if_due();
  void optimize();
  /// Of what is committed.
  void resolve_names();

 private:
  void open();
  Manifest create() const;
  BuildOptions build_options(const Manifest& manifest) const;
  void reopen(Manifest manifest);
  bool has_changes() const;
  Manifest with_names(Manifest next) const;
  void publish(Manifest next);
  void merge(const Neighbours& which);
  template <class Make>
  Segment make_segment(Manifest& next, Make make) const;

  std::filesystem::path dir_;
  WriterOptions options_;
  File lock_;
  Analyzer analyzer_;
  Snapshot committed_;
  Changes changes_;
  std::map<std::string, std::string> queries_;  ///< as they are to be
  CatalogueChanges files_;
};

}  // namespace newshound::index
