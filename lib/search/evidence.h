/// Sentences that name someone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "newshound/entities.h"
#include "search/open_index.h"

namespace newshound::search {

struct ArticlePlace {
  std::size_t segment = 0;
  std::uint32_t article = 0;
};

/// The first sentence in the body, or else in the title, of the article at `place` that mentions an
/// entity of `kind` which the article calls by one of `names`. Nothing if it only came with the
/// article.
std::optional<EntityEvidence> find_evidence(ArticlePlace place, EntityKind kind,
                                            const std::vector<std::string>& names,
                                            const OpenIndex& index);

/// The sentence of `text` in which `span` lies, which is read in `language`.
Span sentence_around(std::string_view text, Span span, const std::string& language);

}  // namespace newshound::search
