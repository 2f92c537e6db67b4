#include "entity/tagger/features.h"

#include <algorithm>

#include "entity/tagger/keys.h"
#include "entity/tagger/labels.h"

namespace newshound::entity::tagger {

namespace {

constexpr std::uint64_t before_sentence = 0x3C733E;
constexpr std::uint64_t behind_sentence = 0x3C2F733E;

/// The features of one token. Each kind of feature has a number of its own.
class Collector {
 public:
  Collector(const Document& document, std::uint32_t token, Keys& keys)
      : document_(document),
        token_(token),
        sentence_(document.sentence_of(token)),
        word_(document.word(token)),
        keys_(keys) {}

  void collect() {
    neighbours();
    outlines();
    if (is_in_run(word_.casing)) run();
    place();
    if (has_hits()) names();
    if (is_capitalised(word_.casing)) rest_of_text();
  }

 private:
  void add(std::uint64_t kind, std::uint64_t value) { keys_.push_back(joined(kind, value)); }

  const Word* at(std::int64_t token) const {
    if (token < sentence_.begin || token >= sentence_.end) return nullptr;
    return &document_.word(static_cast<std::uint32_t>(token));
  }
  const Word* near(std::int64_t distance) const { return at(token_ + distance); }

  std::uint64_t beyond(std::int64_t token) const {
    return token < sentence_.begin ? before_sentence : behind_sentence;
  }
  std::uint64_t lower_at(std::int64_t token) const {
    const auto* word = at(token);
    return word != nullptr ? word->lower : beyond(token);
  }
  std::uint64_t lower(std::int64_t distance) const { return lower_at(token_ + distance); }
  std::uint64_t outline(std::int64_t distance) const {
    const auto* word = near(distance);
    return word != nullptr ? word->outline : beyond(token_ + distance);
  }

  void neighbours() {
    add(1, joined(lower(-1), word_.lower));
    add(2, joined(word_.lower, lower(1)));
    add(3, joined(lower(-1), lower(1)));
    add(4, joined(lower(-1), word_.outline));
    add(5, joined(lower(1), word_.outline));
    add(6, joined(joined(lower(-2), lower(-1)), word_.outline));
    add(7, joined(joined(lower(1), lower(2)), word_.outline));
  }

  void outlines() {
    const auto left = joined(outline(-1), word_.outline);
    const auto both = joined(left, outline(1));
    add(10, left);
    add(11, joined(word_.outline, outline(1)));
    add(12, both);
    add(13, joined(joined(outline(-2), both), outline(2)));
    add(14, joined(both, document_.language()));
  }

  bool in_run(std::int64_t token) const {
    const auto* word = at(token);
    return word != nullptr && is_in_run(word->casing);
  }

  /// The capitalised words without a gap among which the token is.
  void run() {
    constexpr std::int64_t longest = 6;
    std::int64_t begin = token_;
    std::int64_t end = token_;
    while (in_run(begin - 1)) --begin;
    while (in_run(end + 1)) ++end;
    const auto from_begin = static_cast<std::uint64_t>(std::min(token_ - begin, longest - 1));
    const auto length = static_cast<std::uint64_t>(std::min(end - begin + 1, longest));
    add(20, lower_at(begin - 1));
    add(21, lower_at(end + 1));
    add(22, lower_at(end));
    add(23, lower_at(begin));
    add(24, length * 16 + from_begin);
    if (end > token_) add(25, joined(lower_at(end), static_cast<std::uint64_t>(end - token_)));
    if (begin < token_) add(26, joined(lower_at(begin), from_begin));
    if (length == 1) add(27, joined(lower(-1), lower(1)));
  }

  void place() {
    const std::uint64_t first = token_ == sentence_.begin ? 1 : 0;
    const std::uint64_t last = token_ + 1 == sentence_.end ? 1 : 0;
    const auto style = static_cast<std::uint64_t>(sentence_.style);
    const auto casing = static_cast<std::uint64_t>(word_.casing);
    const auto situation = first + 2 * last + 4 * style;
    add(30, situation);
    add(31, situation * 16 + casing);
    if (first != 0) add(32, word_.lower);
    if (first != 0) add(33, joined(word_.capitals, lower(1)));
    if (style != 0) add(34, joined(style * 16 + casing, word_.capitals));
  }

  Document::Hits hits(std::int64_t distance) const {
    return near(distance) == nullptr
               ? 0
               : document_.hits(static_cast<std::uint32_t>(token_ + distance));
  }
  bool has_hits() const { return (hits(-1) | hits(0) | hits(1)) != 0; }

  void each(std::uint64_t kind, Document::Hits hits) {
    for (; hits != 0; hits &= hits - 1)
      add(kind, static_cast<std::uint64_t>(__builtin_ctzll(hits)));
  }

  /// What lists of names say.
  void names() {
    const std::uint64_t first = token_ == sentence_.begin ? 1 : 0;
    each(40, hits(-1));
    each(41, hits(1));
    for (auto rest = hits(0); rest != 0; rest &= rest - 1) {
      const auto hit = static_cast<std::uint64_t>(__builtin_ctzll(rest));
      add(42, hit);
      add(43, joined(hit, word_.outline));
      add(44, hit * 2 + first);
    }
    if (hits(0) == 0) return;
    add(45, hits(0));
    add(46, joined(hits(0), hits(1)));
    add(47, joined(hits(0), hits(-1)));
    add(48, joined(hits(0), word_.capitals));
  }

  /// How the same word is used elsewhere in the text.
  void rest_of_text() {
    constexpr std::uint64_t most = 4;
    const auto& elsewhere = document_.elsewhere(word_);
    const std::uint64_t first = token_ == sentence_.begin ? 1 : 0;
    const auto style = static_cast<std::uint64_t>(sentence_.style);
    const std::uint64_t seen = (elsewhere.in_small_letters ? 1 : 0) +
                               (elsewhere.capitalised_inside ? 2 : 0) + 4 * first + 8 * style;
    add(50, seen);
    if (elsewhere.in_parentheses) add(51, word_.casing == Casing::upper ? 1 : 0);
    std::uint64_t others = 0;
    for (std::size_t i = 0; i < elsewhere.count && others < most; ++i) {
      if (elsewhere.at[i] == token_) continue;
      ++others;
      another(elsewhere.at[i]);
    }
    add(52, others);
  }

  void another(std::uint32_t other) {
    const Collector there(document_, other, keys_);
    add(53, there.lower(-1));
    add(54, there.lower(1));
    add(55, joined(there.outline(-1), there.outline(1)));
    each(56, there.hits(-1));
    each(57, there.hits(1));
  }

  const Document& document_;
  std::uint32_t token_;
  const Sentence& sentence_;
  const Word& word_;
  Keys& keys_;
};

/// Adds features of a word whose numbers depend on from where it is seen.
class WordCollector {
 public:
  WordCollector(View view, Keys& keys) : view_(static_cast<std::uint64_t>(view)), keys_(keys) {}

  void itself(const Word& word, std::uint64_t language) {
    add(0, word.form);
    add(1, word.lower);
    add(2, word.shape);
    add(3, word.outline);
    for (std::size_t i = 0; i < affixes; ++i) {
      if (word.prefixes[i] != 0) add(4 + i, word.prefixes[i]);
      if (word.suffixes[i] != 0) add(8 + i, word.suffixes[i]);
    }
    add_casing(word);
    add(13, joined(language, word.outline));
    add(14, joined(language, word.suffixes[2]));
    add(15, joined(language, word.capitals * 16U + static_cast<std::uint64_t>(word.casing)));
  }

  void neighbour(const Word* word, std::uint64_t beyond) {
    add(1, word != nullptr ? word->lower : beyond);
    add(3, word != nullptr ? word->outline : beyond);
    if (word == nullptr) return;
    if (word->suffixes[2] != 0) add(10, word->suffixes[2]);
    add_casing(*word);
  }

  void far(const Word* word, std::uint64_t beyond) {
    add(1, word != nullptr ? word->lower : beyond);
  }

 private:
  void add(std::uint64_t kind, std::uint64_t value) {
    keys_.push_back(joined(1000 + 100 * view_ + kind, value));
  }

  void add_casing(const Word& word) {
    if (word.letters > 0) add(12, word.capitals * 16U + static_cast<std::uint64_t>(word.casing));
  }

  std::uint64_t view_;
  Keys& keys_;
};

}  // namespace

void add_word_features(const Word* word, View view, std::uint64_t language, Keys& keys) {
  WordCollector collector(view, keys);
  const bool is_ahead = view == View::next || view == View::second_next;
  const auto beyond = is_ahead ? behind_sentence : before_sentence;
  if (view == View::itself)
    collector.itself(*word, language);
  else if (view == View::next || view == View::previous)
    collector.neighbour(word, beyond);
  else
    collector.far(word, beyond);
}

void add_context_features(const Document& document, std::uint32_t token, Keys& keys) {
  Collector(document, token, keys).collect();
}

std::array<const Word*, views> words_seen(const Document& document, std::uint32_t token) {
  const auto& sentence = document.sentence_of(token);
  const auto at = [&](std::int64_t other) {
    const bool is_there = other >= sentence.begin && other < sentence.end;
    return is_there ? &document.word(static_cast<std::uint32_t>(other)) : nullptr;
  };
  const std::int64_t here = token;
  return {at(here), at(here + 1), at(here - 1), at(here + 2), at(here - 2)};
}

void add_features(const Document& document, std::uint32_t token, Keys& keys) {
  const auto seen = words_seen(document, token);
  for (std::size_t view = 0; view < views; ++view)
    add_word_features(seen[view], static_cast<View>(view), document.language(), keys);
  add_context_features(document, token, keys);
}

}  // namespace newshound::entity::tagger
