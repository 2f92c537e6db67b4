/// Words as they are written, and their folded words.
#pragma once

#include <string>
#include <string_view>

namespace newshound::text {

/// `spelling` composed (NFC), with what is not to be seen dropped: soft hyphens, joiners, tatweel.
/// Empty if nothing is left.
std::string visible_form(std::string_view spelling);

/// The folded word of a form: "us" of "U.S.", "1000" of "1,000". It depends on nothing else.
std::string word_of(std::string_view form);

/// Whether `form` begins with a capital letter.
bool is_capitalised(std::string_view form);

/// The number that `digits` (of ASCII, with "." or "," or "'" inside) writes, without separators of
/// thousands: "1000.5" of "1,000.5" and "1.000,5". Empty if it is not one number: "1.2.3".
std::string number_of(std::string_view digits);

}  // namespace newshound::text
