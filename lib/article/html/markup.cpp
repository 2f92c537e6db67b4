#include "article/html/markup.h"

#include <algorithm>
#include <set>

#include "article/html/tags.h"
#include "base/ascii.h"
#include "base/word_list.h"

namespace newshound::article {

namespace {

constexpr WordList content_dropped(
    " script style svg noscript iframe select textarea audio video canvas datalist object map "
    "noembed noframes xmp ");
constexpr WordList tags_dropped(
    " b i u s em strong font big small tt code strike nobr img source track wbr embed param input "
    "area base col plaintext frameset frame option optgroup keygen abbr mark cite basefont image "
    "path colgroup noscript ");
constexpr WordList void_tags(" br hr link meta ");
constexpr WordList closed_by_others(" p li dt dd tr td th tbody thead tfoot ");
constexpr WordList attributes_kept(
    " class id rel href content name property itemprop itemtype itemscope datetime lang role style "
    "hidden aria-hidden data-testid data-component ");

constexpr std::size_t deepest = 1000;
constexpr std::size_t most_tags = 500'000;
constexpr std::size_t longest_value = 16'384;

class Reducer {
 public:
  explicit Reducer(std::string_view page) : page_(page) { markup_.html = "<!DOCTYPE html>"; }

  Markup reduce() {
    markup_.html.reserve(page_.size() / 2);
    while (at_ < page_.size()) {
      const auto open = std::min(page_.find('<', at_), page_.size());
      text(page_.substr(at_, open - at_));
      at_ = open;
      if (at_ < page_.size()) markup();
    }
    return std::move(markup_);
  }

 private:
  void text(std::string_view text) {
    for (auto zero = text.find('\0'); zero != text.npos; zero = text.find('\0')) {
      markup_.html += text.substr(0, zero);
      text.remove_prefix(zero + 1);
    }
    markup_.html += text;
  }

  /// What begins with the '<' at at_.
  void markup() {
    const auto rest = page_.substr(at_);
    if (rest.starts_with("<!--")) {
      skip_past("-->", 4);  // "<!-->" is one, too
    } else if (rest.size() > 1 && (rest[1] == '!' || rest[1] == '?')) {
      skip_past(">", 2);
    } else if (rest.size() > 2 && rest[1] == '/' && is_letter(rest[2])) {
      end_tag();
    } else if (rest.size() > 1 && is_letter(rest[1])) {
      start_tag();
    } else {
      markup_.html += "&lt;";
      ++at_;
    }
  }

  /// To behind the next `end`, which may share all but "<!" with what opens; if there is none,
  /// behind the `least` bytes that open.
  void skip_past(std::string_view end, std::size_t least) {
    const auto found =
        none_ahead_.count(std::string(end)) > 0 ? page_.npos : page_.find(end, at_ + 2);
    if (found == page_.npos) none_ahead_.emplace(end);
    at_ = found == page_.npos ? std::min(at_ + least, page_.size()) : found + end.size();
  }

  void end_tag() {
    html::TagReader reader(page_, at_ + 2);
    const auto name = reader.name();
    while (reader.attribute()) continue;
    at_ = reader.end();
    if (content_dropped.has(name) || tags_dropped.has(name) || ++tags_ > most_tags) return;
    if (!closed_by_others.has(name) && depth_ > 0) --depth_;
    markup_.html.append("</").append(name).append(">");
  }

  void start_tag() {
    html::TagReader reader(page_, at_ + 1);
    const std::string name = reader.name();
    std::string tag = "<" + name;
    bool is_json_ld = false;
    while (reader.attribute()) {
      if (attributes_kept.has(reader.attribute_name())) append_attribute(reader, tag);
      is_json_ld |= reader.attribute_name() == "type" &&
                    reader.value().find("ld+json") != std::string_view::npos;
    }
    at_ = reader.end();
    if (content_dropped.has(name)) {
      const auto content = skip_content(name);
      if (name == "script" && is_json_ld) markup_.json_ld.push_back(content);
      if (!content.empty()) markup_.html += ' ';
    } else if (!tags_dropped.has(name)) {
      emit(name, tag);
    }
  }

  void emit(const std::string& name, const std::string& tag) {
    if (++tags_ > most_tags) return;
    if (!void_tags.has(name) && !closed_by_others.has(name)) {
      if (depth_ >= deepest) return;
      ++depth_;
    }
    markup_.html.append(tag).append(">");
  }

  static void append_attribute(const html::TagReader& reader, std::string& tag) {
    tag.append(" ").append(reader.attribute_name()).append("=\"");
    for (const char c : reader.value().substr(0, longest_value)) {
      if (c == '"')
        tag += "&quot;";
      else if (c != '\0')
        tag += c;
    }
    tag += '"';
  }

  /// What stands before the next "</name", behind which at_ is set; nothing if there is none.
  std::string_view skip_content(const std::string& name) {
    if (none_ahead_.count(name) > 0) return {};
    for (auto open = page_.find("</", at_); open != page_.npos; open = page_.find("</", open + 2)) {
      if (!html::same_name(page_.substr(open + 2, name.size()), name)) continue;
      const auto content = page_.substr(at_, open - at_);
      at_ = std::min(page_.find('>', open), page_.size() - 1) + 1;
      return content;
    }
    none_ahead_.insert(name);
    return {};
  }

  std::string_view page_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::size_t tags_ = 0;
  std::set<std::string> none_ahead_;
  Markup markup_;
};

/// "utf-8" of "text/html; charset=UTF-8".
std::string charset_of(std::string_view content_type) {
  const auto small = in_small_letters(content_type);
  const auto at = small.find("charset=");
  if (at == small.npos) return {};
  const auto begin = small.find_first_not_of("\"' ", at + 8);
  if (begin == small.npos) return {};
  return small.substr(begin, small.find_first_of("\"'; ", begin) - begin);
}

std::string charset_of_meta(html::TagReader& reader) {
  std::string charset;
  bool is_content_type = false;
  std::string content;
  while (reader.attribute()) {
    if (reader.attribute_name() == "charset") charset = in_small_letters(reader.value());
    if (reader.attribute_name() == "content") content = reader.value();
    if (reader.attribute_name() == "http-equiv")
      is_content_type = in_small_letters(reader.value()) == "content-type";
  }
  if (charset.empty() && is_content_type) charset = charset_of(content);
  return charset;
}

}  // namespace

Markup reduce_markup(std::string_view page) { return Reducer(page).reduce(); }

std::string declared_charset(std::string_view page) {
  constexpr std::size_t looked_at = 4096;
  page = page.substr(0, looked_at);
  if (page.starts_with("<?xml")) {
    const auto declaration = page.substr(0, page.find("?>"));
    const auto at = declaration.find("encoding=");
    if (at != declaration.npos)
      return charset_of("charset=" + std::string(declaration.substr(at + 9)));
  }
  for (auto at = page.find('<'); at != page.npos; at = page.find('<', at + 1)) {
    html::TagReader reader(page, at + 1);
    if (reader.name() != "meta") continue;
    if (auto charset = charset_of_meta(reader); !charset.empty()) return charset;
  }
  return {};
}

}  // namespace newshound::article
