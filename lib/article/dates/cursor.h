/// A place in a list of pieces.
#pragma once

#include <optional>
#include <span>

#include "article/dates/pieces.h"

namespace newshound::article {

/// Reads pieces one after another; what does not fit is not read.
class PieceCursor {
 public:
  explicit PieceCursor(std::span<const DatePiece> pieces) : pieces_(pieces) {}

  std::size_t at() const { return at_; }

  const DatePiece* peek(std::size_t ahead = 0) const {
    return at_ + ahead < pieces_.size() ? &pieces_[at_ + ahead] : nullptr;
  }

  bool sign(std::string_view any_of) {
    const auto* piece = peek();
    if (piece == nullptr || !piece->is_sign(any_of)) return false;
    ++at_;
    return true;
  }

  bool word(std::string_view expected) {
    const auto* piece = peek();
    if (piece == nullptr || piece->kind != DatePiece::Kind::word || piece->word != expected)
      return false;
    ++at_;
    return true;
  }

  template <class... Words>
  bool any_word(Words... words) {
    return (word(words) || ...);
  }

  std::optional<unsigned> number(std::size_t min_digits, std::size_t max_digits) {
    const auto* piece = peek();
    if (piece == nullptr || piece->kind != DatePiece::Kind::number) return std::nullopt;
    if (piece->text.size() < min_digits || piece->text.size() > max_digits) return std::nullopt;
    ++at_;
    return piece->value;
  }

  /// Tries an alternative; if it fails nothing was read.
  template <class Alternative>
  bool attempt(Alternative alternative) {
    const auto start = at_;
    if (alternative()) return true;
    at_ = start;
    return false;
  }

  void skip() { ++at_; }

 private:
  std::span<const DatePiece> pieces_;
  std::size_t at_ = 0;
};

}  // namespace newshound::article
