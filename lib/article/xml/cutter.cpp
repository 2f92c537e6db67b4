#include "article/xml/cutter.h"

#include <algorithm>

namespace newshound::article::xml {

namespace {

constexpr std::string_view blanks = " \t\r\n";

/// The name of the tag at the start of `text`: "item" of "<item>", "/item" of "</item>".
std::string_view tag_name(std::string_view text) {
  constexpr std::size_t longest = 128;
  text = text.substr(1, longest);
  const auto end = text.find_first_of(" \t\r\n/>", 1);
  return text.substr(0, std::min(end, text.size()));
}

/// Finds tags, passing over comments and CDATA that are closed.
class Tags {
 public:
  explicit Tags(std::string_view text) : text_(text) {}

  /// Where the next tag begins, from `at` on; the end of the text if there is none.
  std::size_t next(std::size_t at) {
    for (at = text_.find('<', at); at != text_.npos; at = text_.find('<', at)) {
      const auto rest = text_.substr(at);
      if (rest.starts_with("<!--"))
        at = behind(comment_, "-->", at + 4);
      else if (rest.starts_with("<![CDATA["))
        at = behind(section_, "]]>", at + 9);
      else if (rest.size() > 1 && rest[1] != '!' && rest[1] != '?')
        return at;
      else
        ++at;
    }
    return text_.size();
  }

 private:
  /// Behind the next `end` from `at` on, or `at` if there is none; `found` remembers the last.
  std::size_t behind(std::size_t& found, std::string_view end, std::size_t at) const {
    if (found < at) found = text_.find(end, at);
    return found == text_.npos ? at : found + end.size();
  }

  std::string_view text_;
  std::size_t comment_ = 0;
  std::size_t section_ = 0;
};

/// How long the declaration, comment or document type at the start of `text` is; 0 if it is an
/// element. One that does not end is the whole text.
std::size_t length_of_prolog(std::string_view text) {
  const auto behind = [&](std::string_view end, std::size_t from) {
    const auto found = text.find(end, from);
    return found == text.npos ? text.size() : found + end.size();
  };
  if (text.starts_with("<?")) return behind("?>", 0);
  if (text.starts_with("<!--")) return behind("-->", 0);
  if (!text.starts_with("<!")) return 0;
  const auto end = text.find_first_of("[>");
  const bool has_subset = end != text.npos && text[end] == '[';
  return behind(">", has_subset ? std::min(text.find(']'), text.size()) : 0);
}

bool is_self_closed(std::string_view tag) {
  const auto end = tag.find('>');
  return end != tag.npos && tag[end - 1] == '/';
}

}  // namespace

std::vector<Slice> elements_of(std::string_view text, const std::vector<std::string>& names) {
  const auto is_wanted = [&](std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  std::vector<Slice> slices;
  Tags tags(text);
  bool is_open = false;
  const auto close = [&](std::size_t end, bool is_closed) {
    slices.back().text = text.substr(slices.back().at, end - slices.back().at);
    slices.back().is_closed = is_closed;
    is_open = false;
  };
  for (auto at = tags.next(0); at < text.size(); at = tags.next(at + 1)) {
    const auto name = tag_name(text.substr(at));
    if (name.starts_with('/')) {
      if (is_open && is_wanted(name.substr(1)))
        close(std::min(text.find('>', at), text.size() - 1) + 1, true);
    } else if (is_wanted(name)) {
      if (is_open) close(at, false);
      slices.push_back({{}, at, false});
      is_open = true;
      if (is_self_closed(text.substr(at))) close(text.find('>', at) + 1, true);
    }
  }
  if (is_open) close(text.size(), false);
  return slices;
}

std::string_view root_name(std::string_view text) {
  for (;;) {
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    if (!text.starts_with('<')) return {};
    const auto length = length_of_prolog(text);
    if (length == 0) return tag_name(text);
    text.remove_prefix(length);
  }
}

}  // namespace newshound::article::xml
