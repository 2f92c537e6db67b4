#include "base/word_list.h"

#include <doctest/doctest.h>

#include <string>

using newshound::WordList;

TEST_CASE("a word list has its words and neither parts of them nor several") {
  constexpr WordList words(" a ab abc the then été × ");
  for (const std::string word : {"a", "ab", "abc", "the", "then", "été", "×"}) {
    CAPTURE(word);
    CHECK(words.has(word));
  }
  for (const std::string word :
       {"", " ", "b", "bc", "th", "he", "thenx", "a ab", "the then", " a"}) {
    CAPTURE(word);
    CHECK(!words.has(word));
  }
}

TEST_CASE("a word list needs no blanks at its ends") {
  constexpr WordList words("first middle last");
  CHECK(words.has("first"));
  CHECK(words.has("middle"));
  CHECK(words.has("last"));
  CHECK(!words.has("firs"));
  CHECK(!WordList("").has(""));
}

TEST_CASE("a word list finds all of many words") {
  std::string text;
  for (int number = 0; number < 1000; ++number) text += std::to_string(number * 7) + " ";
  const WordList words(text);
  for (int number = 0; number < 7000; ++number)
    REQUIRE(words.has(std::to_string(number)) == (number % 7 == 0));
}
