#include "rank/merged_terms.h"

#include <algorithm>
#include <utility>

namespace newshound::rank {

namespace {

constexpr auto is_behind = [](const auto& a, const auto& b) {
  return a.cursor.term() > b.cursor.term();
};

}  // namespace

MergedTerms::MergedTerms(std::span<const SegmentView> segments, std::string_view first) {
  for (const auto& segment : segments) {
    const auto& dictionary = segment.file->dictionary();
    put_back({&dictionary, dictionary.from(first)});
  }
}

void MergedTerms::put_back(Source source) {
  if (!source.cursor.next()) return;
  sources_.push_back(std::move(source));
  std::push_heap(sources_.begin(), sources_.end(), is_behind);
}

MergedTerms::Source MergedTerms::take_first() {
  std::pop_heap(sources_.begin(), sources_.end(), is_behind);
  auto source = std::move(sources_.back());
  sources_.pop_back();
  return source;
}

bool MergedTerms::next() {
  if (sources_.empty()) return false;
  term_ = sources_.front().cursor.term();
  frequency_ = 0;
  while (!sources_.empty() && sources_.front().cursor.term() == term_) {
    auto source = take_first();
    frequency_ += source.cursor.entry().frequency;
    put_back(std::move(source));
  }
  return true;
}

// Most are a few terms ahead, where walking is faster than searching.
void MergedTerms::seek(std::string_view first) {
  while (!sources_.empty() && sources_.front().cursor.term() < first) {
    auto source = take_first();
    constexpr int few = 16;
    for (int left = few; left > 0 && source.cursor.term() < first; --left)
      if (!source.cursor.next()) break;
    if (source.cursor.term() >= first) {
      sources_.push_back(std::move(source));
      std::push_heap(sources_.begin(), sources_.end(), is_behind);
      continue;
    }
    source.cursor = source.dictionary->from(first);
    put_back(std::move(source));
  }
}

}  // namespace newshound::rank
