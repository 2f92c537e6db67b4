/// Makes one segment.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "index/manifest.h"

namespace newshound::index {

/// Gathers documents in small fresh databases and compacts them to one file. Small ones take half
/// the time of one large one, and a bounded amount of memory. What it writes before finish() is in
/// a folder of its own, which it removes. All functions throw IndexError: write_failed.
class SegmentBuilder {
 public:
  /// Uses the folder `scratch`, which must not exist.
  explicit SegmentBuilder(std::filesystem::path scratch) : scratch_(std::move(scratch)) {}
  ~SegmentBuilder();
  SegmentBuilder(const SegmentBuilder&) = delete;
  SegmentBuilder& operator=(const SegmentBuilder&) = delete;

  /// The number of the document in the segment: 1, 2, 3, ...
  std::uint32_t add(const Xapian::Document& document, std::size_t text_bytes);

  std::uint32_t size() const { return size_; }

  /// Writes the segment to `file`, synced to disk, and returns Xapian's name for it. After that the
  /// builder is empty.
  std::string finish(const std::filesystem::path& file);

 private:
  void close_batch();
  void merge_batches(const std::filesystem::path& file, unsigned flags);
  void clear();

  std::filesystem::path scratch_;
  std::optional<Xapian::WritableDatabase> batch_;
  std::vector<std::filesystem::path> batches_;
  std::size_t batch_documents_ = 0;
  std::size_t batch_bytes_ = 0;
  std::uint32_t size_ = 0;
  std::uint32_t next_name_ = 0;
};

}  // namespace newshound::index
