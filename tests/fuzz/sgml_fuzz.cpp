#include "article/sgml/record.h"
#include "base/utf8.h"
#include "file_in_memory.h"
#include "law.h"

using newshound::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  if (newshound::utf8::is_valid(text)) try {
      const auto article = newshound::article::sgml::read_record(text);
      require(!article.id.empty(), "an article has an id");
      require(newshound::utf8::is_valid(article.title + article.body), "an article is UTF-8");
    } catch (const newshound::Error&) {
    }
  newshound::fuzz::read_as(newshound::InputFormat::sgml, data, size);
  return 0;
}
