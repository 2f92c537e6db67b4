#include "article/formats.h"

#include <algorithm>
#include <array>

#include "article/csv/table_format.h"
#include "article/dates/find_dates.h"
#include "article/finish.h"
#include "article/html/html_format.h"
#include "article/json/json_format.h"
#include "article/scraped/text_format.h"
#include "article/sgml/sgml_pieces.h"
#include "article/warc/warc_pieces.h"
#include "article/xml/xml_articles.h"
#include "text/encoding.h"

namespace newshound {

namespace article {

namespace {

constexpr std::size_t longest_start = std::size_t{1} << 20U;
constexpr std::size_t enough_for_prolog = std::size_t{1} << 16U;

bool is_anything(std::string_view /*start*/) { return true; }

void understand_page_of_answer(const Piece& answer, const ReaderOptions& options,
                               std::vector<Outcome>& outcomes) {
  try {
    understand_html(warc::page_of(answer), options, outcomes);
  } catch (const Error& error) {  // of a page: it knows no more of where it is
    throw ArticleError(answer.start, error.what(), error.hint());
  }
}

constexpr std::array<Format, 8> formats = {{
    {InputFormat::warc, "warc", warc::is_warc, warc::cut_warc, understand_page_of_answer},
    {InputFormat::sgml, "sgml", sgml::is_sgml, sgml::cut_sgml, sgml::understand_sgml},
    {InputFormat::xml, "xml", xml::has_articles, cut_whole, xml::understand_xml},
    {InputFormat::jsonl, "jsonl", is_json_lines, cut_json_lines, understand_json},
    {InputFormat::json, "json", is_json, cut_json, understand_json},
    {InputFormat::html, "html", is_html, cut_whole, understand_html},
    {InputFormat::csv, "csv", is_table, cut_table, understand_row},
    {InputFormat::text, "text", is_anything, cut_whole, understand_text},
}};

/// Many addresses have the day in them, few that are wrong.
void date_by_address(Article& article) {
  if (article.date) return;
  article.date = date_in_url(article.url);
  if (!article.date) return;
  article.date_source = DateSource::url;
  const bool has_day = article.date->precision == Date::Precision::day;
  article.date_confidence = has_day ? Confidence::high : Confidence::medium;
}

/// What is known of `article` from around it.
void settle(Article& article, const Piece& piece, const ReaderOptions& options) {
  if (!article.path.starts_with(piece.path + ":")) {  // an entry of a feed says more
    article.path = piece.path;
    article.byte = piece.start.byte;
  }
  if (!article.seen) article.seen = piece.hints.seen;
  if (article.url.empty()) article.url = piece.hints.url;
  date_by_address(article);
  if (options.now) refuse_future(article, *options.now);
  if (options.date_from_file && !article.date && piece.hints.file_date) {
    article.date = piece.hints.file_date;
    article.date_source = DateSource::file;
    article.date_confidence = Confidence::low;
  }
}

}  // namespace

const Format& format_of(InputFormat id) {
  return *std::find_if(formats.begin(), formats.end(),
                       [id](const Format& each) { return each.id == id; });
}

const Format& recognise(std::string_view start) {
  return *std::find_if(formats.begin(), formats.end(),
                       [start](const Format& each) { return each.recognises(start); });
}

Opened open_pieces(Input input, InputFormat format) {
  constexpr std::string_view byte_order_mark = "\uFEFF";
  Window window(std::move(input));
  window.at_least(2);
  if (text::is_utf16(window.rest())) window.decode_utf16();
  const auto is_blank = [&] {
    return window.rest().find_first_not_of(" \t\r\n") == std::string_view::npos;
  };
  // The first line decides; a very long one is JSONL whatever follows.
  while ((is_blank() || window.rest().find('\n') == std::string_view::npos) &&
         window.rest().size() < longest_start)
    if (!window.more()) break;
  // The name of the first element may stand behind comments.
  if (window.rest().substr(0, 1) == "<") window.at_least(enough_for_prolog);
  const auto name = window.input().name();
  if (window.rest().starts_with(byte_order_mark)) window.pass(byte_order_mark.size());
  if (window.rest().empty()) throw ArticleError({name, 0, 0}, "is empty", "remove it, or fill it");
  const auto& chosen =
      format == InputFormat::automatic ? recognise(window.rest()) : format_of(format);
  return {&chosen, chosen.cut(std::move(window))};
}

std::vector<Outcome> understand(const Piece& piece, const Format& format,
                                const ReaderOptions& options) {
  std::vector<Outcome> outcomes;
  try {
    format.understand(piece, options, outcomes);
  } catch (const ArticleError& error) {
    outcomes.emplace_back(error);
  }
  for (auto& outcome : outcomes)
    if (auto* article = std::get_if<Article>(&outcome)) settle(*article, piece, options);
  return outcomes;
}

}  // namespace article

std::vector<std::string_view> input_format_names() {
  std::vector<std::string_view> names = {"auto"};
  for (const auto& format : article::formats) names.push_back(format.name);
  return names;
}

std::optional<InputFormat> find_input_format(std::string_view name) {
  if (name == "auto") return InputFormat::automatic;
  for (const auto& format : article::formats)
    if (format.name == name) return format.id;
  return std::nullopt;
}

}  // namespace newshound
