#include "text/parts.h"

#include <algorithm>
#include <numeric>

#include "base/ascii.h"
#include "text/fold.h"
#include "text/pieces.h"

namespace newshound::text {

namespace {

/// Whether there is nothing but letters of ASCII, as in nearly all words of English.
bool is_plain(std::string_view spelling) {
  return std::all_of(spelling.begin(), spelling.end(), [](char c) {
    const auto small = static_cast<unsigned char>(c) | 0x20U;
    return small >= 'a' && small <= 'z';
  });
}

/// Takes pieces together again, in groups that only apostrophes join, and as a whole.
class Joiner {
 public:
  explicit Joiner(std::string_view spelling)
      : spelling_(spelling), pieces_(pieces_of(spelling)), kept_(pieces_.size(), true) {}

  std::vector<Part> join() {
    for (std::size_t at = 0; at < pieces_.size(); at = end_of_group(at)) drop_possessive(at);
    for (std::size_t at = 0; at < pieces_.size(); at = end_of_group(at)) add_group(at);
    return std::move(parts_);
  }

 private:
  std::size_t end_of_group(std::size_t at) const {
    ++at;
    while (at < pieces_.size() && pieces_[at].glue != Glue::loose) ++at;
    return at;
  }

  /// "s" of "Reyes's" is not a word, but stands where the word before it does.
  void drop_possessive(std::size_t begin) {
    const auto last = end_of_group(begin) - 1;
    if (last > begin && pieces_[last].glue == Glue::apostrophe && fold(pieces_[last].form) == "s") {
      kept_[last] = false;
      pieces_[last - 1].span.end = pieces_[last].span.end;
    }
  }

  void add_group(std::size_t begin) {
    const auto end = end_of_group(begin);
    const auto kept = kept_[end - 1] ? end : end - 1;
    add_piece(begin);
    add_joined(range(begin, kept), {});
    const bool is_acronym = pieces_[begin].form != pieces_[begin].joined;  // "uss" of "U.S.'s"
    if (kept < end && !is_acronym) add_joined(range(begin, end), {});
    if (begin == 0) add_whole(end);
    for (auto at = begin + 1; at < kept; ++at) add_piece(at);
  }

  void add_piece(std::size_t at) { parts_.push_back({pieces_[at].form, pieces_[at].span, false}); }

  void add_whole(std::size_t end_of_first_group) {
    auto all = range(0, pieces_.size());
    std::erase_if(all, [this](std::size_t at) { return !kept_[at]; });
    if (end_of_first_group < pieces_.size()) add_joined(all, {});
    const auto sigil = spelling_.substr(0, 1);
    if (sigil == "@" || sigil == "#") add_joined(all, sigil);
  }

  static std::vector<std::size_t> range(std::size_t begin, std::size_t end) {
    std::vector<std::size_t> numbers(end - begin);
    std::iota(numbers.begin(), numbers.end(), begin);
    return numbers;
  }

  /// Adds pieces as one behind `sigil`, unless that is nothing new.
  void add_joined(const std::vector<std::size_t>& pieces, std::string_view sigil) {
    constexpr std::size_t most_pieces = 4;
    constexpr std::size_t most_bytes = 64;
    if (pieces.size() > most_pieces || (pieces.size() == 1 && sigil.empty())) return;
    Part part{std::string(sigil), pieces_[pieces.front()].span, true};
    for (const auto at : pieces) {
      if (touches_decimal(part.form, pieces_[at].joined)) return;
      part.form += pieces_[at].joined;
    }
    part.span.end = pieces_[pieces.back()].span.end;
    if (!sigil.empty()) part.span.begin = 0;
    if (part.form.size() <= most_bytes) parts_.push_back(std::move(part));
  }

  /// Whether digits would meet at the side of a number that is not whole: "3.5" and "4".
  static bool touches_decimal(std::string_view before, std::string_view after) {
    const bool meet = !before.empty() && is_digit(before.back()) && is_digit(after.front());
    return meet && (before.find('.') != before.npos || after.find('.') != after.npos);
  }

  std::string_view spelling_;
  std::vector<Piece> pieces_;
  std::vector<bool> kept_;
  std::vector<Part> parts_;
};

}  // namespace

std::vector<Part> parts_of(std::string_view spelling) {
  if (!is_plain(spelling)) return Joiner(spelling).join();
  return {{std::string(spelling), {0, static_cast<std::uint32_t>(spelling.size())}, false}};
}

}  // namespace newshound::text
