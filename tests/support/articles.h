/// Articles to index, and what is found of them.
#pragma once

#include <newshound/newshound.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support/temp_dir.h"

namespace newshound::test {

inline Article make_article(const std::string& id, const std::string& title,
                            const std::string& body, std::string_view date = {}) {
  Article article;
  article.id = id;
  article.title = title;
  article.body = body;
  article.date = parse_date(date);
  if (article.date) article.date_source = DateSource::field;
  article.language = "en";
  return article;
}

/// An article that tells from its number whether it is complete.
inline Article numbered(std::uint64_t number) {
  const auto name = std::to_string(number);
  return make_article("n" + name, "Number " + name, "Body of number " + name, "2020");
}

/// Six articles about six things, of all precisions of date.
inline std::vector<Article> small_world() {
  auto speech = make_article("speech", "Senator speaks of paper fish",
                             "“These are paper fish,” said Inês Caldeira in Port Celeste. "
                             "The fishing licences were false.",
                             "2020-09-09");
  speech.authors = {"Gloria Ashdown"};
  speech.source = "Maravel Courier";
  auto audit = make_article("audit", "Audit finds missing fish",
                            "Paper and fish do not agree, the Court of Accounts said. "
                            "Licences for 41,000 tonnes were counted.",
                            "2020-06-22T09:00:00Z");
  audit.authors = {"Marco Deluna", "Ruth Okafor"};
  audit.source = "celestetribune.example";
  auto flood = make_article("flood", "The Orun floods",
                            "The river rose in Quebrada Honda. President Tomás Arizmendi said "
                            "that the flooding had ended.",
                            "2021-08");
  flood.authors = {"Peter Nwosu"};
  flood.source = "Maravel Courier";
  auto crecida =
      make_article("crecida", "Desborda el Orun",
                   "El presidente Tomás Arizmendi llegó a Quebrada Honda.", "2021-08-20");
  crecida.authors = {"Rocío Valdivia"};
  crecida.source = "Diario del Brisal";
  crecida.language = "es";
  auto cup = make_article("cup", "Cup final", "A goal in the 88th minute of the final.", "2019");
  cup.source = "news.observer.example";
  auto reef = make_article("reef", "Reef", "Coral grows slowly. Fish return to the reef.");
  return {speech, audit, flood, crecida, cup, reef};
}

/// An index in a directory of its own. Xapian has positions too, and segments stay as they are
/// made.
class Index {
 public:
  Index() = default;
  explicit Index(const std::vector<Article>& articles) { commit(articles); }

  static WriterOptions options() {
    WriterOptions options;
    options.xapian_positions = true;
    options.merge = Merging::never;
    return options;
  }

  std::filesystem::path path() const { return dir_->path() / "index"; }
  Searcher searcher() const { return Searcher(path()); }

  /// Makes all these changes in one commit, which is one segment.
  void commit(const std::vector<Article>& added,
              const std::vector<std::string>& removed = {}) const {
    Writer writer(path(), options());
    for (const auto& id : removed) writer.remove(id);
    for (const auto& article : added) writer.add(article);
    writer.commit();
  }

  /// Finds out which names are one.
  void resolve_names() const { Writer(path(), options()).resolve_names(); }

 private:
  std::unique_ptr<TempDir> dir_ = std::make_unique<TempDir>();
};

/// The names of the files in `dir` by the alphabet, with blanks between them.
inline std::string files_in(const std::filesystem::path& dir) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(dir))
    names.insert(entry.path().filename().string());
  std::string joined;
  for (const auto& name : names) joined += (joined.empty() ? "" : " ") + name;
  return joined;
}

/// Why `action` failed, or nothing if it did not.
template <class Action>
std::optional<IndexError::Reason> failure(Action action) {
  try {
    action();
    return std::nullopt;
  } catch (const IndexError& error) {
    return error.reason();
  }
}

/// The ids on `page` in its order, with blanks between them.
inline std::string ids_of(const Page& page) {
  std::string ids;
  for (const auto& hit : page.hits) ids += (ids.empty() ? "" : " ") + hit.article.id;
  return ids;
}

inline std::string ids_in_order(const Searcher& searcher, std::string_view query,
                                SearchOptions options = {}) {
  return ids_of(searcher.search(Query::parse(query), options));
}

/// The ids of all articles that match, by the alphabet.
inline std::string ids_found(const Searcher& searcher, std::string_view query) {
  SearchOptions options;
  options.limit = searcher.info().articles;
  options.snippet_bytes = 0;
  auto page = searcher.search(Query::parse(query), options);
  std::sort(page.hits.begin(), page.hits.end(),
            [](const Hit& a, const Hit& b) { return a.article.id < b.article.id; });
  return ids_of(page);
}

/// All that `page` says, to be compared.
inline std::string print(const Page& page) {
  std::string printed = std::to_string(page.total) + (page.total_exact ? "" : "?");
  for (const auto& hit : page.hits) {
    char score[40];
    const auto end = std::to_chars(score, score + sizeof score, hit.score).ptr;
    printed += '\n' + to_json(hit.article) + ' ' + std::string(score, end);
    for (const auto& snippet : hit.snippets) {
      printed += ' ' + std::to_string(snippet.begin) + snippet.text;
      for (const auto& match : snippet.matches) printed += ' ' + std::to_string(match.span.begin);
    }
  }
  return printed;
}

}  // namespace newshound::test
