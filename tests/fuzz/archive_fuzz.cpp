#include "article/archive.h"
#include "file_in_memory.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t limit = 1 << 20;
  try {
    newshound::article::decompressed(std::string(reinterpret_cast<const char*>(data), size), limit);
  } catch (const newshound::Error&) {
  }
  newshound::fuzz::read_as(newshound::InputFormat::automatic, data, size);
  return 0;
}
