#include "print.h"

#include <newshound/json.h>
#include <newshound/query.h>

#include <algorithm>
#include <cstdio>
#include <iomanip>
#include <iostream>

#include "explain.h"
#include "hit_fields.h"
#include "table.h"
#include "terminal.h"

namespace newshound::tools {

namespace {

std::string json_warnings(const Answer& answer) {
  std::string list;
  for (const auto& warning : answer.query.warnings())
    list += std::string(list.empty() ? "" : ",") + "{\"at\":" + std::to_string(warning.at) +
            ",\"message\":" + to_json_string(warning.message) +
            ",\"hint\":" + to_json_string(warning.hint) + "}";
  for (const auto& warning : answer.page.warnings)
    list += std::string(list.empty() ? "" : ",") + "{\"message\":" + to_json_string(warning) + "}";
  return '[' + list + ']';
}

std::string summary_fields(const Answer& answer) {
  const auto& [qid, query, page, explanation, advice] = answer;
  std::string fields = "\"schema_version\":1";
  if (!qid.empty()) fields += ",\"qid\":" + to_json_string(qid);
  fields += ",\"query\":" + to_json_string(query.to_string());
  fields += ",\"total\":" + std::to_string(page.total);
  fields += std::string(",\"total_exact\":") + (page.total_exact ? "true" : "false");
  if (!query.warnings().empty() || !page.warnings.empty())
    fields += ",\"warnings\":" + json_warnings(answer);
  if (explanation) fields += ",\"explain\":" + explanation_as_json(*explanation);
  if (advice) fields += ",\"advice\":" + advice_as_json(*advice);
  return fields;
}

}  // namespace

Answer ask(const Searcher& searcher, const QueryOptions& options, std::string qid, Query query) {
  auto page = searcher.search(query, options.search);
  Answer answer{std::move(qid), std::move(query), std::move(page), std::nullopt, std::nullopt};
  if (options.explain) answer.explanation = searcher.explain(answer.query, options.search);
  if (answer.page.total == 0) answer.advice = searcher.advise(answer.query, options.search);
  return answer;
}

Printer::Printer(const QueryOptions& options) : options_(options), colour_(wants_colour()) {}

void Printer::print(const Answer& answer) {
  switch (options_.format) {
    case Format::text:
      return print_text(answer);
    case Format::csv:
    case Format::tsv:
      return print_table(answer.qid, answer.page);
    case Format::trec:
      return print_trec(answer.qid, answer.page);
    case Format::ids:
      for (const auto& hit : answer.page.hits) std::cout << hit.article.id << '\n';
      return;
    default:
      return print_json(answer);
  }
}

std::string Printer::marked(std::string_view text, const std::vector<Highlight>& matches) const {
  constexpr std::string_view colours[] = {"\033[1;31m", "\033[1;31;4m", "\033[1;35m"};
  std::string marked;
  std::size_t at = 0;
  for (const auto& [span, kind] : matches) {
    marked += on_one_line(std::string(text.substr(at, span.begin - at)));
    if (colour_) marked += colours[static_cast<std::size_t>(kind)];
    marked += on_one_line(std::string(text.substr(span.begin, span.end - span.begin)));
    if (colour_) marked += "\033[22;24;39m";
    at = span.end;
  }
  return marked + on_one_line(std::string(text.substr(at)));
}

void Printer::print_text_hit(const Hit& hit) const {
  const auto& article = hit.article;
  const auto date = article.date ? article.date->to_string().substr(0, 10) : "undated";
  std::cout << std::left << std::setw(10) << date << "  ";
  if (!article.source.empty()) std::cout << on_one_line(article.source) << "  ";
  if (colour_) std::cout << "\033[1m";
  std::cout << (article.title.empty() ? "(no title)" : marked(article.title, hit.title_matches));
  if (colour_) std::cout << "\033[0m";
  std::cout << '\n';
  for (const auto& snippet : hit.snippets)
    std::cout << "    " << (snippet.cut_before ? "… " : "") << marked(snippet.text, snippet.matches)
              << (snippet.cut_after ? " …" : "") << '\n';
  std::cout << "    id " << on_one_line(article.id) << '\n';
  if (hit.arithmetic) std::cout << arithmetic_as_text(*hit.arithmetic);
}

void Printer::print_columns(const Page& page) const {
  for (std::size_t index = 0; index < page.hits.size(); ++index) {
    std::string line;
    for (const auto& name : options_.fields) {
      const RankedHit hit{page.hits[index], rank_of(index)};
      line += (line.empty() ? "" : "\t") + on_one_line(find_hit_field(name)->plain(hit));
    }
    std::cout << line << '\n';
  }
}

void Printer::print_text(const Answer& answer) const {
  const auto& page = answer.page;
  if (!answer.qid.empty()) std::cout << "# " << on_one_line(answer.qid) << '\n';
  if (answer.explanation) std::cout << explanation_as_text(*answer.explanation) << '\n';
  if (options_.fields.empty())
    for (const auto& hit : page.hits) print_text_hit(hit);
  else
    print_columns(page);
  std::cout.flush();
  if (page.total == 0)
    std::cerr << "no article matches\n" << advice_as_text(answer.advice.value_or(Advice{}));
  else
    std::cerr << (page.total_exact ? "" : "about ") << page.total
              << (page.total == 1 ? " article matches" : " articles match") << ", "
              << page.hits.size() << " shown\n";
}

void Printer::print_table(const std::string& qid, const Page& page) {
  static const std::vector<std::string> usual = {"rank",  "score", "date", "source", "by",
                                                 "title", "lang",  "id",   "url",    "path"};
  const auto& names = options_.fields.empty() ? usual : options_.fields;
  auto header = names;
  if (!qid.empty()) header.insert(header.begin(), "qid");
  if (!header_printed_) std::cout << table_line(header, options_.format);
  header_printed_ = true;
  for (std::size_t index = 0; index < page.hits.size(); ++index) {
    const RankedHit hit{page.hits[index], rank_of(index)};
    std::vector<std::string> cells;
    if (!qid.empty()) cells.push_back(qid);
    for (const auto& name : names) cells.push_back(find_hit_field(name)->plain(hit));
    std::cout << table_line(cells, options_.format);
  }
}

void Printer::print_json(const Answer& answer) const {
  const auto& page = answer.page;
  const auto summary = summary_fields(answer);
  const bool lines = options_.format == Format::jsonl;
  if (!lines) std::cout << '{' << summary << ",\"hits\":[";
  for (std::size_t index = 0; index < page.hits.size(); ++index) {
    if (!lines && index > 0) std::cout << ',';
    std::cout << hit_as_json({page.hits[index], rank_of(index)}, options_.fields, answer.qid);
    if (lines) std::cout << '\n';
  }
  if (lines)
    std::cout << "{\"type\":\"summary\"," << summary << "}\n";
  else
    std::cout << "]}\n";
}

/// trec_eval orders by score and, where scores are equal, by id; so ours must fall from hit to hit.
void Printer::print_trec(const std::string& qid, const Page& page) const {
  constexpr double step = 1e-6;
  double previous = 0;
  for (std::size_t index = 0; index < page.hits.size(); ++index) {
    auto id = page.hits[index].article.id;
    std::replace_if(
        id.begin(), id.end(), [](char c) { return c == ' ' || c == '\t'; }, '_');
    auto score = page.hits[index].score;
    if (index > 0) score = std::min(score, previous - step);
    previous = score;
    char number[64];
    std::snprintf(number, sizeof number, "%.6f", score);
    std::cout << (qid.empty() ? "1" : qid) << " Q0 " << on_one_line(id) << ' ' << rank_of(index)
              << ' ' << number << " newshound\n";
  }
}

void print_article(const Article& article, Format format) {
  if (format != Format::text) {
    std::cout << to_json(article) << '\n';
    return;
  }
  const auto line = [](const char* name, const std::string& value) {
    if (!value.empty()) std::cout << name << on_one_line(value) << '\n';
  };
  std::string authors;
  for (const auto& author : article.authors) authors += (authors.empty() ? "" : "; ") + author;
  line("", article.title);
  line("by ", authors);
  line("source ", article.source);
  line("date ", article.date ? article.date->to_string() : "");
  line("lang ", article.language);
  line("url ", article.url);
  line("id ", article.id);
  line("path ", article.path);
  for (const auto& copy : article.copies)
    line("copy ", joined({copy.id, copy.source, copy.url}, "  "));
  std::cout << '\n' << article.body << '\n';
}

void print_info(const IndexInfo& info, const std::map<std::string, std::string>& queries,
                Format format) {
  const auto date = [](const std::optional<Date>& of) { return of ? of->to_string() : ""; };
  const std::pair<const char*, std::string> numbers[] = {
      {"schema", std::to_string(info.schema)},     {"revision", std::to_string(info.revision)},
      {"articles", std::to_string(info.articles)}, {"undated", std::to_string(info.undated)},
      {"segments", std::to_string(info.segments)}, {"bytes", std::to_string(info.bytes)}};
  const std::pair<const char*, std::string> texts[] = {{"analyzer", info.analyzer},
                                                       {"languages", joined(info.languages, " ")},
                                                       {"oldest", date(info.oldest)},
                                                       {"newest", date(info.newest)}};
  if (format == Format::text) {
    for (const auto& [name, value] : numbers) std::cout << name << ": " << value << '\n';
    for (const auto& [name, value] : texts) std::cout << name << ": " << value << '\n';
    for (const auto& [name, text] : queries)
      std::cout << "query:" << name << ": " << on_one_line(text) << '\n';
    return;
  }
  std::cout << "{\"type\":\"info\"";
  for (const auto& [name, value] : numbers) std::cout << ",\"" << name << "\":" << value;
  for (const auto& [name, value] : texts)
    std::cout << ",\"" << name << "\":" << (value.empty() ? "null" : to_json_string(value));
  std::string saved;
  for (const auto& [name, text] : queries)
    saved += (saved.empty() ? "" : ",") + to_json_string(name) + ":" + to_json_string(text);
  std::cout << ",\"queries\":{" << saved << "}}\n";
}

void print_fields_help() {
  for (const auto& field : query_fields()) {
    std::cout << std::left << std::setw(8) << field.name << std::setw(50) << field.help
              << field.example << '\n';
    if (!field.aliases.empty()) std::cout << "        also: " << field.aliases << '\n';
  }
}

}  // namespace newshound::tools
