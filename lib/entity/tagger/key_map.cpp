#include "entity/tagger/key_map.h"

namespace newshound::entity::tagger {

void KeyMap::set(std::uint64_t key, std::uint32_t value) {
  key &= key_mask;
  const auto slot = key << value_bits | value;
  for (auto at = place_of(key);; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at] != 0 && slots_[at] >> value_bits != key) continue;
    if (slots_[at] == 0) ++size_;
    slots_[at] = slot;
    break;
  }
  if (size_ * 2 > slots_.size()) grow();
}

void KeyMap::grow() {
  auto old = std::move(slots_);
  slots_.assign(old.size() * 2, 0);
  for (const auto slot : old) {
    if (slot == 0) continue;
    auto at = place_of(slot >> value_bits);
    while (slots_[at] != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }
}

}  // namespace newshound::entity::tagger
