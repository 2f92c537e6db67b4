/// What one source says of a text.
#pragma once

#include <vector>

#include "newshound/entity.h"
#include "newshound/text.h"

namespace newshound::entity {

/// A name, before it is known whose.
struct Found {
  Span span;  ///< in the title, two line ends, and the body
  EntityKind kind = EntityKind::person;
  MentionSource source = MentionSource::rule;
  float confidence = 1;

  bool operator==(const Found&) const = default;
};

}  // namespace newshound::entity
