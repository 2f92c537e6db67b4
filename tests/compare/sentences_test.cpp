#include "sentences.h"

#include <doctest/doctest.h>

namespace newshound::compare {

namespace {

using Words = std::vector<std::string>;

TEST_CASE("words of queries are of letters from a to z only") {
  CHECK(plain_words("The 2nd ferry's crew — a DOZEN of them — saw Zoë, it’s said.") ==
        Words{"the", "crew", "dozen", "of", "them", "saw", "said"});
  CHECK(plain_words("abcdefghijklmno abcdefghijklmnop") == Words{"abcdefghijklmno"});
  CHECK(plain_words("").empty());
}

TEST_CASE("runs of words end at whatever is no single blank") {
  CHECK(plain_runs("The old harbour, they said, was shut 3 days ago") ==
        std::vector<Words>{
            {"the", "old", "harbour"}, {"they", "said"}, {"was", "shut"}, {"days", "ago"}});
}

TEST_CASE("sentences are neither too short nor too long") {
  const std::string good(40, 'a');
  CHECK(sentences_of(good + "! Short. " + std::string(401, 'b') + '\n' + good) ==
        std::vector<std::string_view>{good, good});
}

TEST_CASE("stop words are told from others") {
  CHECK(is_stop_word("a"));
  CHECK(is_stop_word("you"));
  CHECK(is_stop_word("these"));
  CHECK_FALSE(is_stop_word("harbour"));
}

}  // namespace

}  // namespace newshound::compare
