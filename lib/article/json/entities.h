/// The persons, organisations and places that a record names itself.
#pragma once

#include <vector>

#include "article/json/fields.h"
#include "newshound/entity.h"

namespace newshound::article {

/// Those of `record`, persons first, each once; `fields` are its own.
std::vector<Entity> entities_of(json::Value record, const Fields& fields);

}  // namespace newshound::article
