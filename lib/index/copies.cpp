#include "index/copies.h"

#include <utility>

#include "newshound/json.h"

namespace newshound::index {

Copy copy_of(const Article& article) {
  return {article.id, article.source, article.url, article.date, article.path};
}

Article promoted(Article first, Copy copy) {
  first.id = std::move(copy.id);
  first.source = std::move(copy.source);
  first.url = std::move(copy.url);
  first.date = copy.date;
  first.path = std::move(copy.path);
  if (!first.date) first.date_source = DateSource::none;
  first.date_confidence = Confidence::high;
  first.seen.reset();
  first.byte = 0;
  first.copies.clear();
  return first;
}

std::string json_without_copies(const Article& article) {
  if (article.copies.empty()) return to_json(article);
  auto alone = article;
  alone.copies.clear();
  return to_json(alone);
}

}  // namespace newshound::index
