#include "article/records.h"

#include <algorithm>

#include "article/json/json_records.h"
#include "article/locate.h"

namespace newshound::article {

namespace {

constexpr std::string_view byte_order_mark = "\uFEFF";
constexpr std::size_t longest_text = 64 * megabyte;
constexpr std::size_t longest_line = 64 * megabyte;

class TextRecords final : public Records {
 public:
  TextRecords(Input input, std::string start, std::size_t begin)
      : input_(std::move(input)), contents_(std::move(start)), begin_(begin) {}

  std::optional<Article> next() override {
    if (done_) return std::nullopt;
    done_ = true;
    read_all(input_, contents_, longest_text);
    if (contents_.find('\0') != contents_.npos)
      fail_whole(input_, "is binary, not text", "give text, JSON or JSON lines");
    require_utf8(contents_, {input_.name(), 1, 0});
    auto article = parse_text_article(std::string_view(contents_).substr(begin_));
    if (article.title.empty() && article.body.empty())
      fail_whole(input_, "has no text", "remove it, or fill it");
    article.path = input_.name();
    return article;
  }

  std::uint64_t bytes_read() const override { return input_.bytes_read(); }

 private:
  Input input_;
  std::string contents_;
  std::size_t begin_;
  bool done_ = false;
};

class JsonlRecords final : public Records {
 public:
  JsonlRecords(Input input, std::string start, std::size_t begin)
      : input_(std::move(input)), lines_(input_, std::move(start), begin, longest_line) {}

  std::optional<Article> next() override {
    while (lines_.next(line_)) {
      const InputPosition where{input_.name(), line_.line, line_.byte};
      if (line_.too_long)
        throw ArticleError(where, "the line is longer than 64 MB", "is a line end missing?");
      if (line_.text.find_first_not_of(" \t\r") == std::string::npos) continue;
      return located(line_.text, where, [&] {
        const json::Document document(line_.text);
        return article_of(document.root(), line_.text,
                          input_.name() + ":" + std::to_string(line_.line));
      });
    }
    return std::nullopt;
  }

  std::uint64_t bytes_read() const override { return input_.bytes_read(); }

 private:
  Input input_;
  LineReader lines_;
  InputLine line_;
};

std::string_view trimmed_line(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r\n");
  if (begin == text.npos) return {};
  text = text.substr(begin, text.find('\n', begin) - begin);
  return text.substr(0, text.find_last_not_of(" \t\r") + 1);
}

/// An object whose line ends with it, or is followed by another, is a line of JSONL, even if
/// broken; and so is one that is longer than `start`.
InputFormat format_of(std::string_view start) {
  const auto line = trimmed_line(start);
  if (line.starts_with('[')) {
    const auto inside = trimmed_line(line.substr(1).empty()
                                         ? start.substr(std::min(start.find('[') + 1, start.size()))
                                         : line.substr(1));
    return inside.starts_with('{') || inside.starts_with(']') ? InputFormat::json
                                                              : InputFormat::text;
  }
  if (!line.starts_with('{')) return InputFormat::text;
  if (trimmed_line(line.substr(1)).starts_with("\"articles\"")) return InputFormat::json;
  if (line.ends_with('}')) return InputFormat::jsonl;
  const auto end = start.find('\n', start.find('{'));
  const bool another = end == start.npos || trimmed_line(start.substr(end)).starts_with('{');
  return another ? InputFormat::jsonl : InputFormat::json;
}

}  // namespace

std::unique_ptr<Records> open_records(const std::filesystem::path& path, InputFormat format) {
  Input input(path);
  std::string start;
  const auto is_blank = [&] { return start.find_first_not_of(" \t\r\n") == start.npos; };
  // The first line decides; a very long one is JSONL whatever follows.
  while ((is_blank() || start.find('\n') == start.npos) && start.size() < megabyte)
    if (!input.read_more(start)) break;
  const auto begin = start.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  if (start.size() == begin) fail_whole(input, "is empty", "remove it, or fill it");
  if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF"))
    fail_whole(input, "is UTF-16, not UTF-8", "convert it: iconv -f UTF-16 -t UTF-8");
  if (format == InputFormat::automatic) format = format_of(std::string_view(start).substr(begin));
  switch (format) {
    case InputFormat::jsonl:
      return std::make_unique<JsonlRecords>(std::move(input), std::move(start), begin);
    case InputFormat::json:
      return std::make_unique<JsonRecords>(std::move(input), std::move(start), begin);
    default:
      return std::make_unique<TextRecords>(std::move(input), std::move(start), begin);
  }
}

}  // namespace newshound::article
