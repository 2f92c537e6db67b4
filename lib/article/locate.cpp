#include "article/locate.h"

#include <algorithm>

#include "article/json/record.h"
#include "base/utf8.h"

namespace newshound::article {

namespace {

InputPosition moved(InputPosition start, std::string_view text, std::size_t by) {
  const auto passed = text.substr(0, by);
  start.line += static_cast<std::uint64_t>(std::count(passed.begin(), passed.end(), '\n'));
  start.byte += passed.size();
  return start;
}

}  // namespace

void fail_whole(const Input& input, const std::string& why, std::string hint) {
  throw ArticleError({input.name(), 0, 0}, why, std::move(hint));
}

void require_utf8(std::string_view text, const InputPosition& start) {
  const auto bad = utf8::first_invalid(text);
  if (bad != text.size())
    throw ArticleError(moved(start, text, bad), "is not UTF-8",
                       "convert it, for example with: iconv -f WINDOWS-1252 -t UTF-8");
}

Article located(std::string_view text, const InputPosition& start,
                const std::function<Article()>& read) {
  try {
    return read();
  } catch (const json::ParseError& error) {
    require_utf8(text, start);
    throw ArticleError(moved(start, text, error.at()), std::string("not JSON: ") + error.what(),
                       "mend or remove it; the other articles are not affected");
  } catch (const ArticleError&) {
    throw;
  } catch (const Error& error) {
    throw ArticleError(start, error.what(), error.hint());
  }
}

Article article_of(json::Value record, std::string_view source, std::string path) {
  auto article = read_any_record(record, source);
  article.path = std::move(path);
  return article;
}

void read_all(Input& input, std::string& contents, std::size_t limit) {
  while (input.read_more(contents))
    if (contents.size() > limit)
      fail_whole(input, "is longer than " + std::to_string(limit / megabyte) + " MB",
                 "cut it into smaller files, or into lines of JSON");
}

}  // namespace newshound::article
