/// Queries made of a corpus's own sentences.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "question.h"

namespace newshound::compare {

struct SampleOptions {
  std::uint64_t seed = 7;
  std::size_t per_kind = 300;
};

/// `per_kind` queries of each kind, fewer of a corpus too small for them. They are made of words of
/// 2 to 15 letters from a to z, from up to three sentences of each of about 60,000 articles:
///
///   term            one word, as many of each power of two of articles that have it
///   or2, or3_5      that many words of one sentence, none of them a stop word
///   and2, and3_5    likewise
///   phrase          two to four words that stand beside each other, not all of them stop words
///   or_year         two to four words as above, in the calendar year of their article
///   or_month        likewise, in its month
///   or_long         eight to twelve words that stand beside each other, stop words among them
std::vector<Question> sample_questions(const std::filesystem::path& corpus,
                                       const SampleOptions& options);

}  // namespace newshound::compare
