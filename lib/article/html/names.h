/// Names of those who write, among what else stands in bylines of pages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newshound::article {

/// The names in `text` ("By Gloria Ashdown, Staff Writer | Maravel Courier"), without what is not a
/// name: "By", titles, addresses, agencies behind a name, and `outlets`.
std::vector<std::string> names_in(std::string_view text, const std::vector<std::string>& outlets);

/// `text` without "By" and its like in front.
std::string_view behind_by(std::string_view text);

/// `name` without an agency, a job or an outlet that stands behind it without a sign between them.
std::string_view without_agency(std::string_view name, const std::vector<std::string>& outlets);

/// Whether `name` is what a newsroom, an agency or another outlet is called.
bool is_newsroom(std::string_view name);

/// Whether `name` is surely that of a person.
bool is_person(std::string_view name);

/// Adds what is not in `names`, however it is written.
void add_names(std::vector<std::string>& names, std::vector<std::string> more);

}  // namespace newshound::article
