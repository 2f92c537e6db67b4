/// What tells a title from other lines of its page.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>

#include "article/scraped/kinds.h"
#include "article/scraped/span.h"

namespace newshound::article {

/// How many words of a line mean something, and how many of these the text has.
struct WordsInText {
  double all = 0, known = 0;

  double share() const { return all > 0 ? known / all : 0; }

  /// The same, but of a few words less is believed.
  double weighed_share() const;
};

/// The words of the first paragraphs of an article and of captions.
class TextWords {
 public:
  /// Those of `run` and of what is long above it, from line `above` on.
  TextWords(std::span<const Line> lines, std::size_t above, LineRange run);

  /// How many words of `folded`, a folded line, are among them.
  WordsInText compare(std::string_view folded) const;

 private:
  /// FNV-1a, which is fast for short words; they need not be copied to be looked up.
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const noexcept {
      std::size_t hash = 0xCBF29CE484222325;
      for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
      return hash;
    }
  };
  std::unordered_set<std::string, Hash, std::equal_to<>> words_;
};

/// A byline and a date that stand together soon below a line, as they do below a title and its
/// summary.
enum class HeaderBelow : std::uint8_t {
  none,
  dated,   ///< the date alone
  bare,    ///< the byline is only a name
  called,  ///< it says "By"
};

/// What stands at most four lines below line `at`.
HeaderBelow header_below(std::span<const Line> lines, std::size_t at);

/// How much that tells.
double points_of(HeaderBelow header);

/// How much the looks of `line`, whose title_key() is `key`, are those of a title.
double points_of_shape(const Line& line, std::string_view key);

}  // namespace newshound::article
