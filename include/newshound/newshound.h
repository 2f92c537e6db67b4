/// All of the library.
#pragma once

#include "newshound/article.h"
#include "newshound/cooccurrence.h"
#include "newshound/date.h"
#include "newshound/entities.h"
#include "newshound/entity.h"
#include "newshound/error.h"
#include "newshound/facets.h"
#include "newshound/field_map.h"
#include "newshound/file_record.h"
#include "newshound/ingest.h"
#include "newshound/json.h"
#include "newshound/line_roles.h"
#include "newshound/query.h"
#include "newshound/query_builder.h"
#include "newshound/searcher.h"
#include "newshound/text.h"
#include "newshound/writer.h"

namespace newshound {

/// "0.1.0".
const char* version() noexcept;

}  // namespace newshound
