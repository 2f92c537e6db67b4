#include "article/url.h"

#include "support/print.h"

using newshound::article::canonical_url;
using newshound::article::is_url;

TEST_CASE("an address has one form") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"https://www.Tarrow.example/A/b", "https://www.tarrow.example/A/b"},
      {"HTTP://tarrow.example", "http://tarrow.example/"},
      {"http://tarrow.example:80/", "http://tarrow.example/"},
      {"https://tarrow.example:443/", "https://tarrow.example/"},
      {"https://tarrow.example:8443/", "https://tarrow.example:8443/"},
      {"http://tarrow.example:443/a#top", "http://tarrow.example:443/a"},
      {"https://a.example/?utm_source=rss&id=3&UTM_Medium=x&fbclid=y", "https://a.example/?id=3"},
      {"https://a.example/a?gclid=1", "https://a.example/a"},
      {"https://a.example/a?b=2&c&&d=", "https://a.example/a?b=2&c&d="},
      {"https://a.example?q=1", "https://a.example/?q=1"},
      {"https://A:B@a.example/", "https://A:B@a.example/"},
      {" https://a.example/a\n", "https://a.example/a"},
      {"no address", "no address"},
      {"", ""},
  };
  for (const auto& [url, expected] : rows) {
    CAPTURE(url);
    CHECK(canonical_url(url) == expected);
    CHECK(canonical_url(expected) == expected);
  }
}

TEST_CASE("an address is told from other text") {
  CHECK(is_url("https://a.example"));
  CHECK(is_url("FTP://a"));
  CHECK_FALSE(is_url("a.example/b"));
  CHECK_FALSE(is_url("https://"));
  CHECK_FALSE(is_url("://a"));
  CHECK_FALSE(is_url("see https://a.example"));
  CHECK_FALSE(is_url("urn:mw:1"));
}
