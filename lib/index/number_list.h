/// Lists of numbers as text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newshound::index {

/// `numbers`, which ascend, in base64: the gaps between them (the first from -1, all less 1) as
/// varints. Empty if there are none.
std::string number_list_text(const std::vector<std::uint32_t>& numbers);

/// The numbers of which `text` is the number_list_text(), if all are below `limit`.
/// Throws std::runtime_error if it is anything else.
std::vector<std::uint32_t> parse_number_list(std::string_view text, std::uint64_t limit);

}  // namespace newshound::index
