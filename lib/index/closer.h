/// Closing files that nobody needs any more.
#pragma once

#include <thread>

#include "index/snapshot.h"

namespace newshound::index {

/// Closes files on a thread of its own. A merge removes the files that it replaces, and whoever
/// closes a removed file last waits until the file system has given its space back: 100 ms for
/// some 100 MB.
class Closer {
 public:
  /// Gives up `before`, and closes the files that no other snapshot has. No other thread may be
  /// using it, or the snapshot after it.
  void close(Snapshot before);

 private:
  std::jthread closing_;
};

}  // namespace newshound::index
