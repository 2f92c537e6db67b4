#include "search/deleted.h"

#include <algorithm>

namespace newshound::search {

void Deleted::init(const Xapian::Database& segment) {
  const auto found = by_segment_.find(segment.get_uuid());
  numbers_ = found == by_segment_.end() ? std::vector<std::uint32_t>() : found->second;
  at_ = 0;
  started_ = false;
}

void Deleted::next(double) {
  if (started_) ++at_;
  started_ = true;
}

void Deleted::skip_to(Xapian::docid number, double) {
  started_ = true;
  const auto from = numbers_.begin() + static_cast<std::ptrdiff_t>(at_);
  at_ = static_cast<std::size_t>(std::lower_bound(from, numbers_.end(), number) - numbers_.begin());
}

}  // namespace newshound::search
