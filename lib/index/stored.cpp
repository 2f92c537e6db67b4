#include "index/stored.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <stdexcept>

#include "article/json/record.h"
#include "base/json.h"
#include "newshound/error.h"
#include "rank/bytes.h"

namespace newshound::index {

namespace {

using rank::append_varint;
using rank::ByteReader;

constexpr char separator = '\0';
constexpr std::uint64_t kinds = 3;
constexpr std::uint64_t parts = 2;
constexpr std::uint64_t sources = 5;
constexpr float full_confidence = 255;

[[noreturn]] void fail_damaged(const std::string& why) {
  throw IndexError(IndexError::Reason::damaged, "a stored article is damaged: " + why,
                   "restore the index from a copy, or index the articles again");
}

std::uint8_t confidence_byte(float confidence) {
  return static_cast<std::uint8_t>(
      std::lround(std::clamp(confidence, 1 / full_confidence, 1.0F) * full_confidence));
}

/// The numbers of the entities of `mentions`, in the order in which they come up.
class Numbers {
 public:
  std::uint64_t of(const Entity& entity) {
    const auto [known, is_new] = numbers_.try_emplace({entity.kind, entity.name}, entities_.size());
    if (is_new) entities_.push_back(&entity);
    return known->second;
  }

  void write(std::string& bytes) const {
    append_varint(bytes, entities_.size());
    for (const auto* entity : entities_) {
      append_varint(bytes, static_cast<std::uint64_t>(entity->kind));
      append_varint(bytes, entity->name.size());
      bytes += entity->name;
    }
  }

 private:
  std::map<std::pair<EntityKind, std::string_view>, std::uint64_t> numbers_;
  std::vector<const Entity*> entities_;
};

/// Reads what mention_bytes() wrote.
class MentionReader {
 public:
  MentionReader(std::string_view bytes, const Article& article)
      : reader_(bytes), texts_{article.title, article.body} {}

  std::vector<Mention> read() {
    read_entities();
    std::vector<Mention> mentions;
    for (auto left = length(); left > 0; --left) mentions.push_back(mention());
    if (!reader_.at_end()) fail_damaged("mentions go on behind their end");
    return mentions;
  }

 private:
  std::uint64_t below(std::uint64_t limit) {
    const auto number = reader_.varint();
    if (number >= limit) fail_damaged("a number of a mention is too large");
    return number;
  }

  /// Of a list of which each element takes a byte or more.
  std::uint64_t length() { return below(reader_.size() + 1); }

  void read_entities() {
    for (auto left = length(); left > 0; --left) {
      const auto kind = static_cast<EntityKind>(below(kinds));
      entities_.push_back({kind, std::string(reader_.take(length()))});
    }
  }

  Mention mention() {
    Mention mention;
    mention.entity = entities_[below(entities_.size())];
    const auto part_and_source = below(parts * sources);
    const auto part = part_and_source % parts;
    const auto text = texts_[part];
    const auto begin = ends_[part] + below(text.size() + 1 - ends_[part]);
    const auto size = below(text.size() + 1 - begin);
    ends_[part] = begin + size;
    mention.part = static_cast<ArticlePart>(part);
    mention.source = static_cast<MentionSource>(part_and_source / parts);
    mention.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)};
    mention.surface = text.substr(begin, size);
    mention.confidence = reader_.number<std::uint8_t>() / full_confidence;
    return mention;
  }

  ByteReader reader_;
  std::string_view texts_[parts];
  std::uint64_t ends_[parts] = {};  ///< of the last mention in each
  std::vector<Entity> entities_;
};

}  // namespace

StoredParts parts_of(std::string_view stored) {
  const auto end = stored.find(separator);
  if (end == stored.npos) return {stored, std::nullopt};
  return {stored.substr(0, end), stored.substr(end + 1)};
}

std::string joined(const StoredParts& parts) {
  std::string stored(parts.json);
  if (parts.mentions) (stored += separator) += *parts.mentions;
  return stored;
}

std::string mention_bytes(const std::vector<Mention>& mentions) {
  Numbers numbers;
  std::string list;
  std::uint64_t count = 0;
  std::uint32_t ends[parts] = {};
  for (const auto& mention : mentions) {
    const auto part = static_cast<std::uint64_t>(mention.part);
    if (mention.span.begin < ends[part]) continue;
    append_varint(list, numbers.of(mention.entity));
    append_varint(list, part + parts * static_cast<std::uint64_t>(mention.source));
    append_varint(list, mention.span.begin - ends[part]);
    append_varint(list, mention.span.end - mention.span.begin);
    list += static_cast<char>(confidence_byte(mention.confidence));
    ends[part] = mention.span.end;
    ++count;
  }
  std::string bytes;
  numbers.write(bytes);
  append_varint(bytes, count);
  return bytes + list;
}

std::vector<Mention> parse_mentions(std::string_view bytes, const Article& article) try {
  return MentionReader(bytes, article).read();
} catch (const rank::Damaged&) {
  fail_damaged("its mentions are cut short");
}

Article parse_stored(std::string_view stored) try {
  const json::Document parsed(parts_of(stored).json);
  return article::read_own_record(parsed.root());
} catch (const std::runtime_error& error) {
  fail_damaged(error.what());
}

}  // namespace newshound::index
