/// What the parser has to say about a text.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "newshound/query.h"

namespace newshound::query {

/// Collects warnings. Of very many only the first are kept.
class Notes {
 public:
  void add(std::size_t at, std::string message, std::string hint = {}) {
    constexpr std::size_t most = 100;
    if (warnings_.size() < most) warnings_.push_back({at, std::move(message), std::move(hint)});
  }

  /// In the order of the text.
  std::vector<QueryWarning> take();

 private:
  std::vector<QueryWarning> warnings_;
};

}  // namespace newshound::query
