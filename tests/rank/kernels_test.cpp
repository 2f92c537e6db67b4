#include "rank/kernels.h"

#include <doctest/doctest.h>

#include <cstring>
#include <vector>

#include "support/random.h"

namespace newshound::rank {

namespace {

std::vector<const Kernels*> vector_kernels() {
  std::vector<const Kernels*> all;
  for (const auto* kernels : {avx2_kernels(), avx512_kernels()})
    if (kernels != nullptr) all.push_back(kernels);
  return all;
}

}  // namespace

TEST_CASE("all instruction sets give the same results") {
  test::Random random(21);
  const auto& portable = portable_kernels();
  for (const auto* kernels : vector_kernels()) {
    CAPTURE(kernels->name);
    for (int round = 0; round < 3000; ++round) {
      const auto density = 1 + random.below(20);
      std::uint8_t bits[range_articles / 8] = {};
      std::uint8_t impacts[range_articles + 64];
      for (std::uint32_t at = 0; at < range_articles; ++at)
        if (random.once_in(density)) bits[at / 8] |= static_cast<std::uint8_t>(1U << (at % 8));
      for (auto& impact : impacts) impact = static_cast<std::uint8_t>(1 + random.below(255));
      Bounds bounds{};
      for (auto& bound : bounds) bound = static_cast<std::uint16_t>(random.below(1000));
      auto same = bounds;
      const auto scale = static_cast<std::uint16_t>(random.below(65536));
      portable.add_bitmap(bits, impacts, scale, bounds);
      kernels->add_bitmap(bits, impacts, scale, same);
      CHECK(bounds == same);
      const std::size_t leasts[] = {0, 1, random.below(65536), 65535};
      const auto least = static_cast<std::uint16_t>(leasts[random.below(4)]);
      CHECK(portable.at_least(bounds, least) == kernels->at_least(bounds, least));
      for (std::uint32_t local = 0; local < range_articles; ++local)
        CHECK(portable.find_in_bitmap(bits, local) == kernels->find_in_bitmap(bits, local));
    }
  }
}

TEST_CASE("all instruction sets find the same in lists and add the same maxima") {
  test::Random random(22);
  const auto& portable = portable_kernels();
  for (const auto* kernels : vector_kernels()) {
    CAPTURE(kernels->name);
    for (int round = 0; round < 1000; ++round) {
      std::uint8_t locals[64] = {};
      std::uint32_t count = 0;
      for (std::uint32_t local = 0; local < range_articles && count + 1 < bitmap_from; ++local)
        if (random.once_in(9)) locals[count++] = static_cast<std::uint8_t>(local);
      for (std::uint32_t local = 0; local < range_articles; ++local)
        CHECK(portable.find_in_list(locals, count, local) ==
              kernels->find_in_list(locals, count, local));
      RangeBits set{};
      for (std::uint32_t local = 0; local < range_articles; ++local)
        if (random.once_in(3)) set[local / 64] |= std::uint64_t{1} << (local % 64);
      CHECK(portable.listed_in(locals, count, set) == kernels->listed_in(locals, count, set));
      const auto ranges = static_cast<std::uint32_t>(random.below(200));
      std::vector<std::uint8_t> maxima(ranges);
      for (auto& maximum : maxima)
        maximum = static_cast<std::uint8_t>(random.once_in(3) ? 0 : random.below(256));
      std::vector<std::uint16_t> bounds(ranges, 7), same(ranges, 7);
      const auto scale = static_cast<std::uint16_t>(random.below(65536));
      portable.add_maxima(maxima.data(), ranges, scale, bounds.data());
      kernels->add_maxima(maxima.data(), ranges, scale, same.data());
      CHECK(bounds == same);
    }
  }
}

}  // namespace newshound::rank
