/// Dates at the start of a list of pieces.
#pragma once

#include <optional>
#include <span>

#include "article/dates/pieces.h"
#include "newshound/date.h"

namespace newshound::article {

/// A date as it was written.
struct WrittenDate {
  Date date;                  ///< in UTC
  std::chrono::sys_days day;  ///< the day that was written, which a zone may lead out of
  std::size_t pieces = 0;     ///< how many it took
};

/// The longest date that `pieces` begin with.
std::optional<WrittenDate> read_date(std::span<const DatePiece> pieces, DateOrder order);

}  // namespace newshound::article
