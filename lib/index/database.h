/// Xapian's failures as ours.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <string>

#include "newshound/error.h"

namespace newshound::index {

/// What `action` returns. Exceptions of Xapian and of the file system become IndexErrors of
/// `reason`, but for those that say that a file is damaged.
template <class Action>
auto guarded(IndexError::Reason reason, Action action) -> decltype(action()) {
  try {
    return action();
  } catch (const Xapian::DatabaseCorruptError& error) {
    throw IndexError(IndexError::Reason::damaged, "the index is damaged: " + error.get_msg(),
                     "restore it from a copy, or index the articles again");
  } catch (const Xapian::Error& error) {
    const auto cause = error.get_error_string();
    throw IndexError(reason, error.get_msg() + (cause != nullptr ? std::string(": ") + cause : ""),
                     reason == IndexError::Reason::write_failed
                         ? "is the disk full? the last commit still stands"
                         : "is the disk failing, or a file of the index missing?");
  } catch (const std::filesystem::filesystem_error& error) {
    throw IndexError(reason, error.path1().string() + ": " + error.code().message(),
                     reason == IndexError::Reason::write_failed
                         ? "is the disk full or read-only? the last commit still stands"
                         : "check that it exists and may be read");
  }
}

}  // namespace newshound::index
