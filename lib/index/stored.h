/// Articles as they are kept, and with them whom they mention.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "newshound/article.h"

namespace newshound::index {

/// What is kept of an article: JSON, and behind a NUL byte, which JSON never has,
///
///     number of entities; of each: kind, length and bytes of the name
///     number of mentions; of each: entity; part + 2 * source; begin less the end of the mention
///         before in the same part; length; confidence
///
/// in varints, but for the confidence, which is a byte, in 255ths.
struct StoredParts {
  std::string_view json;
  /// Nothing if it is not known yet whom the article mentions.
  std::optional<std::string_view> mentions;
};

StoredParts parts_of(std::string_view stored);

/// `json` and `mentions`, as they are kept; without `mentions` the JSON alone.
std::string joined(const StoredParts& parts);

/// `mentions`, in the order in which EntityFinder::find() gives them, as bytes; without those that
/// overlap one before.
std::string mention_bytes(const std::vector<Mention>& mentions);

/// The mentions in `article` of which `bytes` are the mention_bytes(), as they were but for a
/// confidence of eight bits. Throws IndexError, damaged.
std::vector<Mention> parse_mentions(std::string_view bytes, const Article& article);

/// The article in what is kept of it. Throws IndexError, damaged.
Article parse_stored(std::string_view stored);

}  // namespace newshound::index
