#include "article/formats.h"

#include <algorithm>
#include <array>

#include "article/dates/find_dates.h"
#include "article/finish.h"
#include "article/json/json_format.h"
#include "article/scraped/text_format.h"

namespace newshound {

namespace article {

namespace {

constexpr std::size_t longest_start = std::size_t{1} << 20U;

bool is_anything(std::string_view /*start*/) { return true; }

constexpr std::array<Format, 3> formats = {{
    {InputFormat::jsonl, "jsonl", is_json_lines, cut_json_lines, understand_json},
    {InputFormat::json, "json", is_json, cut_json, understand_json},
    {InputFormat::text, "text", is_anything, cut_whole, understand_text},
}};

/// What is known of `article` from around it.
void settle(Article& article, const Piece& piece, const ReaderOptions& options) {
  article.path = piece.path;
  article.byte = piece.start.byte;
  if (article.url.empty()) article.url = piece.hints.url;
  if (!article.seen) article.seen = piece.hints.seen;
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

Opened open_pieces(const std::filesystem::path& path, InputFormat format) {
  constexpr std::string_view byte_order_mark = "\uFEFF";
  Window window{Input(path)};
  const auto is_blank = [&] {
    return window.rest().find_first_not_of(" \t\r\n") == std::string_view::npos;
  };
  // The first line decides; a very long one is JSONL whatever follows.
  while ((is_blank() || window.rest().find('\n') == std::string_view::npos) &&
         window.rest().size() < longest_start)
    if (!window.more()) break;
  const auto name = window.input().name();
  if (window.rest().starts_with(byte_order_mark)) window.pass(byte_order_mark.size());
  if (window.rest().empty()) throw ArticleError({name, 0, 0}, "is empty", "remove it, or fill it");
  if (window.rest().starts_with("\xFF\xFE") || window.rest().starts_with("\xFE\xFF"))
    throw ArticleError({name, 0, 0}, "is UTF-16, not UTF-8",
                       "convert it: iconv -f UTF-16 -t UTF-8");
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
