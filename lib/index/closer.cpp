#include "index/closer.h"

#include <memory>
#include <system_error>
#include <utility>
#include <vector>

namespace newshound::index {

void Closer::close(Snapshot before) {
  std::vector<std::shared_ptr<const SegmentFiles>> files;
  files.reserve(before.segments.size());
  for (auto& segment : before.segments) files.push_back(std::move(segment.files));
  // Xapian's databases count without locks who shares them: this thread gives up all that others
  // share, and only what nothing else refers to goes to the other thread.
  before = {};
  std::erase_if(files, [](const auto& each) { return each.use_count() > 1; });
  if (files.empty()) return;
  try {
    closing_ = std::jthread([files = std::move(files)]() mutable { files.clear(); });
  } catch (const std::system_error&) {
    // There is no thread to be had: the files were closed with the lambda, here.
  }
}

}  // namespace newshound::index
