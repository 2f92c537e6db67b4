#include "text/vocabulary.h"

#include "text/parts.h"
#include "text/segment.h"
#include "text/stem.h"

namespace newshound::text {

const std::vector<Occurrence>& Vocabulary::read(std::string_view text) {
  if (unfinished_) clear();
  unfinished_ = true;
  occurrences_.clear();
  find_words(text, spans_);
  for (const auto span : spans_) {
    const auto [first, count] = pieces_of(text.substr(span.begin, span.end - span.begin));
    for (auto at = first; at < first + count; ++at) {
      const auto& piece = pieces_[at];
      occurrences_.push_back({piece.word, {span.begin + piece.begin, span.begin + piece.end}});
    }
  }
  unfinished_ = false;
  return occurrences_;
}

Vocabulary::Pieces Vocabulary::pieces_of(std::string_view spelling) {
  const auto number = spellings_.number(spelling);
  return number < pieces_of_.size() ? pieces_of_[number] : add_spelling(spelling);
}

Vocabulary::Pieces Vocabulary::add_spelling(std::string_view spelling) {
  Pieces pieces{static_cast<std::uint32_t>(pieces_.size()), 0};
  for (const auto& part : parts_of(spelling)) {
    pieces_.push_back({number_of(part.folded), part.span.begin, part.span.end});
    ++pieces.count;
  }
  pieces_of_.push_back(pieces);
  return pieces;
}

std::uint32_t Vocabulary::number_of(std::string_view folded) {
  const auto number = words_.number(folded);
  if (number == stem_of_.size()) stem_of_.push_back(stems_.number(text::stem(folded, language_)));
  return number;
}

std::size_t Vocabulary::bytes() const noexcept {
  return spellings_.bytes() + words_.bytes() + stems_.bytes() + pieces_.size() * sizeof(Piece) +
         pieces_of_.size() * sizeof(Pieces) + stem_of_.size() * sizeof(std::uint32_t) +
         occurrences_.capacity() * sizeof(Occurrence) + spans_.capacity() * sizeof(Span);
}

void Vocabulary::clear() { *this = Vocabulary(std::move(language_)); }

}  // namespace newshound::text
