/// Whether an article is in an index, and if not, why.
#pragma once

#include <newshound/searcher.h>

#include <string>

#include "query_options.h"

namespace newshound::tools {

/// Tells of a file ("feeds/wire.jsonl"), an article in it ("feeds/wire.jsonl:17"), an id or an
/// address, as text or JSON. The exit code: none if nothing of it is in the index.
int print_coverage(const Searcher& searcher, const std::string& asked, Format format);

}  // namespace newshound::tools
