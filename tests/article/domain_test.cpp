#include "article/domain.h"

#include "support/print.h"

TEST_CASE("the registrable part of a host is by the public suffix list") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"www.rt.com", "rt.com"},
      {"rt.com", "rt.com"},
      {"news.bbc.co.uk", "bbc.co.uk"},
      {"WWW.Smh.com.AU", "smh.com.au"},
      {"a.b.github.io", "b.github.io"},
      {"courier.example", "courier.example"},
      {"www.courier.example", "courier.example"},
      {"co.uk", "co.uk"},
      {"localhost", "localhost"},
      {"www.rt.com.", "rt.com"},
      {"", ""}};
  for (const auto& [host, domain] : rows) {
    CAPTURE(host);
    CHECK(newshound::article::registrable_domain(host) == domain);
  }
}
