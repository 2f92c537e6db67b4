#include <algorithm>

#include "support/print.h"
#include "text/vocabulary.h"

namespace {

/// The first words of the sentences of `text`, those of paragraphs behind a "¶".
std::string first_words(std::string_view text, const std::string& language = "en") {
  newshound::text::Vocabulary vocabulary(language);
  std::string all;
  const auto& tokens = vocabulary.read(text);
  const auto& [sentences, paragraphs] = vocabulary.breaks();
  for (const auto first : sentences)
    for (const auto& token : tokens)
      if (token.position == first && !token.joined) {
        const bool paragraph = std::count(paragraphs.begin(), paragraphs.end(), first) > 0;
        all += (all.empty() ? "" : " ") + std::string(paragraph ? "¶" : "") +
               std::string(vocabulary.word(token.word));
      }
  return all;
}

}  // namespace

TEST_CASE("sentences begin behind full stops and paragraphs behind empty lines") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"", ""},
      {"One sentence only", "¶one"},
      {"First. Second! Third? Fourth", "¶first second third fourth"},
      {"First one.\n\nSecond one. Third", "¶first ¶second third"},
      {"A line\nthat goes on", "¶a"},
      {"Said “yes.” Then left", "¶said then"},
      {"“Why?” he asked. (None.) Fine", "¶why none fine"},
      {"Wait... what", "¶wait"},
      {"Wait... What", "¶wait what"},
      {"Version 3.5 came. 4 more", "¶version 4"},
      {"Mr. Hale met Dr. Finch. Both left", "¶mr both"},
      {"In the U.S. Army he rose. In the U.S. The rest", "¶in in the"},
      {"Harbour Inc. Chairman Cole. Harbour Inc. It grew", "¶harbour harbour it"},
      {"On Jan. 5 and No. 7 won. No. We lost", "¶on no we"},
      {"Samuel L. Cole and J. K. Rowe left. They ran", "¶samuel they"},
      {"At 5 p.m. Eastern. At 5 p.m. He left", "¶at at he"},
      {"lower. case", "¶lower"},
      {"He saw 12. Then 13.", "¶he then"},
      {"It was 1999. We left", "¶it we"},
      {"今天下雨。明天晴", "¶今天 明天"},
      {"end.Next", "¶end"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(first_words(text) == expected);
  }
}

TEST_CASE("numbers of order do not end sentences where they are written with a dot") {
  CHECK(first_words("Am 3. Oktober war es. Dann", "de") == "¶am dann");
  CHECK(first_words("There were 3. October came", "en") == "¶there october");
  CHECK(first_words("क्या हुआ। फिर", "hi") == "¶क्या फिर");
}
