#include "index/number_list.h"

#include "support/print.h"
#include "support/random_corpus.h"

namespace newshound::index {

TEST_CASE("numbers are written as gaps in base64") {
  struct Row {
    std::vector<std::uint32_t> numbers;
    std::string text;
  };
  const Row rows[] = {
      {{}, ""},
      {{0}, "AA"},
      {{0, 1, 2}, "AAAA"},
      {{0, 3, 9}, "AAIF"},
      {{200}, "yAE"},
      {{UINT32_MAX - 1}, "/v///w8"},
      {{1, 130}, "AYAB"},
  };
  for (const auto& [numbers, text] : rows) {
    CHECK(number_list_text(numbers) == text);
    CHECK(parse_number_list(text, UINT32_MAX) == numbers);
  }
}

TEST_CASE("random lists of numbers come back as they were") {
  test::Random random(43);
  for (int round = 0; round < 300; ++round) {
    std::vector<std::uint32_t> numbers;
    std::uint32_t next = 0;
    for (auto left = random.below(300); left > 0; --left) {
      next += static_cast<std::uint32_t>(random.below(random.once_in(5) ? 100000 : 3));
      numbers.push_back(next++);
    }
    CHECK(parse_number_list(number_list_text(numbers), next) == numbers);
    if (!numbers.empty())
      CHECK_THROWS_AS(parse_number_list(number_list_text(numbers), numbers.back()),
                      std::runtime_error);
  }
}

TEST_CASE("text that is no list of numbers is refused") {
  for (const std::string text : {"A", "AA=", "gA", "////////////////", "AB", "A A", "gAA", "é"})
    CHECK_THROWS_AS(parse_number_list(text, UINT32_MAX), std::runtime_error);
}

TEST_CASE("random text is a list of numbers or an error and nothing else") {
  test::Random random(44);
  constexpr std::string_view letters = "AAAABCDgwx0/+=";
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (auto left = random.below(12); left > 0; --left)
      text += letters[random.below(letters.size())];
    try {
      const auto numbers = parse_number_list(text, 1000);
      CHECK(number_list_text(numbers) == text);
      CHECK((numbers.empty() || numbers.back() < 1000));
    } catch (const std::runtime_error&) {
      continue;
    }
  }
}

}  // namespace newshound::index
