/// ICU's failures as ours.
#pragma once

#include <unicode/utypes.h>

#include <string>

#include "newshound/error.h"

namespace newshound::text {

inline void check(UErrorCode status) {
  if (U_FAILURE(status)) throw Error(std::string("Unicode library: ") + u_errorName(status));
}

}  // namespace newshound::text
