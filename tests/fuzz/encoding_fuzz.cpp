#include <algorithm>
#include <string>

#include "article/fragment.h"
#include "article/url.h"
#include "base/utf8.h"
#include "law.h"
#include "text/encoding.h"
#include "text/mojibake.h"

namespace {

using newshound::fuzz::require;
namespace text = newshound::text;

void check_utf16(std::string_view bytes) {
  std::string whole, in_bytes;
  text::Utf16Decoder at_once(bytes), one_by_one(bytes);
  at_once.add(bytes, whole);
  at_once.end(whole);
  for (const char c : bytes) one_by_one.add({&c, 1}, in_bytes);
  one_by_one.end(in_bytes);
  require(whole == in_bytes, "how bytes come does not matter");
  require(newshound::utf8::is_valid(whole), "UTF-16 becomes UTF-8");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = newshound::fuzz::text_of(data, size);
  const auto charset_length = std::min(bytes.find('\n'), bytes.size());
  const auto decoded = text::decode(bytes, bytes.substr(0, charset_length));
  check_utf16(bytes);
  if (!decoded) return 0;
  require(newshound::utf8::is_valid(decoded->text), "what is decoded is UTF-8");
  if (const auto repaired = text::without_mojibake(decoded->text))
    require(newshound::utf8::is_valid(*repaired), "what is repaired is UTF-8");
  const auto plain = newshound::article::text_of_fragment(decoded->text);
  require(newshound::utf8::is_valid(plain), "a fragment becomes UTF-8");
  const auto url = newshound::article::canonical_url(decoded->text);
  require(newshound::article::canonical_url(url) == url, "a canonical address stays as it is");
  return 0;
}
