#include "sentences.h"

#include <algorithm>
#include <cctype>

namespace newshound::compare {

namespace {

constexpr std::size_t shortest_sentence = 40, longest_sentence = 400;
constexpr std::size_t shortest_word = 2, longest_word = 15;

constexpr std::string_view stop_words[] = {
    "a",     "about", "also",  "an",    "and",   "are",  "as",   "at",   "be",   "been",
    "but",   "by",    "for",   "from",  "had",   "has",  "have", "he",   "her",  "his",
    "i",     "if",    "in",    "into",  "is",    "it",   "its",  "more", "no",   "not",
    "of",    "on",    "or",    "our",   "said",  "she",  "such", "than", "that", "the",
    "their", "then",  "there", "these", "they",  "this", "to",   "was",  "we",   "were",
    "which", "who",   "will",  "with",  "would", "you"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Letters beyond ASCII and curly apostrophes too: all bytes of them.
bool in_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || std::isalnum(byte) != 0 || c == '\'';
}

bool is_plain(std::string_view word) {
  return word.size() >= shortest_word && word.size() <= longest_word &&
         std::all_of(word.begin(), word.end(), is_letter);
}

std::string lower(std::string_view word) {
  std::string result(word);
  for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return result;
}

/// Calls `action` with each word and what stands between it and the word before.
template <class Action>
void for_each_word(std::string_view text, Action action) {
  const auto* at = text.begin();
  while (true) {
    const auto* const begin = std::find_if(at, text.end(), in_word);
    if (begin == text.end()) return;
    const auto* const end = std::find_if_not(begin, text.end(), in_word);
    action(std::string_view(begin, end), std::string_view(at, begin));
    at = end;
  }
}

}  // namespace

std::vector<std::string_view> sentences_of(std::string_view text) {
  std::vector<std::string_view> sentences;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(".!?\n"), text.size());
    if (end >= shortest_sentence && end <= longest_sentence)
      sentences.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return sentences;
}

std::vector<std::string> plain_words(std::string_view text) {
  std::vector<std::string> words;
  for_each_word(text, [&](std::string_view word, std::string_view) {
    if (is_plain(word)) words.push_back(lower(word));
  });
  return words;
}

std::vector<std::vector<std::string>> plain_runs(std::string_view text) {
  std::vector<std::vector<std::string>> runs(1);
  for_each_word(text, [&](std::string_view word, std::string_view before) {
    if (before != " " && !runs.back().empty()) runs.emplace_back();
    if (is_plain(word))
      runs.back().push_back(lower(word));
    else if (!runs.back().empty())
      runs.emplace_back();
  });
  std::erase_if(runs, [](const auto& run) { return run.size() < 2; });
  return runs;
}

bool is_stop_word(std::string_view word) {
  return std::binary_search(std::begin(stop_words), std::end(stop_words), word);
}

}  // namespace newshound::compare
