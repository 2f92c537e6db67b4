#include "query/notes.h"

#include <algorithm>

namespace newshound::query {

std::vector<QueryWarning> Notes::take() {
  std::stable_sort(warnings_.begin(), warnings_.end(),
                   [](const auto& a, const auto& b) { return a.at < b.at; });
  return std::move(warnings_);
}

}  // namespace newshound::query
