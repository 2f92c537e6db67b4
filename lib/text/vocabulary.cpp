#include "text/vocabulary.h"

#include <algorithm>
#include <utility>

#include "text/compound.h"
#include "text/form.h"
#include "text/parts.h"
#include "text/segment.h"
#include "text/stem.h"

namespace newshound::text {

namespace {

std::uint32_t size_of(const auto& list) { return static_cast<std::uint32_t>(list.size()); }

}  // namespace

const std::vector<Occurrence>& Vocabulary::read(std::string_view text) {
  if (unfinished_) clear();
  unfinished_ = true;
  occurrences_.clear();
  breaks_.sentences.clear();
  breaks_.paragraphs.clear();
  position_ = 0;
  before_ = Break::paragraph;
  find_words(text, spans_);
  join_compounds(text, spans_);
  const auto spelling = [&](std::size_t at) {
    return text.substr(spans_[at].begin, spans_[at].end - spans_[at].begin);
  };
  constexpr std::size_t ahead = 12;
  for (std::size_t at = 0; at < spans_.size(); ++at) {
    if (at + ahead < spans_.size()) spellings_.expect(spelling(at + ahead));
    const auto pieces = pieces_of(spelling(at));
    if (at > 0) before_ = std::max(before_, rules_.between(text, spans_[at - 1], spans_[at]));
    if (before_ != Break::none && pieces.count > 0) begin_part();
    if (pieces.count == one_word)
      occurrences_.push_back({pieces.first, spans_[at], position_++, false});
    else
      add_pieces(pieces, spans_[at].begin);
  }
  unfinished_ = false;
  return occurrences_;
}

void Vocabulary::begin_part() {
  breaks_.sentences.push_back(position_);
  if (std::exchange(before_, Break::none) == Break::paragraph)
    breaks_.paragraphs.push_back(position_);
}

Vocabulary::Pieces Vocabulary::pieces_of(std::string_view spelling) {
  const auto number = spellings_.number(spelling);
  return number < pieces_of_.size() ? pieces_of_[number] : add_spelling(spelling);
}

void Vocabulary::add_pieces(Pieces pieces, std::uint32_t begin) {
  for (auto at = pieces.first; at < pieces.first + pieces.count; ++at) {
    const auto& piece = pieces_[at];
    const auto position = piece.joined ? position_ - 1 : position_++;
    occurrences_.push_back(
        {piece.word, {begin + piece.begin, begin + piece.end}, position, piece.joined});
  }
}

Vocabulary::Pieces Vocabulary::add_spelling(std::string_view spelling) {
  const auto parts = parts_of(spelling);
  const bool whole = parts.size() == 1 && parts[0].span == Span{0, size_of(spelling)};
  Pieces pieces{size_of(pieces_), size_of(parts)};
  if (whole) pieces = {number_of(parts[0].form), one_word};
  for (const auto& part : parts)
    if (!whole)
      pieces_.push_back({number_of(part.form), part.span.begin, part.span.end, part.joined});
  pieces_of_.push_back(pieces);
  return pieces;
}

std::uint32_t Vocabulary::number_of(std::string_view form) {
  const auto number = forms_.number(form);
  if (number < entries_.size()) return number;
  const auto word = word_of(form);
  entries_.push_back({words_.number(word), stems_.number(stem_of(form, word, language_))});
  return number;
}

std::size_t Vocabulary::bytes() const noexcept {
  return spellings_.bytes() + forms_.bytes() + words_.bytes() + stems_.bytes() +
         pieces_.size() * sizeof(Piece) + pieces_of_.size() * sizeof(Pieces) +
         entries_.size() * sizeof(Entry) + occurrences_.capacity() * sizeof(Occurrence) +
         spans_.capacity() * sizeof(Span);
}

void Vocabulary::clear() { *this = Vocabulary(std::move(language_)); }

}  // namespace newshound::text
