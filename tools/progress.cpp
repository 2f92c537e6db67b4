#include "progress.h"

#include <unistd.h>

#include <cstdio>

namespace newshound::tools {

ProgressLine::ProgressLine(bool wanted) : shown_(wanted && isatty(STDERR_FILENO) == 1) {}

ProgressLine::~ProgressLine() { wipe(); }

void ProgressLine::wipe() {
  if (shown_) std::fputs("\r\033[K", stderr);
}

void ProgressLine::show(const Progress& progress) {
  constexpr auto interval = std::chrono::milliseconds(200);
  const auto now = Clock::now();
  if (!shown_ || now - last_ < interval) return;
  last_ = now;
  const std::chrono::duration<double> elapsed = now - start_;
  const auto rate = static_cast<double>(progress.articles) / elapsed.count();
  std::fprintf(stderr, "\r\033[K%llu articles, %.0f a second",
               static_cast<unsigned long long>(progress.articles), rate);
  if (progress.bytes_total > 0 && progress.bytes_read > 0) {
    const auto share =
        static_cast<double>(progress.bytes_read) / static_cast<double>(progress.bytes_total);
    const auto left = static_cast<long>(elapsed.count() * (1 / share - 1));
    std::fprintf(stderr, ", %.0f %%, %ld:%02ld left", 100 * share, left / 60, left % 60);
  }
  std::fflush(stderr);
}

}  // namespace newshound::tools
