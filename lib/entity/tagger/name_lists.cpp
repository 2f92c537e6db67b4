#include "entity/tagger/name_lists.h"

#include <algorithm>
#include <map>

#include "entity/tagger/token.h"
#include "entity/tagger/word.h"

namespace newshound::entity::tagger {

void NameLists::add(std::size_t list, std::string_view name) {
  std::vector<Span> tokens;
  cut_tokens(name, 0, tokens);
  if (tokens.empty() || tokens.size() > longest_name) return;
  std::uint64_t key = 0;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const auto token = name.substr(tokens[at].begin, tokens[at].end - tokens[at].begin);
    key = at == 0 ? name_key(token) : joined(key, name_key(token));
    const auto bit = at + 1 == tokens.size() ? 1U << list : goes_on_bit;
    entries_.set(key & stored_mask, entries_.find(key & stored_mask) | bit);
  }
}

// Names that are in the same lists are written together: their keys need least space when sorted.
void NameLists::append_to(std::string& bytes) const {
  std::map<std::uint32_t, std::vector<std::uint64_t>> groups;
  entries_.for_each([&](std::uint64_t key, std::uint32_t value) { groups[value].push_back(key); });
  append_number(groups.size(), bytes);
  for (auto& [value, keys] : groups) {
    std::sort(keys.begin(), keys.end());
    append_number(value, bytes);
    append_keys(keys, bytes);
  }
}

NameLists NameLists::read(ByteReader& reader) {
  NameLists lists;
  for (auto groups = reader.count(2); groups > 0; --groups) {
    const auto value = reader.number();
    if (value == 0 || value > (goes_on_bit | lists_mask)) throw Malformed{"a list is not known"};
    for (const auto key : read_keys(reader))
      lists.entries_.set(key & stored_mask, static_cast<std::uint32_t>(value));
  }
  return lists;
}

}  // namespace newshound::entity::tagger
