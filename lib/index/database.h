/// Xapian's failures as ours.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <string>

#include "newshound/error.h"
#include "rank/bytes.h"

namespace newshound::index {

/// What `action` returns. Exceptions of Xapian, rank files and the file system become IndexErrors
/// of `reason`, but for those that say that a file is damaged.
template <class Action>
auto guarded(IndexError::Reason reason, Action action) -> decltype(action()) {
  constexpr const char* damage_hint = "restore it from a copy, or index the articles again";
  try {
    return action();
  } catch (const rank::Damaged& error) {
    throw IndexError(IndexError::Reason::damaged,
                     std::string("the index is damaged: ") + error.what(), damage_hint);
  } catch (const Xapian::DatabaseCorruptError& error) {
    throw IndexError(IndexError::Reason::damaged, "the index is damaged: " + error.get_msg(),
                     damage_hint);
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
