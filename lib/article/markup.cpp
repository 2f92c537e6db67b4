#include "article/markup.h"

#include <algorithm>

#include "article/references.h"
#include "base/ascii.h"
#include "base/word_list.h"

namespace newshound::article {

namespace {

constexpr WordList blocks(
    " p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 hl1 hl2 blockquote section article header footer "
    "main aside tr table caption pre hr address block body body.content body.head hedline bq ");
constexpr WordList cells(" td th ");
/// What they hold is no text of the article; in the first, tags are none.
constexpr WordList raw(" script style textarea xmp ");
constexpr WordList skipped(
    " noscript iframe svg math template figure figcaption audio video object form button select "
    "nav media ");

bool is_blank(char c) { return static_cast<unsigned char>(c) <= ' ' || c == 127; }

bool is_tag_start(std::string_view text) {
  return text.size() > 1 && text[0] == '<' &&
         (is_letter(text[1]) || text[1] == '!' || text[1] == '?' ||
          (text[1] == '/' && text.size() > 2 && is_letter(text[2])));
}

struct Tag {
  std::string name;  ///< small, without a prefix
  bool closes = false;
  bool is_empty = false;
};

Tag tag_of(std::string_view inside) {
  Tag tag;
  tag.closes = inside.starts_with('/');
  if (tag.closes) inside.remove_prefix(1);
  tag.is_empty = inside.ends_with('/');
  auto name = inside.substr(0, std::min(inside.find_first_of(" \t\r\n/"), inside.size()));
  if (const auto colon = name.rfind(':'); colon != name.npos) name.remove_prefix(colon + 1);
  tag.name = in_small_letters(name);
  return tag;
}

/// One pass over markup.
class MarkupText {
 public:
  explicit MarkupText(std::string_view markup)
      : rest_(markup), last_(markup.data() + (markup.rfind('>') + 1)) {}

  std::string read() && {
    while (!rest_.empty()) {
      const auto plain = std::min(rest_.find('<'), rest_.size());
      add_text(rest_.substr(0, plain));
      rest_.remove_prefix(plain);
      if (!rest_.empty()) read_tag();
    }
    return std::move(text_);
  }

 private:
  enum class Gap { none, blank, line, paragraph };

  void read_tag() {
    if (rest_.starts_with("<!--")) return pass("-->");
    if (rest_.starts_with("<![CDATA[")) return read_section();
    if (!is_tag_start(rest_) || rest_.data() >= last_) {
      add_text(rest_.substr(0, 1));
      return rest_.remove_prefix(1);
    }
    const auto end = tag_end();
    const auto inside = rest_.substr(1, end - 1);
    rest_.remove_prefix(end + 1);
    if (!inside.starts_with('!') && !inside.starts_with('?')) apply(tag_of(inside));
  }

  /// Where the tag at the start of `rest_` ends; a '>' in quotes is not its end unless the quotes
  /// do not end.
  std::size_t tag_end() const {
    for (std::size_t at = 1; at < rest_.size(); ++at) {
      if (rest_[at] == '>') return at;
      if (rest_[at] != '"' && rest_[at] != '\'') continue;
      const bool is_value = rest_[at - 1] == '=' || is_blank(rest_[at - 1]);
      const auto close = is_value ? rest_.find(rest_[at], at + 1) : rest_.npos;
      if (close != rest_.npos) at = close;
    }
    return rest_.find('>');
  }

  /// Goes behind the next `end`, or behind everything.
  void pass(std::string_view end) {
    const auto at = rest_.find(end);
    rest_.remove_prefix(at == rest_.npos ? rest_.size() : at + end.size());
  }

  void read_section() {
    constexpr std::string_view open = "<![CDATA[";
    const auto begin = rest_.substr(open.size());
    pass("]]>");
    const auto length = begin.size() - rest_.size();
    const bool is_closed = length >= 3 && begin.substr(length - 3, 3) == "]]>";
    add_plain(begin.substr(0, is_closed ? length - 3 : length));
  }

  void apply(const Tag& tag) {
    if (!skipping_.empty()) {
      if (tag.name == skipping_ && !tag.is_empty) depth_ += tag.closes ? -1 : 1;
      if (depth_ == 0) skipping_.clear();
      return;
    }
    const bool opens = !tag.closes && !tag.is_empty;
    if (opens && raw.has(tag.name)) return pass_raw(tag.name);
    if (opens && skipped.has(tag.name)) {
      skipping_ = tag.name;
      depth_ = 1;
    } else if (tag.name == "br") {
      widen(gap_ == Gap::line ? Gap::paragraph : Gap::line);
    } else if (blocks.has(tag.name)) {
      widen(Gap::paragraph);
    } else if (cells.has(tag.name)) {
      widen(Gap::blank);
    }
  }

  /// Goes to the end tag of a script.
  void pass_raw(std::string_view name) {
    const auto same = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
    const std::string end = "</" + std::string(name);
    const auto* const found = std::search(rest_.begin(), rest_.end(), end.begin(), end.end(), same);
    rest_.remove_prefix(static_cast<std::size_t>(found - rest_.begin()));
    if (!rest_.empty()) pass(">");
  }

  void widen(Gap gap) { gap_ = std::max(gap_, gap); }

  void add_text(std::string_view text) {
    if (!skipping_.empty()) return;
    while (!text.empty()) {
      const auto plain = std::min(text.find('&'), text.size());
      add_plain(text.substr(0, plain));
      text.remove_prefix(plain);
      if (text.empty()) return;
      std::string character;
      const auto length = append_reference(text, character);
      add_plain(length == 0 ? "&" : std::string_view(character));
      text.remove_prefix(std::max<std::size_t>(length, 1));
    }
  }

  void add_plain(std::string_view text) {
    constexpr std::string_view hard_blank = "\u00A0";
    if (!skipping_.empty()) return;
    for (std::size_t at = 0; at < text.size();) {
      const bool is_hard = text.compare(at, hard_blank.size(), hard_blank) == 0;
      if (is_hard || is_blank(text[at])) {
        widen(Gap::blank);
        at += is_hard ? hard_blank.size() : 1;
        continue;
      }
      const auto begin = at;
      while (at < text.size() && !is_blank(text[at]) && text[at] != hard_blank[0]) ++at;
      at = std::max(at, begin + 1);  // the first byte of U+00A0 begins other characters too
      add_word(text.substr(begin, at - begin));
    }
  }

  void add_word(std::string_view word) {
    constexpr std::string_view gaps[] = {"", " ", "\n", "\n\n"};
    if (!text_.empty()) text_ += gaps[static_cast<int>(gap_)];
    gap_ = Gap::none;
    text_ += word;
  }

  std::string_view rest_;
  const char* last_;  ///< behind the last '>', from where on there are no tags
  std::string text_;
  Gap gap_ = Gap::none;
  std::string skipping_;  ///< the element whose content is passed over
  int depth_ = 0;
};

}  // namespace

bool has_markup(std::string_view text) {
  for (auto at = text.find('<'); at != text.npos; at = text.find('<', at + 1))
    if (is_tag_start(text.substr(at))) return text.find('>', at) != text.npos;
  return false;
}

std::string text_of_markup(std::string_view markup) {
  return has_markup(markup) ? MarkupText(markup).read() : resolve_references(markup);
}

std::string line_of_markup(std::string_view markup) {
  auto text = MarkupText(markup).read();
  std::string line;
  for (const char c : text)
    if (c != '\n')
      line += c;
    else if (!line.ends_with(' '))
      line += ' ';
  return line;
}

}  // namespace newshound::article
