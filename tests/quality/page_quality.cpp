/// How well articles are understood: reads pages whose article is known and says how often title,
/// authors and date came out right, and how much of the body.
///
///     newshound-page-quality DIR [--form scraped|html] [--half 1|2] [--errors]
///                            [--least TITLE DATE AUTHORS BODY]
///
/// DIR/gold.json names the pages; DIR/scraped/NAME.txt and DIR/html/NAME.html.gz are their two
/// forms. Of a page it prints names and what was found in a few words, never its text.
#include <newshound/newshound.h>
#include <rapidjson/document.h>
#include <rapidjson/istreamwrapper.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <stdexcept>

namespace newshound::quality {

namespace {

struct Gold {
  std::string name, title, authors, date, body;
};

struct Options {
  std::filesystem::path folder;
  std::string form = "scraped";
  unsigned half = 0;  ///< 0: both
  bool errors = false;
  std::array<double, 4> least = {};  ///< of title, date, authors, body
};

/// What is measured of a page; 1 is right.
struct Score {
  double title = 0, date = 0, authors = 0, body = 0;

  Score& operator+=(const Score& other) {
    title += other.title, date += other.date, authors += other.authors, body += other.body;
    return *this;
  }
};

std::string member(const rapidjson::Value& object, const char* name) {
  const auto found = object.FindMember(name);
  return found != object.MemberEnd() && found->value.IsString() ? found->value.GetString() : "";
}

std::vector<Gold> read_gold(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  rapidjson::IStreamWrapper stream(in);
  rapidjson::Document document;
  document.ParseStream(stream);
  if (document.HasParseError() || !document.IsArray())
    throw std::runtime_error(file.string() + " is not an array of pages");
  std::vector<Gold> pages;
  for (const auto& page : document.GetArray())
    pages.push_back({member(page, "name"), member(page, "title"), member(page, "authors"),
                     member(page, "date"), member(page, "body")});
  return pages;
}

/// Which half of the pages `name` is in: 1 or 2. FNV-1a, so that it is the same everywhere.
unsigned half_of(std::string_view name) {
  std::uint32_t hash = 2166136261U;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return 1 + (hash >> 16) % 2;
}

/// `text` in small letters, with plain quotes and dashes and single blanks.
std::string normal(std::string_view text) {
  constexpr std::pair<std::string_view, std::string_view> plain[] = {
      {"‘", "'"}, {"’", "'"}, {"“", "\""}, {"”", "\""}, {"–", "-"}, {"—", "-"}, {"\u00A0", " "}};
  std::string result;
  while (!text.empty()) {
    const auto found = std::find_if(std::begin(plain), std::end(plain),
                                    [&](const auto& pair) { return text.starts_with(pair.first); });
    const auto piece = found == std::end(plain) ? text.substr(0, 1) : found->second;
    text.remove_prefix(found == std::end(plain) ? 1 : found->first.size());
    const bool blank = piece == " " || piece == "\n" || piece == "\t";
    if (blank && (result.empty() || result.back() == ' ')) continue;
    const char c = blank ? ' ' : piece[0];
    result += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

std::set<std::string> gold_authors(std::string_view names) {
  std::set<std::string> set;
  while (!names.empty()) {
    const auto end = std::min(names.find(','), names.size());
    if (auto name = normal(names.substr(0, end)); !name.empty() && name != "none")
      set.insert(std::move(name));
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return set;
}

std::set<std::string> found_authors(const Article& article) {
  std::set<std::string> set;
  for (const auto& name : article.authors) set.insert(normal(name));
  return set;
}

/// The words of `text`, without case, accents and marks between them.
std::vector<std::string> words_of(const std::string& text) {
  static const Analyzer analyzer("en");
  std::vector<std::string> words;
  for (auto& token : analyzer.tokens(text))
    if (!token.joined) words.push_back(std::move(token.word));
  return words;
}

std::map<std::string, int> bag(const std::string& text) {
  std::map<std::string, int> words;
  for (const auto& word : words_of(text)) ++words[word];
  return words;
}

double count(const std::map<std::string, int>& words) {
  double sum = 0;
  for (const auto& [word, uses] : words) sum += uses;
  return sum;
}

/// Precision, recall and F1 of words.
struct Overlap {
  double precision = 1, recall = 1, f1 = 1;
};

Overlap overlap(const std::string& found, const std::string& gold) {
  const auto a = bag(found), b = bag(gold);
  double common = 0;
  for (const auto& [word, uses] : a)
    if (const auto other = b.find(word); other != b.end()) common += std::min(uses, other->second);
  if (a.empty() && b.empty()) return {};
  return {a.empty() ? 0 : common / count(a), b.empty() ? 0 : common / count(b),
          2 * common / (count(a) + count(b))};
}

std::string joined(const std::set<std::string>& names) {
  std::string list;
  for (const auto& name : names) list.append(list.empty() ? "" : ", ").append(name);
  return list.substr(0, 120);
}

void print_miss(const Gold& gold, const char* what, const std::string& found,
                const std::string& wanted) {
  std::cout << gold.name << "  " << what << "  found: " << found.substr(0, 120)
            << "  wanted: " << wanted.substr(0, 120) << '\n';
}

void print_misses(const Gold& gold, const Article& article, const Score& score,
                  const Overlap& body) {
  if (score.title < 1) print_miss(gold, "title", article.title, gold.title);
  if (score.date < 1)
    print_miss(gold, "date", article.date ? article.date->to_string() : "none", gold.date);
  if (score.authors < 1)
    print_miss(gold, "authors", joined(found_authors(article)), joined(gold_authors(gold.authors)));
  if (score.body < 0.95)
    std::printf("%s  body  F1 %.3f  precision %.3f  recall %.3f\n", gold.name.c_str(), body.f1,
                body.precision, body.recall);
}

Score score_page(const Gold& gold, const Article& article, const Options& options) {
  Score score;
  const auto date = article.date ? article.date->to_string() : "";
  const auto body = overlap(article.body, gold.body);
  score.title = words_of(article.title) == words_of(gold.title) ? 1 : 0;
  score.date = date.substr(0, 10) == gold.date ? 1 : 0;
  score.authors = found_authors(article) == gold_authors(gold.authors) ? 1 : 0;
  score.body = body.f1;
  if (options.errors) print_misses(gold, article, score, body);
  return score;
}

Article read_page(const Options& options, const std::string& name) {
  const auto file = name + (options.form == "html" ? ".html.gz" : ".txt");
  ArticleReader reader({options.folder / options.form / file});
  try {
    return reader.next().value_or(Article{});
  } catch (const ArticleError& error) {
    std::cout << name << "  " << error.what() << '\n';
    return {};
  }
}

/// Whether the mean scores are as high as they shall be.
bool report(const Score& sum, double pages, const Options& options) {
  const std::array<double, 4> means = {sum.title / pages, sum.date / pages, sum.authors / pages,
                                       sum.body / pages};
  std::printf("%s, %.0f pages: title %.3f  date %.3f  authors %.3f  body F1 %.3f\n",
              options.form.c_str(), pages, means[0], means[1], means[2], means[3]);
  bool good = true;
  for (std::size_t at = 0; at < means.size(); ++at) good = good && means[at] >= options.least[at];
  if (!good) std::cout << "less than it was\n";
  return good;
}

bool measure(const Options& options) {
  Score sum;
  double pages = 0;
  for (const auto& gold : read_gold(options.folder / "gold.json")) {
    if (options.half != 0 && half_of(gold.name) != options.half) continue;
    sum += score_page(gold, read_page(options, gold.name), options);
    ++pages;
  }
  if (pages == 0) throw std::runtime_error("no pages");
  return report(sum, pages, options);
}

Options parse_options(const std::vector<std::string>& arguments) {
  Options options;
  std::size_t at = 0;
  const auto value = [&]() -> const std::string& {
    if (++at == arguments.size()) throw std::runtime_error("a value is missing at the end");
    return arguments[at];
  };
  for (; at < arguments.size(); ++at) {
    if (arguments[at] == "--form") {
      options.form = value();
    } else if (arguments[at] == "--half") {
      options.half = static_cast<unsigned>(std::stoul(value()));
    } else if (arguments[at] == "--errors") {
      options.errors = true;
    } else if (arguments[at] == "--least") {
      for (auto& least : options.least) least = std::stod(value());
    } else {
      options.folder = arguments[at];
    }
  }
  return options;
}

}  // namespace

}  // namespace newshound::quality

int main(int argc, char** argv) try {
  using namespace newshound::quality;
  const auto options = parse_options({argv + 1, argv + argc});
  if (options.folder.empty()) return std::cerr << "usage: newshound-page-quality DIR ...\n", 2;
  return measure(options) ? 0 : 1;
} catch (const std::exception& error) {
  return std::cerr << "newshound-page-quality: " << error.what() << '\n', 2;
}
