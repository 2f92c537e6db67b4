#include "rank/edits.h"

#include <algorithm>

#include "base/utf8.h"

namespace newshound::rank {

std::vector<std::string_view> characters(std::string_view text) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const auto length = std::max<std::size_t>(utf8::character_length(text), 1);
    parts.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return parts;
}

Edits::Edits(std::string_view word, std::uint32_t most) : most_(most) {
  for (const auto character : characters(word)) word_.emplace_back(character);
  rows_.emplace_back();
  for (std::uint32_t at = 0; at <= word_.size(); ++at) rows_.front().push_back(at);
}

std::size_t Edits::shared_characters(std::string_view other) const {
  const auto length = std::min(last_.size(), other.size());
  const auto same = static_cast<std::size_t>(
      std::mismatch(last_.begin(), last_.begin() + static_cast<std::ptrdiff_t>(length),
                    other.begin())
          .first -
      last_.begin());
  const auto behind = std::upper_bound(ends_.begin(), ends_.end(), same);
  return static_cast<std::size_t>(behind - ends_.begin());
}

/// Wagner and Fischer, 1974; what is more than `most_` is as good as one more.
void Edits::add_row(std::string_view character) {
  const auto& above = rows_.back();
  Row row{std::min(above.front() + 1, most_ + 1)};
  for (std::size_t at = 0; at < word_.size(); ++at) {
    const auto replaced = above[at] + (word_[at] == character ? 0 : 1);
    row.push_back(std::min({replaced, above[at + 1] + 1, row[at] + 1, most_ + 1}));
  }
  rows_.push_back(std::move(row));
}

std::uint32_t Edits::of(std::string_view other) {
  const auto shared = shared_characters(other);
  ends_.resize(shared);
  rows_.resize(shared + 1);
  last_ = other;
  hopeless_ = 0;
  const auto is_hopeless = [&](const Row& row) {
    return *std::min_element(row.begin(), row.end()) > most_;
  };
  auto end = shared == 0 ? std::size_t{0} : ends_.back();
  for (const auto character : characters(other.substr(end))) {
    add_row(character);
    end += character.size();
    ends_.push_back(end);
    if (is_hopeless(rows_.back())) {
      hopeless_ = end;
      last_.resize(end);
      return most_ + 1;
    }
  }
  return std::min(rows_.back().back(), most_ + 1);
}

}  // namespace newshound::rank
