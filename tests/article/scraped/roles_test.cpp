#include "article/scraped/roles.h"

#include "article/pages.h"
#include "support/print.h"

namespace {

using namespace std::string_literals;
namespace test = newshound::test;
using newshound::article::assign_roles;
using newshound::article::Role;

struct Row {
  std::string text;
  std::string expected;
};

constexpr std::string_view names[] = {"blank", "breadcrumb", "title",   "byline", "date",
                                      "share", "caption",    "related", "tail",   "body"};

/// A line a line: "role: text".
std::string roles(std::string_view text) {
  std::string shown;
  for (const auto& line : assign_roles(text))
    shown.append(names[static_cast<int>(line.role)]).append(": ").append(line.text) += '\n';
  return shown;
}

std::string expected_roles(const test::Page& page) {
  std::string shown;
  for (const auto& line : page.lines)
    shown.append(names[static_cast<int>(line.role)]).append(": ").append(line.text) += '\n';
  return shown;
}

constexpr std::string_view paragraph =
    "The board found that the shoal had moved by four hundred metres since it was last sounded.";

}  // namespace

TEST_CASE("each line of a scraped page has its role") {
  for (const auto& page : test::pages()) {
    CAPTURE(page.name);
    CHECK(roles(text_of(page)) == expected_roles(page));
  }
}

TEST_CASE("the roles of a page do not depend on its line ends") {
  for (const auto& page : test::pages()) {
    CAPTURE(page.name);
    CHECK(roles(text_of(page, "\r\n")) == expected_roles(page));
    CHECK(roles(text_of(page, "\u00A0 \n")) == expected_roles(page));
    CHECK(roles("\uFEFF" + text_of(page)) == expected_roles(page));
  }
}

TEST_CASE("a line is what it looks like only where that belongs") {
  const std::string prose(paragraph);
  std::string pages, body_lines;
  for (int left = 14; left > 0; --left)
    pages += prose + "\n", body_lines += "body: " + prose + "\n";
  const std::vector<Row> rows = {
      {"", ""},
      {"\n", "blank: \n"},
      {"One line", "title: One line\n"},
      {prose, "body: " + prose + "\n"},
      // what looks like a byline or a date amid the text is text, if there were some before
      {"The Shoal Has Moved\nBy Ruth Okafor\nMarch 1, 2022\n" + prose + "\n" + prose + "\n" +
           prose + "\nMarch 7, 2022\nBy Peter Nwosu\n" + prose,
       "title: The Shoal Has Moved\nbyline: By Ruth Okafor\ndate: March 1, 2022\nbody: " + prose +
           "\nbody: " + prose + "\nbody: " + prose +
           "\nbody: March 7, 2022\nbody: By Peter Nwosu\nbody: " + prose + "\n"},
      // a byline below the text, if the header has none
      {"The Shoal Has Moved\n" + prose + "\n" + prose + "\n" + prose + "\nBy Ruth Okafor",
       "title: The Shoal Has Moved\nbody: " + prose + "\nbody: " + prose + "\nbody: " + prose +
           "\nbyline: By Ruth Okafor\n"},
      // the title again below the header
      {"The Shoal Has Moved Again\nBy Ruth Okafor\n" + prose + "\nThe shoal has moved again\nEnd.",
       "title: The Shoal Has Moved Again\nbyline: By Ruth Okafor\nbody: " + prose +
           "\ntitle: The shoal has moved again\nbody: End.\n"},
      // of two lines that could be the title the one that is said twice
      {"Weather\nA line that nobody repeats\nThe Shoal Moves\nThe Shoal Moves\n" + prose,
       "breadcrumb: Weather\nbreadcrumb: A line that nobody repeats\ntitle: The Shoal Moves\n"
       "title: The Shoal Moves\nbody: " +
           prose + "\n"},
      // or else the first that is long enough
      {"Islands\nThe Shoal Has Moved\nMore\n" + prose,
       "breadcrumb: Islands\ntitle: The Shoal Has Moved\nbody: More\nbody: " + prose + "\n"},
      // a header without a paragraph below it ends at the tail
      {"The Shoal Has Moved\nIt has.\nRelated\nA headline\nTags: charts",
       "title: The Shoal Has Moved\nbody: It has.\nrelated: Related\nrelated: A headline\n"
       "tail: Tags: charts\n"},
      // what follows "Related" is of other articles, unless it says much
      {"The Shoal Has Moved\n" + prose + "\nRelated\nA headline\n" + prose + "\nShort.",
       "title: The Shoal Has Moved\nbody: " + prose +
           "\nrelated: Related\nrelated: A headline\nrelated: " + prose + "\nrelated: Short.\n"},
      {"The Shoal Has Moved\n" + pages + "Related\nA headline\n" + pages,
       "title: The Shoal Has Moved\n" + body_lines + "related: Related\nbody: A headline\n" +
           body_lines},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(roles(row.text) == row.expected);
  }
}

TEST_CASE("every line has a role whatever the text") {
  const auto text = "\xFF\xFE\n\0\nBy \n»»»\n© \n\u2028\n"s + std::string(100000, '>') + "\n";
  CHECK(assign_roles(text).size() == 7);
  CHECK(assign_roles(std::string(50000, '\n')).size() == 50000);
}

TEST_CASE("titles are compared without case or accents or bullets or double blanks") {
  const std::vector<Row> rows = {
      {"", ""},
      {"• Łódź  And\tSão »", "lodz and sao"},
      {"THE SHOAL", "the shoal"},
      {" O’Dwyer ", "o'dwyer"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(newshound::article::title_key(row.text) == row.expected);
  }
}

TEST_CASE("a title is split at the outlet at its end") {
  const std::vector<std::vector<std::string>> rows = {
      {"The Shoal | Maravel Courier", "The Shoal", "Maravel Courier"},
      {"The Shoal - Maravel Courier", "The Shoal", "Maravel Courier"},
      {"A - B | C", "A - B", "C"},
      {"The Shoal", "The Shoal", ""},
      {"Port-Celeste", "Port-Celeste", ""},
      {"The Shoal | ", "The Shoal | ", ""},
      {" | Maravel Courier", " | Maravel Courier", ""},
      {"The Shoal | " + std::string(41, 'x'), "The Shoal | " + std::string(41, 'x'), ""},
      {"", "", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row[0]);
    const auto split = newshound::article::split_title(row[0]);
    CHECK(split.title == row[1]);
    CHECK(split.outlet == row[2]);
  }
}
