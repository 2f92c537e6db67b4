#include <newshound/article.h>
#include <newshound/error.h>
#include <newshound/json.h>

#include <optional>

#include "law.h"

namespace {

std::optional<newshound::Article> read(std::string_view json) {
  try {
    return newshound::parse_json_article(json);
  } catch (const newshound::ArticleError& error) {
    newshound::fuzz::require(error.where().byte <= json.size(), "an error is in the text");
    return std::nullopt;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using newshound::fuzz::require;
  const auto article = read(newshound::fuzz::text_of(data, size));
  if (!article) return 0;
  const auto json = to_json(*article);
  require(json.find('\n') == json.npos, "an article is one line of JSON");
  const auto again = read(json);
  require(again.has_value(), "what was written can be read");
  require(*again == *article, "what was written is read as it was");
  return 0;
}
