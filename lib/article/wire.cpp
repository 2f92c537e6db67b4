#include "article/wire.h"

#include <algorithm>

#include "article/finish.h"
#include "article/scraped/phrases.h"
#include "base/ascii.h"
#include "base/hash.h"
#include "newshound/error.h"

namespace newshound::article {

std::vector<std::string> names_in(std::string_view field) {
  field = trimmed_lines(field);
  if (auto byline = parse_byline(field)) return std::move(byline->authors);
  return split_names(field);
}

void set_date(Article& article, std::string_view text) {
  if (article.date) return;
  article.date = parse_date(trimmed_lines(text));
  if (article.date) article.date_source = DateSource::field;
}

std::string language_code(std::string_view tag) {
  const auto code = tag.substr(0, tag.find_first_of("-_"));
  if (code.size() != 2) return {};
  return in_small_letters(code);
}

void add_entity(Article& article, EntityKind kind, std::string name) {
  Entity entity{kind, std::string(trimmed_lines(name))};
  constexpr std::size_t most_entities = 1000;
  auto& entities = article.entities;
  if (entity.name.empty() || entities.size() == most_entities) return;
  if (std::find(entities.begin(), entities.end(), entity) == entities.end())
    entities.push_back(std::move(entity));
}

void complete(Article& article, std::string_view bytes) {
  if (article.title.empty() && article.body.empty())
    throw Error("has neither a title nor a body", "remove it, or fill it");
  finish(article);
  std::stable_sort(article.entities.begin(), article.entities.end(),
                   [](const Entity& a, const Entity& b) { return a.kind < b.kind; });
  if (article.source.empty()) article.source = without_www(host_of(article.url));
  if (article.id.empty()) article.id = article.url;
  if (article.id.empty()) article.id = content_hash(bytes);
}

}  // namespace newshound::article
