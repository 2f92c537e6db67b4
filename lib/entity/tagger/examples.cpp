#include "entity/tagger/examples.h"

#include <utility>

#include "entity/tagger/key_map.h"

namespace newshound::entity::tagger {

namespace {

/// Tells whether a key was seen before; of those that were not, of one in a hundred that it was.
class SeenKeys {
 public:
  explicit SeenKeys(std::size_t keys) {
    std::size_t bits = 1 << 10;
    while (bits < keys * 32) bits *= 2;
    bits_.assign(bits / 64, 0);
  }

  bool see(std::uint64_t key) {
    const auto place = key & (bits_.size() * 64 - 1);
    auto& word = bits_[place / 64];
    const auto bit = std::uint64_t{1} << place % 64;
    return (std::exchange(word, word | bit) & bit) != 0;
  }

 private:
  std::vector<std::uint64_t> bits_;
};

}  // namespace

void Examples::add_token(std::span<const std::uint64_t> keys, Label label) {
  keys_.insert(keys_.end(), keys.begin(), keys.end());
  begins_.push_back(keys_.size());
  labels_.push_back(label);
}

void Examples::end_sentence(float weight) {
  const auto begin = sentences_.empty() ? 0 : sentences_.back().end;
  const auto end = static_cast<std::uint32_t>(labels_.size());
  if (end > begin) sentences_.push_back({begin, end, weight});
}

void Examples::number_features() {
  SeenKeys seen(keys_.size());
  KeyMap numbers;
  for (const auto key : keys_) {
    if (!seen.see(key & key_mask) || numbers.find(key) != 0) continue;
    if (feature_keys_.size() == KeyMap::largest_value) break;
    feature_keys_.push_back(key & key_mask);
    numbers.set(key, static_cast<std::uint32_t>(feature_keys_.size()));
  }
  std::size_t at = 0;
  for (std::size_t token = 0; token < labels_.size(); ++token) {
    const auto end = begins_[token + 1];
    for (; at < end; ++at)
      if (const auto number = numbers.find(keys_[at])) features_.push_back(number - 1);
    begins_[token + 1] = features_.size();
  }
  keys_ = {};
}

}  // namespace newshound::entity::tagger
