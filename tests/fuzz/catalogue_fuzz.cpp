#include "index/catalogue.h"
#include "law.h"
#include "rank/bytes.h"

namespace {

void check(const newshound::index::Catalogue& catalogue) {
  using newshound::fuzz::require;
  for (std::uint64_t at = 0; at < catalogue.size(); ++at) {
    const auto record = catalogue.record(at);
    const auto again =
        newshound::index::parse_record(record.path, newshound::index::record_bytes(record));
    require(again == record, "what was written is read as it was");
    catalogue.find(record.path);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    check(newshound::index::Catalogue(newshound::fuzz::text_of(data, size)));
  } catch (const newshound::rank::Damaged&) {
    return 0;
  }
  return 0;
}
