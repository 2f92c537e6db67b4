#include "text/segment.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <limits>
#include <memory>

#include "base/utf8.h"
#include "text/icu.h"
#include "text/word_class.h"

namespace newshound::text {

namespace {

// Opening a break iterator costs more than cutting an article with it, and it may not be shared by
// threads.
icu::BreakIterator& word_iterator() {
  thread_local const auto iterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    check(status);
    return made;
  }();
  return *iterator;
}

/// A view of UTF-8 for ICU, closed at the end.
class Utf8Text {
 public:
  explicit Utf8Text(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&view_, text.data(), static_cast<std::int64_t>(text.size()), &status);
    check(status);
  }
  ~Utf8Text() { utext_close(&view_); }
  Utf8Text(const Utf8Text&) = delete;
  Utf8Text& operator=(const Utf8Text&) = delete;

  UText* get() { return &view_; }

 private:
  UText view_ = UTEXT_INITIALIZER;
};

/// `text`, cut where offsets of 31 bits end.
std::string_view bounded(std::string_view text) {
  return text.substr(0, utf8::cut_before(text, std::numeric_limits<std::int32_t>::max()));
}

/// Appends the words of `text` as ICU cuts them; `text` begins at `offset` of what `spans` is
/// about.
void cut_by_icu(std::string_view text, std::size_t offset, std::vector<Span>& spans) {
  Utf8Text view(text);
  auto& iterator = word_iterator();
  UErrorCode status = U_ZERO_ERROR;
  iterator.setText(view.get(), status);
  check(status);
  const auto at = [&](std::int32_t place) {
    return static_cast<std::uint32_t>(offset + static_cast<std::size_t>(place));
  };
  auto begin = iterator.first();
  for (auto end = iterator.next(); end != icu::BreakIterator::DONE; end = iterator.next()) {
    if (iterator.getRuleStatus() >= UBRK_WORD_NONE_LIMIT) spans.push_back({at(begin), at(end)});
    begin = end;
  }
}

/// Cuts by the rules WB5 to WB13 of UAX #29, which is all there is to text of characters whose
/// class is known. If another turns up, all from the blank before it on is left to ICU.
class WordCutter {
 public:
  WordCutter(std::string_view text, std::vector<Span>& spans) : text_(text), spans_(spans) {}

  void cut() {
    while (at_ < text_.size()) {
      const auto next = classes_.at(text_, at_);
      if (is_core(next.word_class)) {
        cut_word(next);
      } else if (next.word_class == WordClass::not_to_be_told) {
        leave_to_icu();
      } else {
        if (next.word_class == WordClass::blank) begin_part();
        at_ += next.length;
      }
    }
  }

 private:
  /// Notes that what is known so far holds whatever follows.
  void begin_part() {
    part_begin_ = at_;
    known_ = spans_.size();
  }

  void cut_word(ClassifiedCharacter first) {
    const auto begin = at_;
    auto last = first;
    at_ += first.length;
    while (const auto length = length_of_next(last)) at_ += length;
    const bool lone_joiner = first.word_class == WordClass::joiner &&
                             at_ - begin == first.length;  // of no status in ICU
    if (!lone_joiner)
      spans_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)});
  }

  /// How many bytes go on the word whose last character is `last`, which becomes the last of them;
  /// 0 at the end of the word.
  std::size_t length_of_next(ClassifiedCharacter& last) const {
    const auto next = classes_.at(text_, at_);
    if (is_core(next.word_class)) {
      last = next;
      return next.length;
    }
    if (!may_stand_between(next.word_class, last.word_class)) return 0;
    const auto behind = classes_.at(text_, at_ + next.length);
    if (behind.length == 0 || behind.word_class != last.word_class) return 0;
    return std::size_t{next.length} + behind.length;
  }

  static bool may_stand_between(WordClass middle, WordClass sides) {
    if (sides == WordClass::letter)
      return middle == WordClass::mid_any || middle == WordClass::mid_letter;
    if (sides == WordClass::digit)
      return middle == WordClass::mid_any || middle == WordClass::mid_number;
    return false;
  }

  /// Lets ICU cut from the last blank on, up to one behind which it is not needed for a while:
  /// to begin costs it more than to go on.
  void leave_to_icu() {
    constexpr std::size_t while_bytes = 32;
    auto end = at_;
    auto foreign = at_;
    for (; end < text_.size(); ++end) {
      if (static_cast<unsigned char>(text_[end]) >= 0x80) foreign = end;
      if (end - foreign >= while_bytes && (text_[end] == ' ' || text_[end] == '\n')) break;
    }
    spans_.resize(known_);
    cut_by_icu(text_.substr(part_begin_, end - part_begin_), part_begin_, spans_);
    at_ = end;
    begin_part();
  }

  std::string_view text_;
  std::vector<Span>& spans_;
  const WordClasses& classes_ = WordClasses::get();
  std::size_t at_ = 0;
  std::size_t part_begin_ = 0;
  std::size_t known_ = 0;  ///< so many of `spans_` end before the part
};

}  // namespace

void find_words(std::string_view text, std::vector<Span>& spans) {
  spans.clear();
  WordCutter(bounded(text), spans).cut();
}

std::vector<Span> words(std::string_view text) {
  std::vector<Span> spans;
  spans.reserve(text.size() / 6);
  find_words(text, spans);
  return spans;
}

std::vector<Span> words_by_icu(std::string_view text) {
  std::vector<Span> spans;
  cut_by_icu(bounded(text), 0, spans);
  return spans;
}

bool has_word(std::string_view text) { return !words(text).empty(); }

}  // namespace newshound::text
