#include "index/manifest.h"
#include "law.h"
#include "newshound/error.h"

namespace {

void check(const newshound::index::Manifest& manifest) {
  using newshound::fuzz::require;
  for (const auto& segment : manifest.segments) {
    require(segment.deleted.size() <= segment.articles, "no more is gone than there was");
    for (std::size_t at = 1; at < segment.deleted.size(); ++at)
      require(segment.deleted[at - 1] < segment.deleted[at], "what is gone is in order");
  }
  const auto again = newshound::index::parse_manifest(to_json(manifest));
  require(again == manifest, "what was written is read as it was");
}

std::optional<newshound::index::Manifest> parse(const std::string& json) {
  try {
    return newshound::index::parse_manifest(json);
  } catch (const newshound::IndexError&) {
    return std::nullopt;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string json(newshound::fuzz::text_of(data, size));
  if (const auto manifest = parse(json)) check(*manifest);
  return 0;
}
