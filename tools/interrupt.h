/// Control-C.
#pragma once

namespace newshound::tools {

/// From now on the first SIGINT, SIGTERM or SIGHUP only sets what interrupted_by() returns; the
/// next one ends the program.
void catch_interrupts();

/// The signal that came, or 0.
int interrupted_by();

}  // namespace newshound::tools
