/// The line that shows how far the indexer is.
#pragma once

#include <newshound/article.h>

#include <chrono>

namespace newshound::tools {

/// Shows a line on standard error if that is a terminal, a few times a second.
class ProgressLine {
 public:
  explicit ProgressLine(bool wanted);
  /// Wipes the line.
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void show(const Progress& progress);
  /// Wipes the line, so that a message can be printed.
  void wipe();

 private:
  using Clock = std::chrono::steady_clock;

  bool shown_;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
};

}  // namespace newshound::tools
