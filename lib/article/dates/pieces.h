/// What dates are made of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newshound::article {

/// A number, a word or a sign of a text.
struct DatePiece {
  enum class Kind { number, word, sign };
  Kind kind;
  std::string_view text;  ///< as it stands
  std::string word;       ///< folded, of a word
  unsigned value = 0;     ///< of a number; the largest there is if it is absurd

  bool is_sign(std::string_view any_of) const {
    return kind == Kind::sign && any_of.find(text) != any_of.npos;
  }
};

/// The pieces of `text`, which must outlive them, without its blanks. What a page glued together is
/// taken apart: "PublishedDec", "20234:04AM".
std::vector<DatePiece> date_pieces(std::string_view text);

}  // namespace newshound::article
