#include "article/sgml/record.h"

#include <algorithm>
#include <cctype>

#include "article/markup.h"
#include "article/scraped/phrases.h"
#include "article/sgml/fields.h"
#include "article/wire.h"
#include "base/ascii.h"

namespace newshound::article::sgml {

namespace {

struct Collection {
  std::string_view prefix;  ///< of the ids
  std::string_view outlet;
};

constexpr Collection collections[] = {{"AFP_", "AFP"},
                                      {"APW", "AP"},
                                      {"AP", "AP"},
                                      {"CNA_", "CNA"},
                                      {"FT9", "Financial Times"},
                                      {"LTW_", "Los Angeles Times"},
                                      {"LA", "Los Angeles Times"},
                                      {"NYT", "The New York Times"},
                                      {"WPB_", "The Washington Post"},
                                      {"WSJ", "The Wall Street Journal"},
                                      {"XIE", "Xinhua"},
                                      {"XIN_", "Xinhua"}};

/// The content of a field as one line, also without the "=" of the Wall Street Journal.
std::string line_of(const Field* field) {
  if (field == nullptr) return {};
  auto line = line_of_markup(field->content);
  return line.starts_with("= ") ? line.substr(2) : line;
}

std::size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(" \t"), line.size());
}

std::vector<std::string_view> lines_in(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string body_of(std::string_view content) {
  const bool has_paragraphs =
      content.find("<P>") != content.npos || content.find("<p>") != content.npos;
  return has_paragraphs ? text_of_markup(content) : unwrapped(content);
}

/// `body` without the name of the agency that ends it.
std::string without_signature(std::string body) {
  const auto begin = body.rfind('\n') + 1;
  const auto last = in_small_letters(std::string_view(body).substr(begin));
  if (last == "reuter" || last == "reuters") body.resize(begin);
  return body;
}

/// "PORT CELESTE, Feb 26 - " and the text that it stands before.
std::string behind_dateline(std::string dateline, std::string body) {
  if (dateline.empty() || body.empty()) return body.empty() ? dateline : body;
  const bool has_dash = dateline.ends_with('-') || dateline.ends_with("—");
  return dateline + (has_dash ? " " : " — ") + body;
}

/// The day in an id like "AP880212-0001" or "AFP_ENG_20101201.0001".
std::string day_in(std::string_view id) {
  auto begin = std::find_if(id.begin(), id.end(), is_digit);
  const auto end = std::find_if_not(begin, id.end(), is_digit);
  const std::string digits(begin, end);
  if (digits.size() == 8) return digits;
  const bool has_short_year = id.starts_with("AP") || id.starts_with("WSJ");
  return digits.size() == 6 && has_short_year ? "19" + digits : std::string();
}

/// Dates come with weekday, edition and fractions of seconds behind them.
void read_date(std::string text, Article& article) {
  if (text.size() == 6 && std::all_of(text.begin(), text.end(), is_digit)) text = "19" + text;
  for (int tries = 0; tries < 5 && !article.date; ++tries) {
    set_date(article, text);
    text.resize(std::min(text.find_last_of(",."), text.size()));
  }
}

/// "El Salvador" of "el-salvador", "OPEC" of "opec": Reuters has codes for names.
std::string name_of_code(std::string_view code, EntityKind kind) {
  constexpr std::size_t longest_acronym = 4;
  const bool is_acronym = kind == EntityKind::organisation && code.size() <= longest_acronym;
  std::string name;
  for (const char c : code) {
    const bool begins = name.empty() || name.back() == ' ';
    const auto letter = static_cast<unsigned char>(c);
    name += c == '-' ? ' ' : static_cast<char>(begins || is_acronym ? std::toupper(letter) : c);
  }
  return name;
}

void read_codes(const Field* list, EntityKind kind, Article& article) {
  if (list == nullptr) return;
  const Fields codes(list->content);
  for (const auto* const code : codes.all("D"))
    add_entity(article, kind, name_of_code(line_of(code), kind));
}

void read_reuters(const Fields& fields, Article& article) {
  const auto number = attribute_of(fields.find({"REUTERS"})->attributes, "NEWID");
  if (!number.empty()) article.id = "reuters-" + std::string(number);
  article.source = "Reuters";
  const auto* const text = fields.find({"BODY", "TEXT"});
  if (text != nullptr && (text->name == "BODY" || fields.find({"TITLE"}) == nullptr))
    article.body = without_signature(body_of(text->content));
  read_codes(fields.find({"PEOPLE"}), EntityKind::person, article);
  read_codes(fields.find({"ORGS"}), EntityKind::organisation, article);
  read_codes(fields.find({"PLACES"}), EntityKind::place, article);
}

void read_trec(const Fields& fields, Article& article) {
  article.id = line_of(fields.find({"DOCNO", "DOCID"}));
  if (const auto* const record = fields.find({"DOC"}); record != nullptr && article.id.empty())
    article.id = attribute_of(record->attributes, "id");
  for (const auto& collection : collections)
    if (article.source.empty() && article.id.starts_with(collection.prefix))
      article.source = collection.outlet;
  if (article.source.empty()) article.source = line_of(fields.find({"SOURCE", "SO"}));
  auto parts = fields.all("LEADPARA");
  for (const auto* const text : fields.all("TEXT")) parts.push_back(text);
  if (parts.empty()) parts = fields.all("BODY");
  for (const auto* const part : parts) {
    if (!article.body.empty()) article.body += "\n\n";
    article.body += body_of(part->content);
  }
}

}  // namespace

std::string unwrapped(std::string_view text) {
  const auto lines = lines_in(text);
  std::size_t least = text.size();
  for (const auto line : lines)
    if (!trimmed(line).empty()) least = std::min(least, indent_of(line));
  std::string paragraphs;
  std::string paragraph;
  const auto end_paragraph = [&] {
    const auto line = line_of_markup(paragraph);
    if (!line.empty()) paragraphs += (paragraphs.empty() ? "" : "\n\n") + line;
    paragraph.clear();
  };
  for (const auto line : lines) {
    if (trimmed(line).empty() || indent_of(line) > least) end_paragraph();
    paragraph.append(line).append("\n");
  }
  end_paragraph();
  return paragraphs;
}

Article read_record(std::string_view record) {
  const Fields fields(record);
  Article article;
  article.title = line_of(fields.find({"HEADLINE", "HEAD", "HL", "TITLE", "TI"}));
  if (fields.find({"REUTERS"}) != nullptr)
    read_reuters(fields, article);
  else
    read_trec(fields, article);
  article.authors = names_in(line_of(fields.find({"BYLINE", "AUTHOR"})));
  read_date(line_of(fields.find({"DATE", "DATE_TIME", "DATE1", "DD"})), article);
  if (!article.date) {
    set_date(article, day_in(article.id));
    article.date_confidence = article.date ? Confidence::medium : Confidence::high;
  }
  article.body = behind_dateline(line_of(fields.find({"DATELINE"})), std::move(article.body));
  complete(article, record);
  return article;
}

}  // namespace newshound::article::sgml
