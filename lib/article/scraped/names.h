/// Names of authors, as bylines and metadata write them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newshound::article {

/// Whether `text` is nothing but one to six capitalised words: a name, or something that looks so.
bool is_name(std::string_view text);

/// Whether `text` is two to four words such as names of persons have, and none that they have not.
bool is_person_name(std::string_view text);

/// "University of Lindvik": capitalised words with small ones between them.
bool is_institution(std::string_view text);

/// Where a page glued something to a name ("Ruth OkaforMaravel Courier"): at a capital behind a
/// small letter, but not in "McAllen" or "DeVries". The size of `name` if it did not.
std::size_t glue_in(std::string_view name);

/// "a", "b" and "c" of "a, b and c", in the languages of bylines; also by ";", "|" and "&".
std::vector<std::string> split_names(std::string_view names);

/// The authors that `names` names, without their jobs ("Staff Writer"), handles, addresses, and
/// places; names printed in capitals in mixed case. Agencies are left out beside persons.
std::vector<std::string> read_authors(std::string_view names);

/// "AFP", "The Associated Press"
bool is_agency(std::string_view name);

/// "Senior Editor", "Korrespondentin in Berlin"
bool is_job(std::string_view text);

}  // namespace newshound::article
