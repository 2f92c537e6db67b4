#include "article/locate.h"

#include <algorithm>

#include "base/json.h"
#include "base/utf8.h"

namespace newshound::article {

InputPosition moved(InputPosition start, std::string_view text, std::size_t by) {
  const auto passed = text.substr(0, by);
  start.line += static_cast<std::uint64_t>(std::count(passed.begin(), passed.end(), '\n'));
  start.byte += passed.size();
  return start;
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

}  // namespace newshound::article
