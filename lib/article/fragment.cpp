#include "article/fragment.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/utf8.h"
#include "base/word_list.h"

namespace newshound::article {

namespace {

constexpr std::string_view blanks = " \t\r\n\f";

/// "</p>": what stands between "<" and ">".
struct Tag {
  std::string name;  ///< in small letters
  bool closes = false;
  std::size_t end = 0;  ///< behind ">"

  bool ends_paragraph() const {
    constexpr WordList blocks(
        "p div h1 h2 h3 h4 h5 h6 ul ol li table tr blockquote section article header footer "
        "figure figcaption aside pre hr dl dt dd");
    return blocks.has(name);
  }
  bool is_known() const {
    constexpr WordList others("br a b i u em strong span img small sup sub cite q mark");
    return ends_paragraph() || others.has(name);
  }
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The tag that begins at `at` of `html`, where there is a "<".
std::optional<Tag> tag_at(std::string_view html, std::size_t at) {
  Tag tag;
  auto name = at + 1;
  tag.closes = name < html.size() && html[name] == '/';
  if (tag.closes) ++name;
  if (name == html.size() || !is_letter(html[name])) return std::nullopt;
  for (; name < html.size() && (is_letter(html[name]) || is_digit(html[name])); ++name)
    tag.name += static_cast<char>(html[name] | 0x20);
  if (name == html.size() ||
      (blanks.find(html[name]) == blanks.npos && html[name] != '>' && html[name] != '/'))
    return std::nullopt;
  constexpr std::size_t longest = 1 << 12;
  const auto end = html.substr(name, longest).find('>');
  if (end == html.npos) return std::nullopt;
  tag.end = name + end + 1;
  return tag;
}

struct NamedCharacter {
  std::string_view name;
  std::string_view text;
};

// Those that news contain: of Latin-1, typography and currencies.
constexpr NamedCharacter named_characters[] = {
    {"amp", "&"},         {"lt", "<"},        {"gt", ">"},        {"quot", "\""},
    {"apos", "'"},        {"nbsp", "\u00A0"}, {"rsquo", "’"},     {"lsquo", "‘"},
    {"rdquo", "”"},       {"ldquo", "“"},     {"sbquo", "‚"},     {"bdquo", "„"},
    {"laquo", "«"},       {"raquo", "»"},     {"lsaquo", "‹"},    {"rsaquo", "›"},
    {"ndash", "–"},       {"mdash", "—"},     {"hellip", "…"},    {"bull", "•"},
    {"middot", "·"},      {"shy", "\u00AD"},  {"ensp", "\u2002"}, {"emsp", "\u2003"},
    {"thinsp", "\u2009"}, {"zwnj", "\u200C"}, {"zwj", "\u200D"},  {"iexcl", "¡"},
    {"iquest", "¿"},      {"euro", "€"},      {"pound", "£"},     {"yen", "¥"},
    {"cent", "¢"},        {"sect", "§"},      {"para", "¶"},      {"copy", "©"},
    {"reg", "®"},         {"trade", "™"},     {"deg", "°"},       {"plusmn", "±"},
    {"times", "×"},       {"divide", "÷"},    {"frac12", "½"},    {"frac14", "¼"},
    {"frac34", "¾"},      {"sup2", "²"},      {"sup3", "³"},      {"ordf", "ª"},
    {"ordm", "º"},        {"micro", "µ"},     {"Agrave", "À"},    {"Aacute", "Á"},
    {"Acirc", "Â"},       {"Atilde", "Ã"},    {"Auml", "Ä"},      {"Aring", "Å"},
    {"AElig", "Æ"},       {"Ccedil", "Ç"},    {"Egrave", "È"},    {"Eacute", "É"},
    {"Ecirc", "Ê"},       {"Euml", "Ë"},      {"Igrave", "Ì"},    {"Iacute", "Í"},
    {"Icirc", "Î"},       {"Iuml", "Ï"},      {"Ntilde", "Ñ"},    {"Ograve", "Ò"},
    {"Oacute", "Ó"},      {"Ocirc", "Ô"},     {"Otilde", "Õ"},    {"Ouml", "Ö"},
    {"Oslash", "Ø"},      {"Ugrave", "Ù"},    {"Uacute", "Ú"},    {"Ucirc", "Û"},
    {"Uuml", "Ü"},        {"Yacute", "Ý"},    {"szlig", "ß"},     {"agrave", "à"},
    {"aacute", "á"},      {"acirc", "â"},     {"atilde", "ã"},    {"auml", "ä"},
    {"aring", "å"},       {"aelig", "æ"},     {"ccedil", "ç"},    {"egrave", "è"},
    {"eacute", "é"},      {"ecirc", "ê"},     {"euml", "ë"},      {"igrave", "ì"},
    {"iacute", "í"},      {"icirc", "î"},     {"iuml", "ï"},      {"ntilde", "ñ"},
    {"ograve", "ò"},      {"oacute", "ó"},    {"ocirc", "ô"},     {"otilde", "õ"},
    {"ouml", "ö"},        {"oslash", "ø"},    {"ugrave", "ù"},    {"uacute", "ú"},
    {"ucirc", "û"},       {"uuml", "ü"},      {"yacute", "ý"},    {"yuml", "ÿ"},
    {"OElig", "Œ"},       {"oelig", "œ"},     {"Scaron", "Š"},    {"scaron", "š"},
    {"eth", "ð"},         {"thorn", "þ"},     {"minus", "−"},
};

/// The character of "#8217" or "#x2019"; those from 128 to 159 are meant as of Windows-1252, which
/// only matters for the apostrophe, quotes and dashes.
std::optional<std::string> numbered_character(std::string_view digits) {
  const bool is_hexadecimal = digits.starts_with('x') || digits.starts_with('X');
  if (is_hexadecimal) digits.remove_prefix(1);
  std::uint32_t code = 0;
  const auto* const end = digits.data() + digits.size();
  const auto result = std::from_chars(digits.data(), end, code, is_hexadecimal ? 16 : 10);
  if (digits.empty() || result.ptr != end || result.ec != std::errc{}) return std::nullopt;
  constexpr std::string_view windows[] = {"‘", "’", "“", "”", "•", "–", "—"};
  if (code >= 0x91 && code <= 0x97) return std::string(windows[code - 0x91]);
  const bool is_control = code < 0x20 && code != '\n' && code != '\t';
  const bool is_surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (is_control || is_surrogate || code > 0x10FFFF) return std::nullopt;
  std::string character;
  utf8::append(code, character);
  return character;
}

std::optional<std::string> character_named(std::string_view name) {
  if (name.starts_with('#')) return numbered_character(name.substr(1));
  const auto* const found =
      std::find_if(std::begin(named_characters), std::end(named_characters),
                   [&](const NamedCharacter& row) { return row.name == name; });
  if (found == std::end(named_characters)) return std::nullopt;
  return std::string(found->text);
}

/// Writes the text of HTML: blanks as HTML has them, one for many.
class Text {
 public:
  explicit Text(bool keeps_lines) : keeps_lines_(keeps_lines) {}

  void add(std::string_view text) {
    if (keeps_lines_) {
      text_ += text;
      return;
    }
    for (const char c : text) {
      const bool is_blank = blanks.find(c) != blanks.npos;
      const bool is_spare = text_.empty() || blanks.find(text_.back()) != blanks.npos;
      if (!is_blank)
        text_ += c;
      else if (!is_spare)
        text_ += ' ';
    }
  }

  /// Ends a line or, by "\n\n", a paragraph.
  void end(std::string_view line_ends) {
    while (!text_.empty() && text_.back() == ' ') text_.pop_back();
    if (text_.empty()) return;
    const auto last = text_.find_last_not_of('\n') + 1;
    if (text_.size() - last < line_ends.size()) text_.replace(last, text_.npos, line_ends);
  }

  std::string take() {
    text_.resize(text_.find_last_not_of(blanks) + 1);
    return std::move(text_);
  }

 private:
  std::string text_;
  bool keeps_lines_;
};

bool is_block(const Tag& tag) { return tag.ends_paragraph() || tag.name == "br"; }

/// Calls `visit` with each tag of `html`, and where it begins, until that returns false.
template <class Visit>
void for_each_tag(std::string_view html, Visit visit) {
  for (auto at = html.find('<'); at != html.npos; at = html.find('<', at + 1))
    if (const auto tag = tag_at(html, at); tag && !visit(*tag)) return;
}

bool has_blocks(std::string_view html) {
  bool found = false;
  for_each_tag(html, [&](const Tag& tag) { return !(found = is_block(tag)); });
  return found;
}

/// Where what begins with the "<" at `at` and is no text ends: a comment, a script with its
/// contents.
std::size_t end_of_silent(std::string_view html, std::size_t at, const Tag& tag) {
  if (tag.closes || !(tag.name == "script" || tag.name == "style")) return tag.end;
  const auto close = html.find("</" + tag.name, at);
  if (close == html.npos) return html.size();
  return std::min(html.find('>', close), html.size() - 1) + 1;
}

}  // namespace

bool is_html_fragment(std::string_view text) {
  int tags = 0;
  for_each_tag(text, [&](const Tag& tag) { return (tags += tag.is_known() ? 1 : 0) < 2; });
  return tags >= 2;
}

std::string text_of_fragment(std::string_view html) {
  Text text(!has_blocks(html));
  std::size_t done = 0;
  for (auto at = html.find('<'); at != html.npos; at = html.find('<', at)) {
    const auto tag = tag_at(html, at);
    const bool is_comment = html.substr(at).starts_with("<!--");
    if (!tag && !is_comment) {
      ++at;
      continue;
    }
    text.add(without_references(html.substr(done, at - done)));
    if (tag && is_block(*tag)) text.end(tag->name == "br" ? "\n" : "\n\n");
    at = tag ? end_of_silent(html, at, *tag) : std::min(html.find("-->", at), html.size() - 3) + 3;
    done = at;
  }
  text.add(without_references(html.substr(done)));
  return text.take();
}

std::string without_references(std::string_view text) {
  constexpr std::size_t longest = 10;
  std::string plain;
  std::size_t done = 0;
  for (auto at = text.find('&'); at != text.npos; at = text.find('&', at + 1)) {
    const auto name = text.substr(at + 1, longest);
    const auto length = name.find(';');
    if (length == name.npos) continue;
    const auto character = character_named(name.substr(0, length));
    if (!character) continue;
    plain.append(text, done, at - done).append(*character);
    done = at + length + 2;
  }
  return plain.append(text.substr(done));
}

}  // namespace newshound::article
