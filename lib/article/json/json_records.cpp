#include "article/json/json_records.h"

#include <algorithm>

#include "article/locate.h"

namespace newshound::article {

namespace {

constexpr std::size_t longest = 1024 * megabyte;

}  // namespace

std::optional<Article> JsonRecords::next() {
  if (!begun_) begin();
  if (ended_ || !skip_to_value()) return std::nullopt;
  ++number_;
  const auto rest = std::string_view(contents_).substr(at_);
  const InputPosition where{input_.name(), line_at(at_), at_};
  ended_ = true;  // behind a broken element there is no way to find the next
  return located(rest, where, [&] {
    std::size_t length = 0;
    const json::Document document(rest, length);
    at_ += length;
    ended_ = false;
    return article_of(document.root(), rest.substr(0, length),
                      input_.name() + ":" + std::to_string(number_));
  });
}

/// The first character at or behind `at` that is no blank, where `at` is moved to; NUL at the end.
char JsonRecords::skip_blanks(std::size_t& at) const {
  at = std::min(contents_.find_first_not_of(" \t\r\n", at), contents_.size());
  return at < contents_.size() ? contents_[at] : '\0';
}

/// Reads the file and goes to the first element.
void JsonRecords::begin() {
  begun_ = true;
  ended_ = true;  // if the file cannot be read to its end, the start of it is not tried
  read_all(input_, contents_, longest);
  ended_ = false;
  const auto first = skip_blanks(at_);
  in_array_ = first == '[';
  if (in_array_) ++at_;
  if (first != '{') return;
  constexpr std::string_view key = "\"articles\"";
  auto name = at_ + 1;
  skip_blanks(name);
  if (contents_.compare(name, key.size(), key) != 0) return;
  auto colon = name + key.size();
  if (skip_blanks(colon) != ':') return;
  auto open = colon + 1;
  in_array_ = skip_blanks(open) == '[';
  if (in_array_) at_ = open + 1;
}

bool JsonRecords::skip_to_value() {
  auto next = skip_blanks(at_);
  if (in_array_ && number_ > 0 && next == ',') next = skip_blanks(++at_);
  ended_ = next == '\0' || (in_array_ && next == ']');
  if (in_array_ && next == '\0')
    throw ArticleError({input_.name(), line_at(at_), at_}, "the array is not closed",
                       "is the file cut short?");
  return !ended_;
}

std::uint64_t JsonRecords::line_at(std::size_t at) {
  const auto passed = std::string_view(contents_).substr(lines_counted_to_, at - lines_counted_to_);
  line_ += static_cast<std::uint64_t>(std::count(passed.begin(), passed.end(), '\n'));
  lines_counted_to_ = at;
  return line_;
}

}  // namespace newshound::article
