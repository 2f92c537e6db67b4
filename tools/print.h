/// Results on standard output.
#pragma once

#include <newshound/query.h>
#include <newshound/searcher.h>

#include <map>
#include <optional>
#include <string>

#include "query_options.h"

namespace newshound::tools {

/// A query and what was found.
struct Answer {
  std::string qid;  ///< empty if there is only one query
  Query query;
  Page page;
  std::optional<Explanation> explanation;  ///< if it is wanted
  std::optional<Advice> advice;            ///< if nothing was found
};

/// Asks for all that `options` want of `query`.
Answer ask(const Searcher& searcher, const QueryOptions& options, std::string qid, Query query);

/// Prints the answers to one query, or to one after another.
class Printer {
 public:
  /// `options` must outlive the printer.
  explicit Printer(const QueryOptions& options);

  void print(const Answer& answer);

 private:
  void print_text(const Answer& answer) const;
  void print_text_hit(const Hit& hit) const;
  void print_columns(const Page& page) const;
  void print_table(const std::string& qid, const Page& page);
  void print_json(const Answer& answer) const;
  void print_trec(const std::string& qid, const Page& page) const;
  std::string marked(std::string_view text, const std::vector<Highlight>& matches) const;
  std::size_t rank_of(std::size_t index) const { return options_.search.offset + index + 1; }

  const QueryOptions& options_;
  bool colour_;
  bool header_printed_ = false;
};

void print_article(const Article& article, Format format);
void print_info(const IndexInfo& info, const std::map<std::string, std::string>& queries,
                Format format);
void print_fields_help();

}  // namespace newshound::tools
