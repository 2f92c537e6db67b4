#include "like.h"

#include <newshound/article.h>
#include <newshound/error.h>
#include <newshound/query_builder.h>

#include <optional>

namespace newshound::tools {

namespace {

Article article_of(const Searcher& searcher, const QueryOptions& options) {
  if (!options.like.empty()) {
    if (auto article = searcher.find(options.like)) return *std::move(article);
    throw Error("there is no article of the id '" + options.like + "'",
                "--like takes the id that a search shows; --like-file takes a file");
  }
  ArticleReader reader({options.like_file});
  if (auto article = reader.next()) return *std::move(article);
  throw Error(options.like_file.string() + ": has no article");
}

}  // namespace

Query like_query(const Searcher& searcher, const QueryOptions& options, const Query& narrowed) {
  const auto article = article_of(searcher, options);
  const auto like = searcher.like(article);
  if (like == query::any_of({})) throw Error("no other article has a word that tells of this one");
  return query::all_of(
      {like, narrowed, query::none_of({query::in("id", query::word(article.id))})});
}

}  // namespace newshound::tools
