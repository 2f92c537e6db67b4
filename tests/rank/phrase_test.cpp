#include "rank/phrase.h"

#include <doctest/doctest.h>

#include <span>
#include <string>

namespace newshound::rank {

TEST_CASE("only starts that a word follows at the distance are kept") {
  using Positions = std::vector<std::uint32_t>;
  const auto packed = [](std::string& bytes, std::span<const std::uint32_t> gaps) {
    append_packed(bytes, gaps, 32);
    bytes.append(8, '\0');
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    return PositionReader({data, 32}, 0, gaps.size());
  };
  std::string bytes, none;
  Positions starts = {1, 5, 9, 4294967294, 4294967295};
  keep_followed(starts, packed(bytes, Positions{2, 1, 8, 4294967284}), 2);
  CHECK(starts == Positions{1, 9});
  keep_followed(starts, packed(none, {}), 1);
  CHECK(starts.empty());
}

}  // namespace newshound::rank
