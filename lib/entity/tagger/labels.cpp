#include "entity/tagger/labels.h"

namespace newshound::entity::tagger {

std::vector<Name> names_of(std::span<const Label> sentence) {
  std::vector<Name> names;
  std::uint32_t begin = 0;
  for (std::uint32_t at = 0; at < sentence.size(); ++at) {
    const auto label = sentence[at];
    if (!goes_on(label)) begin = at;
    if (label != outside && !is_open(label)) names.push_back({begin, at + 1, kind_of(label)});
  }
  return names;
}

std::vector<Label> labels_of(std::span<const Name> names, std::size_t tokens) {
  std::vector<Label> all(tokens, outside);
  for (const auto& [begin, end, kind] : names) {
    for (auto at = begin; at < end; ++at) all[at] = label_of(kind, Place::inner);
    all[begin] = label_of(kind, end - begin == 1 ? Place::whole : Place::first);
    if (end - begin > 1) all[end - 1] = label_of(kind, Place::last);
  }
  return all;
}

}  // namespace newshound::entity::tagger
