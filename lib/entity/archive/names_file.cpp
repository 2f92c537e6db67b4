#include "entity/archive/names_file.h"

#include <cstring>
#include <tuple>

#include "base/hash.h"
#include "base/utf8.h"
#include "newshound/error.h"

namespace newshound::entity {

namespace {

constexpr std::string_view magic = "NSHNAMES";
constexpr std::uint64_t version = 1;
constexpr std::size_t number_bytes = sizeof(std::uint64_t);
constexpr std::size_t header_bytes = 3 * number_bytes;
constexpr std::uint64_t kinds = 3;
constexpr std::uint64_t rules = static_cast<std::uint64_t>(JoinRule::surname) + 1;

[[noreturn]] void fail(const std::string& what) {
  throw IndexError(IndexError::Reason::damaged, "the file of names is damaged: " + what,
                   "make it anew: newshound-index resolve");
}

void append_fixed(std::string& bytes, std::uint64_t number) {
  for (std::size_t at = 0; at < number_bytes; ++at)
    bytes += static_cast<char>((number >> (8 * at)) & 0xFFU);
}

std::uint64_t fixed_at(std::string_view bytes, std::size_t at) {
  std::uint64_t number = 0;
  for (std::size_t byte = number_bytes; byte-- > 0;)
    number = number << 8U | static_cast<unsigned char>(bytes[at + byte]);
  return number;
}

void append_varint(std::string& bytes, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7U) bytes += static_cast<char>(number | 0x80U);
  bytes += static_cast<char>(number);
}

void append_text(std::string& bytes, std::string_view text) {
  append_varint(bytes, text.size());
  bytes += text;
}

/// Takes what a group is made of from the front of bytes.
class Source {
 public:
  explicit Source(std::string_view bytes) : bytes_(bytes) {}

  bool at_end() const { return bytes_.empty(); }

  std::uint64_t number() {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (bytes_.empty()) fail("it ends too early");
      const auto byte = static_cast<unsigned char>(bytes_.front());
      bytes_.remove_prefix(1);
      number |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) return number;
    }
    fail("a number does not end");
  }

  /// Of something that takes at least one byte each.
  std::uint64_t count() {
    const auto number = this->number();
    if (number > bytes_.size()) fail("it ends too early");
    return number;
  }

  std::uint64_t number_below(std::uint64_t limit) {
    const auto number = this->number();
    if (number >= limit) fail("there is no such kind or rule");
    return number;
  }

  std::string name() {
    const auto length = count();
    std::string name(bytes_.substr(0, length));
    bytes_.remove_prefix(length);
    if (name.empty() || !utf8::is_valid(name)) fail("a name is empty or no UTF-8");
    return name;
  }

 private:
  std::string_view bytes_;
};

Variant take_variant(Source& source) {
  Variant variant;
  variant.name = source.name();
  variant.rule = static_cast<JoinRule>(source.number_below(rules));
  variant.evidence = source.number();
  return variant;
}

SameEntity take_group(Source& source) {
  SameEntity group;
  group.kind = static_cast<EntityKind>(source.number_below(kinds));
  group.name = source.name();
  auto left = source.count();
  if (left == 0) fail("a group has one name only");
  for (; left > 0; --left) {
    auto variant = take_variant(source);
    if (!group.variants.empty() && variant.name <= group.variants.back().name)
      fail("variants are not in order");
    group.variants.push_back(std::move(variant));
  }
  return group;
}

}  // namespace

std::string encode_groups(const std::vector<SameEntity>& groups) {
  std::string body;
  append_varint(body, groups.size());
  for (const auto& group : groups) {
    append_varint(body, static_cast<std::uint64_t>(group.kind));
    append_text(body, group.name);
    append_varint(body, group.variants.size());
    for (const auto& variant : group.variants) {
      append_text(body, variant.name);
      append_varint(body, static_cast<std::uint64_t>(variant.rule));
      append_varint(body, variant.evidence);
    }
  }
  std::string bytes(magic);
  append_fixed(bytes, version);
  append_fixed(bytes, hash_of(body));
  return bytes + body;
}

std::vector<SameEntity> parse_groups(std::string_view bytes) {
  if (bytes.size() < header_bytes || !bytes.starts_with(magic)) fail("it does not begin like one");
  if (fixed_at(bytes, number_bytes) != version) fail("it is of another version");
  const auto body = bytes.substr(header_bytes);
  if (fixed_at(bytes, 2 * number_bytes) != hash_of(body)) fail("its checksum is wrong");
  Source source(body);
  std::vector<SameEntity> groups;
  for (auto left = source.count(); left > 0; --left) {
    auto group = take_group(source);
    if (!groups.empty() &&
        std::tie(groups.back().kind, groups.back().name) >= std::tie(group.kind, group.name))
      fail("groups are not in order");
    groups.push_back(std::move(group));
  }
  if (!source.at_end()) fail("something stands behind its end");
  return groups;
}

}  // namespace newshound::entity
