/// A large corpus made of a small one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <vector>

namespace newshound::compare {

struct GrowOptions {
  std::uint64_t articles = 0;
  std::uint64_t seed = 7;
};

/// Writes articles as JSON lines, made of sentences of the English ones of `files`, such that the
/// lengths of posting lists grow as they do with real news:
///
/// Half of each is a run of sentences of one article, whose title it has, the rest runs of two to
/// five sentences of others, seven in ten of them from the same file. Lengths are lognormal, with a
/// median of 210 words. Of 1,000 words three are replaced by made-up names, drawn from 600,000 by
/// Zipf's law, so that the vocabulary never stops growing. Dates are even over the years 2000 to
/// 2024.
///
/// The articles of a smaller number are the first of a larger one. Throws Error if `files` cannot
/// be read or have no articles of four sentences.
void grow(const std::vector<std::filesystem::path>& files, const GrowOptions& options,
          std::ostream& out);

}  // namespace newshound::compare
