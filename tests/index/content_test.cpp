#include "index/content.h"

#include "support/articles.h"
#include "support/print.h"

namespace newshound::index {

namespace {

using test::make_article;

std::string compared(const std::string& title, const std::string& body) {
  return comparable_text(make_article("1", title, body));
}

}  // namespace

TEST_CASE("titles are compared folded and bodies without their blanks and kinds of quotes") {
  CHECK(compared("Floods  RISE in São Bento", "In Port\n\nCeleste.") ==
        "floods rise in sao bento\nIn Port Celeste.");
  CHECK(compared("a", " \t\r\n\u00A0x\u00A0\u3000y\u2009\u202F\uFEFF\u200Bz \u00A0") == "a\nx y z");
  CHECK(compared("a", "“x” ‘y’ „z‟ It’s") == "a\n\"x\" 'y' \"z\" It's");
  CHECK(compared("a", "É — «x» \u2030 \xE2\x80") == "a\nÉ — «x» \u2030 \xE2\x80");
  CHECK(compared("", "x") == "\nx");
}

TEST_CASE("an article without a body is compared with none") {
  CHECK(compared("Morning briefing", "") == "");
  CHECK(compared("Morning briefing", " \n\u00A0") == "");
  CHECK(content_key(make_article("1", "Morning briefing", " ")) == 0);
}

TEST_CASE("equal hashes are those of equal texts whatever else differs") {
  const auto one = content_key(make_article("1", "Floods rise", "In Port Celeste.", "2020"));
  CHECK(one == content_key(make_article("2", "FLOODS  rise", "In  Port Celeste.")));
  CHECK(one != content_key(make_article("1", "Floods", "rise\nIn Port Celeste.")));
  CHECK(one != content_key(make_article("1", "Floods rise", "In Port Celeste")));
  CHECK(one != content_key(make_article("1", "Floods rise", "in Port Celeste.")));
}

}  // namespace newshound::index
