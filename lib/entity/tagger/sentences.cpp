#include <algorithm>
#include <limits>

#include "base/utf8.h"
#include "entity/tagger/token.h"
#include "text/letter.h"
#include "text/sentence.h"

namespace newshound::entity::tagger {

namespace {

/// Finds where the sentences of a text end.
class Divider {
 public:
  Divider(std::string_view text, const std::string& language, Tokens& tokens)
      : text_(text), rules_(language), tokens_(tokens) {}

  void divide() {
    const auto count = static_cast<std::uint32_t>(tokens_.spans.size());
    for (std::uint32_t at = 0; at < count; ++at) {
      if (at > 0 && is_new_line(at)) end_before(at);
      if (is_word(at)) pass_word(at);
      if (at - begin_ >= longest_sentence) end_before(at);
    }
    end_before(count);
  }

 private:
  bool is_word(std::uint32_t at) const {
    return is_in_word(letters_.at(text_, tokens_.spans[at].begin).letter);
  }

  std::string_view gap_before(std::uint32_t at) const {
    const auto end = tokens_.spans[at - 1].end;
    return text_.substr(end, tokens_.spans[at].begin - end);
  }

  void pass_word(std::uint32_t at) {
    auto word = tokens_.spans[at];
    if (has_word_ && rules_.between(text_, word_, word) != text::Break::none)
      end_before(first_of_sentence(at));
    if (text_[word.end - 1] == '.') --word.end;
    word_ = word;
    word_at_ = at;
    has_word_ = true;
  }

  /// The first token of the sentence whose first word is `word`: a quotation mark behind a blank
  /// opens it, one that follows the full stop at once closes the one before.
  std::uint32_t first_of_sentence(std::uint32_t word) const {
    bool ended = text_[tokens_.spans[word_at_].end - 1] == '.';
    for (auto at = word_at_ + 1; at < word; ++at) {
      if (ended && !gap_before(at).empty()) return at;
      ended |=
          std::string_view(".!?").find(text_[tokens_.spans[at].begin]) != std::string_view::npos;
    }
    return word;
  }

  /// Whether a line that is a sentence of its own ends before the token.
  bool is_new_line(std::uint32_t at) {
    // Lines of about one length may be of a text that was broken to fit a page.
    constexpr std::uint32_t shortest_full_line = 50;
    constexpr std::uint32_t longest_full_line = 100;
    const auto gap = gap_before(at);
    const auto line_end = gap.find('\n');
    if (line_end == gap.npos) return false;
    const auto length = tokens_.spans[at - 1].end - line_begin_;
    line_begin_ = tokens_.spans[at].begin;
    if (gap.find('\n', line_end + 1) != gap.npos) return true;
    return length < shortest_full_line || length > longest_full_line;
  }

  void end_before(std::uint32_t at) {
    if (at > begin_) tokens_.ends.push_back(at);
    begin_ = std::max(begin_, at);
  }

  const text::LetterClasses& letters_ = text::LetterClasses::get();
  std::string_view text_;
  text::BreakRules rules_;
  Tokens& tokens_;
  std::uint32_t begin_ = 0;       ///< of the sentence
  std::uint32_t line_begin_ = 0;  ///< in bytes
  std::uint32_t word_at_ = 0;     ///< the last word
  Span word_;                     ///< the same, without a dot behind it
  bool has_word_ = false;
};

}  // namespace

void read_tokens(std::string_view text, const std::string& language, Tokens& tokens) {
  tokens.clear();
  text = text.substr(0, utf8::cut_before(text, std::numeric_limits<std::int32_t>::max()));
  cut_tokens(text, 0, tokens.spans);
  Divider(text, language, tokens).divide();
}

}  // namespace newshound::entity::tagger
