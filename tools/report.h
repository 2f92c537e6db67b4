/// A page about what a query finds, to be read, printed and passed on.
#pragma once

#include <newshound/facets.h>
#include <newshound/searcher.h>

#include <string>

#include "print.h"

namespace newshound::tools {

/// All that the page tells.
struct Report {
  std::string asked;  ///< the query as typed
  Answer answer;
  std::size_t offset = 0;  ///< of the first hit
  Timeline timeline;
  Facets facets;
  IndexInfo index;
};

/// One HTML file that needs no other and asks nothing of a network; well-formed XML too. Nothing
/// that articles contain is taken for markup, and a policy in the page forbids scripts.
std::string report_as_html(const Report& report);

/// Prints it for a query. The exit code.
int print_report(const Searcher& searcher, const QueryOptions& options, Query query);

}  // namespace newshound::tools
