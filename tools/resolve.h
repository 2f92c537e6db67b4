/// newshound-index resolve: finds out which names of an index are the same entity's.
#pragma once

namespace newshound::tools {

/// Does what the command line behind "resolve" says, which stands in `argv[0]`; returns the exit
/// code. Throws UsageError and Error.
int resolve_names(int argc, const char* const* argv);

}  // namespace newshound::tools
