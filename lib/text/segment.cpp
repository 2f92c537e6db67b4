#include "text/segment.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <limits>
#include <memory>

#include "base/utf8.h"
#include "text/icu.h"

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

}  // namespace

std::vector<Span> words(std::string_view text) {
  text = text.substr(0, utf8::cut_before(text, std::numeric_limits<std::int32_t>::max()));
  Utf8Text view(text);
  auto& iterator = word_iterator();
  UErrorCode status = U_ZERO_ERROR;
  iterator.setText(view.get(), status);
  check(status);
  std::vector<Span> spans;
  spans.reserve(text.size() / 6);
  auto begin = iterator.first();
  for (auto end = iterator.next(); end != icu::BreakIterator::DONE; end = iterator.next()) {
    if (iterator.getRuleStatus() >= UBRK_WORD_NONE_LIMIT)
      spans.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    begin = end;
  }
  return spans;
}

bool has_word(std::string_view text) { return !words(text).empty(); }

}  // namespace newshound::text
