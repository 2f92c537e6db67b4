#include "article/warc/http.h"
#include "file_in_memory.h"
#include "law.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace warc = newshound::article::warc;
  const std::string text(reinterpret_cast<const char*>(data), size);
  if (const auto head = warc::read_http_head(text)) try {
      newshound::fuzz::require(head->length <= size, "a head is in the answer");
      warc::http_content(text, *head);
      warc::charset_of(head->fields.get("Content-Type"));
    } catch (const newshound::Error&) {
    }
  newshound::fuzz::read_as(newshound::InputFormat::warc, data, size);
  return 0;
}
