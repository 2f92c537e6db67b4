/// The driver that is written in Java.
#pragma once

#include "process.h"

namespace newshound::compare {

/// Runs it; empty if Java, its compiler or a library is missing. Compiles it where the programs
/// were built, unless that was done before. Throws Error if it does not compile.
Command lucene_driver();

}  // namespace newshound::compare
