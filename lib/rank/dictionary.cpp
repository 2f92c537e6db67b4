#include "rank/dictionary.h"

#include <algorithm>

#include "rank/format.h"

namespace newshound::rank {

namespace {

/// The first 8 bytes as a number that sorts as they do.
std::uint64_t key_of(std::string_view term) {
  std::uint64_t key = 0;
  for (std::size_t at = 0; at < sizeof key; ++at) {
    const auto byte = at < term.size() ? static_cast<std::uint8_t>(term[at]) : std::uint8_t{0};
    key = key << 8U | byte;
  }
  return key;
}

std::size_t common_prefix(std::string_view a, std::string_view b) {
  const auto length = std::min(a.size(), b.size());
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.begin() + length, b.begin()).first -
                                  a.begin());
}

TermEntry read_entry(ByteReader& reader) {
  TermEntry entry;
  const auto kind = reader.number<std::uint8_t>();
  if (kind > static_cast<std::uint8_t>(TermKind::filter))
    throw Damaged("a term in a rank file is of no known kind");
  entry.kind = static_cast<TermKind>(kind);
  const auto frequency = reader.varint();
  if (frequency == 0 || frequency > UINT32_MAX)
    throw Damaged("a term in a rank file is in no article");
  entry.frequency = static_cast<std::uint32_t>(frequency);
  if (entry.kind != TermKind::filter) entry.collection_frequency = frequency + reader.varint();
  entry.postings_size = reader.varint();
  if (entry.kind == TermKind::word) entry.positions_size = reader.varint();
  return entry;
}

}  // namespace

// A block begins with where the postings of its first term are; those of the others follow.
void DictionaryWriter::add(std::string_view term, const TermEntry& entry) {
  auto& blocks = sections_.blocks;
  std::size_t shared = 0;
  if (terms_ % block_terms == 0) {
    append(sections_.keys, key_of(term));
    append(sections_.offsets, static_cast<std::uint64_t>(blocks.size()));
    append_varint(blocks, entry.offset);
  } else {
    shared = common_prefix(last_, term);
    append_varint(blocks, shared);
  }
  append_varint(blocks, term.size() - shared);
  blocks += term.substr(shared);
  blocks += static_cast<char>(entry.kind);
  append_varint(blocks, entry.frequency);
  if (entry.kind != TermKind::filter)
    append_varint(blocks, entry.collection_frequency - entry.frequency);
  append_varint(blocks, entry.postings_size);
  if (entry.kind == TermKind::word) append_varint(blocks, entry.positions_size);
  last_ = term;
  ++terms_;
}

DictionarySections DictionaryWriter::finish() { return std::move(sections_); }

TermCursor::TermCursor(std::string_view blocks, std::uint64_t terms_left)
    : reader_(blocks), left_(terms_left) {}

bool TermCursor::next() {
  if (!is_read_) return read();
  is_read_ = false;
  return true;
}

void TermCursor::skip_to(std::string_view first) {
  while (next())
    if (term_ >= first) {
      is_read_ = true;
      return;
    }
}

bool TermCursor::read() {
  if (left_ == 0) return false;
  --left_;
  auto offset = entry_.offset + entry_.postings_size + entry_.positions_size;
  std::uint64_t shared = 0;
  if (in_block_++ % block_terms == 0)
    offset = reader_.varint();
  else
    shared = reader_.varint();
  if (shared > term_.size()) throw Damaged("a term in a rank file shares too much");
  term_.resize(static_cast<std::size_t>(shared));
  term_ += reader_.take(reader_.varint());
  entry_ = read_entry(reader_);
  entry_.offset = offset;
  return true;
}

Dictionary::Dictionary(std::string_view blocks, std::string_view keys, std::string_view offsets,
                       std::uint64_t terms)
    : blocks_(blocks), keys_(keys), offsets_(offsets), terms_(terms) {
  const auto wanted = terms / block_terms + (terms % block_terms != 0 ? 1 : 0);
  if (keys.size() % sizeof(std::uint64_t) != 0 || keys.size() != offsets.size() ||
      block_count() != wanted)
    throw Damaged("the dictionary of a rank file does not fit its index");
}

std::uint64_t Dictionary::offset_of(std::size_t block) const {
  const auto offset = load<std::uint64_t>(offsets_.data() + block * sizeof(std::uint64_t));
  if (offset > blocks_.size()) throw Damaged("a block of a dictionary lies outside of it");
  return offset;
}

std::string_view Dictionary::first_term(std::size_t block) const {
  ByteReader reader(blocks_.substr(static_cast<std::size_t>(offset_of(block))));
  reader.varint();
  return reader.take(reader.varint());
}

/// The last block that begins with the term or one before it: first by the keys, then, among those
/// of the same key, by the terms themselves.
std::optional<std::size_t> Dictionary::block_of(std::string_view term) const {
  const auto key = key_of(term);
  const auto key_at = [&](std::size_t block) {
    return load<std::uint64_t>(keys_.data() + block * sizeof(std::uint64_t));
  };
  std::size_t behind = 0;
  for (auto left = block_count(); left > 0;) {
    const auto half = left / 2;
    const bool before = key_at(behind + half) <= key;
    behind = before ? behind + half + 1 : behind;
    left = before ? left - half - 1 : half;
  }
  while (behind > 0 && key_at(behind - 1) == key && first_term(behind - 1) > term) --behind;
  return behind == 0 ? std::nullopt : std::optional(behind - 1);
}

/// The terms of a block and of those after it.
TermCursor Dictionary::block(std::size_t number) const {
  return {blocks_.substr(static_cast<std::size_t>(offset_of(number))),
          terms_ - std::uint64_t{number} * block_terms};
}

TermCursor Dictionary::from(std::string_view first) const {
  const auto number = block_of(first);
  if (!number) return all();
  auto cursor = block(*number);
  cursor.skip_to(first);
  return cursor;
}

std::optional<TermEntry> Dictionary::find(std::string_view term) const {
  const auto number = block_of(term);
  if (!number) return std::nullopt;
  auto cursor = block(*number);
  for (std::uint32_t left = block_terms; left > 0 && cursor.next(); --left) {
    if (cursor.term() == term) return cursor.entry();
    if (cursor.term() > term) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace newshound::rank
