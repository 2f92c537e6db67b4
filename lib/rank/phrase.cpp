#include "rank/phrase.h"

namespace newshound::rank {

void keep_followed(std::vector<std::uint32_t>& starts, PositionReader positions,
                   std::uint32_t distance) {
  auto kept = starts.begin();
  bool goes_on = positions.next();
  for (const auto start : starts) {
    const auto wanted = std::uint64_t{start} + distance;
    while (goes_on && positions.position() < wanted) goes_on = positions.next();
    if (!goes_on) break;
    if (positions.position() == wanted) *kept++ = start;
  }
  starts.erase(kept, starts.end());
}

/// Sets where the phrase may begin as far as one word of it can tell; false if nowhere.
bool Phrase::set_starts(std::uint32_t leaf, std::uint32_t place, std::uint32_t local) {
  auto reader = leaves_.here(leaf).positions(local);
  starts_.clear();
  while (reader && reader->next())
    if (reader->position() >= place) starts_.push_back(reader->position() - place);
  return !starts_.empty();
}

// The rarest word has the fewest positions, and most articles fail at the second word.
bool Phrase::holds(std::uint32_t begin, std::uint32_t end, std::uint32_t local) {
  auto rarest = begin;
  for (auto leaf = begin + 1; leaf < end; ++leaf)
    if (leaves_[leaf].frequency() < leaves_[rarest].frequency()) rarest = leaf;
  if (!set_starts(rarest, rarest - begin, local)) return false;
  for (auto leaf = begin; leaf < end && !starts_.empty(); ++leaf) {
    if (leaf == rarest) continue;
    const auto reader = leaves_.here(leaf).positions(local);
    if (!reader) return false;
    keep_followed(starts_, *reader, leaf - begin);
  }
  return !starts_.empty();
}

}  // namespace newshound::rank
