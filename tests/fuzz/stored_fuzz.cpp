#include "index/stored.h"
#include "law.h"
#include "newshound/error.h"

namespace {

using namespace newshound;

/// The first bytes are how long title and body are, then these come, then what tells of mentions.
void check(std::string_view input) {
  using fuzz::require;
  const auto take = [&input](std::size_t most) {
    const auto size = input.empty() ? 0 : static_cast<unsigned char>(input.front()) % (most + 1);
    input.remove_prefix(input.empty() ? 0 : 1);
    const auto text = input.substr(0, size);
    input.remove_prefix(text.size());
    return std::string(text);
  };
  Article article;
  article.title = take(20);
  article.body = take(200);
  const auto mentions = index::parse_mentions(input, article);
  for (const auto& each : mentions) {
    const auto& text = each.part == ArticlePart::title ? article.title : article.body;
    require(each.span.begin <= each.span.end && each.span.end <= text.size(), "it is in its part");
  }
  const auto again = index::parse_mentions(index::mention_bytes(mentions), article);
  require(again == mentions, "what was written is read as it was");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto input = newshound::fuzz::text_of(data, size);
  try {
    check(input);
    newshound::index::parse_stored(input);
  } catch (const newshound::IndexError&) {
    return 0;
  }
  return 0;
}
