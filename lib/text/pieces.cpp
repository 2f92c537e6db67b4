#include "text/pieces.h"

#include <algorithm>
#include <utility>

#include "base/word_list.h"
#include "text/character.h"
#include "text/fold.h"
#include "text/form.h"

namespace newshound::text {

namespace {

class PieceCutter {
 public:
  explicit PieceCutter(std::string_view spelling)
      : spelling_(spelling), characters_(characters_of(spelling)) {}

  std::vector<Piece> cut() {
    while (at_ < characters_.size()) {
      if (!is_in_word(at_))
        skip();
      else if (const auto end = end_of_initials(); end > at_)
        add_initials(end);
      else
        cut_run();
    }
    return std::move(pieces_);
  }

 private:
  bool is(std::size_t at, CharacterKind kind) const {
    return at < characters_.size() && characters_[at].kind == kind;
  }
  bool is_in_word(std::size_t at) const {
    return at < characters_.size() && characters_[at].in_word();
  }

  std::string_view text(std::size_t begin, std::size_t end) const {
    const auto first = characters_[begin].begin;
    return spelling_.substr(first, characters_[end - 1].end - first);
  }

  void skip() {
    const bool first_after_piece = glue_ == Glue::nothing;
    glue_ = first_after_piece && is(at_, CharacterKind::tight) ? Glue::apostrophe : Glue::loose;
    ++at_;
  }

  /// Where the initial behind the dot at `at` is; or 0.
  std::size_t next_initial(std::size_t at) const {
    if (!is(at, CharacterKind::dot)) return 0;
    const bool apart = at + 1 < characters_.size() && text(at + 1, at + 2) == " ";
    const auto next = at + (apart ? 2 : 1);
    return is(next, CharacterKind::letter) ? next : 0;
  }

  /// Where letters end that have dots between them ("U.S"), if they begin here; else 0.
  std::size_t end_of_initials() const {
    if (!is(at_, CharacterKind::letter)) return 0;
    auto last = at_;
    for (;;) {
      if (is_in_word(last + 1)) return 0;
      const auto next = next_initial(last + 1);
      if (next == 0) return last == at_ ? 0 : last + 1;
      last = next;
    }
  }

  void add_initials(std::size_t end) {
    Piece piece;
    for (auto at = at_; at < end; ++at)
      if (is(at, CharacterKind::letter)) piece.joined += visible_form(text(at, at + 1));
    for (auto at = at_; at < end; ++at)
      if (is(at, CharacterKind::letter)) piece.form += visible_form(text(at, at + 1)) + '.';
    add(std::move(piece), end);
    if (is(at_, CharacterKind::dot)) ++at_;
  }

  /// Letters and digits, up to what is neither.
  void cut_run() {
    constexpr std::size_t most = 4;
    const auto begin = at_;
    const auto before = pieces_.size();
    const auto glue = glue_;
    while (is_in_word(at_)) add_plain(end_of_same());
    if (pieces_.size() - before <= most && !is_ordinal(before)) return;
    pieces_.resize(before);
    glue_ = glue;
    const auto end = std::exchange(at_, begin);
    add_plain(end);
  }

  /// Where the letters, or the number, end that begin here.
  std::size_t end_of_same() {
    auto end = at_;
    while (is(end, characters_[at_].kind)) ++end;
    if (is(at_, CharacterKind::letter)) return end;
    const auto last = end_of_number(end);
    if (at_ >= plain_until_ && !number_of(fold(text(at_, last))).empty()) return last;
    plain_until_ = std::max(plain_until_, last);
    return end;
  }

  bool is_in_number(std::size_t at) const {
    return is(at, CharacterKind::dot) || is(at, CharacterKind::comma) ||
           is(at, CharacterKind::tight);
  }

  std::size_t end_of_number(std::size_t end) const {
    while (is_in_number(end) && is(end + 1, CharacterKind::digit))
      while (is(++end, CharacterKind::digit)) {
      }
    return end;
  }

  /// Whether the pieces from `first` on are a number and its ending: "1st".
  bool is_ordinal(std::size_t first) const {
    constexpr WordList endings("st nd rd th");
    return pieces_.size() == first + 2 && endings.has(fold(pieces_.back().form));
  }

  void add_plain(std::size_t end) {
    Piece piece;
    piece.form = visible_form(text(at_, end));
    piece.joined = is(at_, CharacterKind::digit) ? word_of(piece.form) : piece.form;
    add(std::move(piece), end);
  }

  void add(Piece piece, std::size_t end) {
    piece.span = {static_cast<std::uint32_t>(characters_[at_].begin),
                  static_cast<std::uint32_t>(characters_[end - 1].end)};
    piece.glue = pieces_.empty() ? Glue::nothing : glue_;
    at_ = end;
    const bool may_be_empty =
        piece.joined.empty() || static_cast<unsigned char>(piece.joined[0]) >= 0x80;
    if (may_be_empty && word_of(piece.form).empty()) return;
    pieces_.push_back(std::move(piece));
    glue_ = Glue::nothing;
  }

  std::string_view spelling_;
  std::vector<Character> characters_;
  std::vector<Piece> pieces_;
  std::size_t at_ = 0;
  std::size_t plain_until_ = 0;  ///< up to there digits have no dots: "1.2.3"
  Glue glue_ = Glue::nothing;    ///< between the last piece and `at_`
};

}  // namespace

std::vector<Piece> pieces_of(std::string_view spelling) { return PieceCutter(spelling).cut(); }

}  // namespace newshound::text
