/// Queries in a notation that is no engine's.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace newshound::compare {

/// One word, or the words of a phrase.
using Clause = std::vector<std::string>;

struct Question {
  std::string id;
  std::string kind;            ///< "or2": what is reported together
  std::vector<Clause> must;    ///< all of them match
  std::vector<Clause> should;  ///< any of them matches, if there is no `must`
  std::vector<Clause> never;   ///< none of them matches
  std::string from, to;        ///< first and last day, "2020-12-01"; or both empty
};

/// A file of lines "ID TAB KIND TAB {"must": [["word", ...], ...], "should": ..., "not": ...,
/// "from": "YYYY-MM-DD", "to": "YYYY-MM-DD"}". Throws Error, naming the line, if one cannot be
/// read.
std::vector<Question> read_questions(const std::filesystem::path& file);

void write_questions(const std::vector<Question>& questions, const std::filesystem::path& file);

}  // namespace newshound::compare
