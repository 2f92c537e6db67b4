/// The fields of a hit, as they are printed.
#pragma once

#include <newshound/searcher.h>

#include <string>
#include <string_view>
#include <vector>

namespace newshound::tools {

/// A hit and its place in the results.
struct RankedHit {
  const Hit& hit;
  std::size_t rank;  ///< from 1
};

struct HitField {
  std::string_view name;
  std::string (*json)(const RankedHit&);
  std::string (*plain)(const RankedHit&);
};

/// The field called `name`, or null.
const HitField* find_hit_field(std::string_view name);

/// All names, separated by ", ".
std::string hit_field_names();

/// {"type":"hit", ...} with the fields called `names`, all if there are none; `qid` comes first if
/// it is not empty.
std::string hit_as_json(const RankedHit& hit, const std::vector<std::string>& names,
                        std::string_view qid);

/// `list` as one text.
std::string joined(const std::vector<std::string>& list, std::string_view between);

/// `number` with as many digits as it takes to read the same number again.
std::string exact_number(double number);

}  // namespace newshound::tools
