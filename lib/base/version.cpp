#include "newshound/newshound.h"

namespace newshound {

const char* version() noexcept { return NEWSHOUND_VERSION; }

}  // namespace newshound
