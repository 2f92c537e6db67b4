#include "article/url.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/word_list.h"

namespace newshound::article {

namespace {

constexpr std::string_view blanks = " \t\r\n";

bool is_scheme(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_letter);
}

/// Whether a parameter of the query only tells how the reader came to the page.
bool is_tracking(std::string_view parameter) {
  constexpr WordList names(
      "fbclid gclid dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh mc_cid mc_eid "
      "mkt_tok _ga _gl _hsenc _hsmi oly_anon_id oly_enc_id vero_id wickedid s_cid ncid cmpid "
      "xtor at_medium at_campaign");
  const auto name = in_small_letters(parameter.substr(0, parameter.find('=')));
  return name.starts_with("utm_") || names.has(name);
}

/// "?b=2" of "?utm_source=rss&b=2".
std::string without_tracking(std::string_view query) {
  std::string kept;
  while (!query.empty()) {
    query.remove_prefix(1);
    const auto length = std::min(query.find('&'), query.size());
    const auto parameter = query.substr(0, length);
    query.remove_prefix(length);
    if (parameter.empty() || is_tracking(parameter)) continue;
    kept += kept.empty() ? '?' : '&';
    kept += parameter;
  }
  return kept;
}

/// "rt.com" of "RT.com:443" in an address whose scheme is "https".
std::string canonical_host(std::string_view host, std::string_view scheme) {
  while (scheme == "https" && host.ends_with(":443")) host.remove_suffix(4);
  while (scheme == "http" && host.ends_with(":80")) host.remove_suffix(3);
  const auto user = host.rfind('@');
  const auto name = user == host.npos ? 0 : user + 1;
  return std::string(host.substr(0, name)) + in_small_letters(host.substr(name));
}

std::string_view without_blanks(std::string_view text) {
  const auto begin = text.find_first_not_of(blanks);
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

}  // namespace

bool is_url(std::string_view text) {
  text = without_blanks(text);
  const auto scheme = text.find("://");
  return scheme != text.npos && is_scheme(text.substr(0, scheme)) && scheme + 3 < text.size() &&
         text.find_first_of(blanks) == text.npos;
}

std::string canonical_url(std::string_view url) {
  if (!is_url(url)) return std::string(url);
  url = without_blanks(url);
  const auto scheme = in_small_letters(url.substr(0, url.find("://")));
  url.remove_prefix(scheme.size() + 3);
  url = url.substr(0, url.find('#'));
  const auto host = url.substr(0, std::min(url.find_first_of("/?"), url.size()));
  url.remove_prefix(host.size());
  const auto path = url.substr(0, std::min(url.find('?'), url.size()));
  url.remove_prefix(path.size());
  return scheme + "://" + canonical_host(host, scheme) + (path.empty() ? "/" : std::string(path)) +
         without_tracking(url);
}

}  // namespace newshound::article
