/// What is asked of --facet, --timeline and --cooccur.
#pragma once

#include <newshound/cooccurrence.h>
#include <newshound/facets.h>

#include <optional>
#include <string>
#include <vector>

namespace newshound::tools {

/// "source,person=10,date:month,distinctive:org" as requests, each for `limit` values where it does
/// not say how many. Throws UsageError.
std::vector<FacetRequest> parse_facets(const std::string& list, std::size_t limit);

/// Nothing of "auto". Throws UsageError.
std::optional<Period> parse_period(const std::string& word);

/// Of whom pairs are wanted: "person,org" of any two of these, "person:org" of one of each, "all"
/// of any two. `within`: "article", "sentence", or a number of words. Throws UsageError.
CooccurrenceOptions parse_pairs(const std::string& kinds, const std::string& within);

/// Throws UsageError, naming `option`.
EntityKind parse_kind(const std::string& option, const std::string& word);

/// `list` cut at its commas.
std::vector<std::string> split(const std::string& list);

}  // namespace newshound::tools
