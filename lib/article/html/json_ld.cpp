#include "article/html/json_ld.h"

#include <algorithm>
#include <map>
#include <optional>

#include "article/html/tree.h"
#include "base/json.h"
#include "base/word_list.h"

namespace newshound::article {

namespace {

using json::Value;

constexpr std::size_t most_objects = 20'000;
constexpr int deepest = 12;
constexpr std::size_t most_articles = 100;
constexpr std::size_t most_authors = 50;

constexpr WordList article_types(
    " NewsArticle Article ReportageNewsArticle OpinionNewsArticle AnalysisNewsArticle"
    " BackgroundNewsArticle ReviewNewsArticle AskPublicNewsArticle AdvertiserContentArticle"
    " SatiricalArticle BlogPosting LiveBlogPosting SocialMediaPosting DiscussionForumPosting"
    " TechArticle ScholarlyArticle MedicalScholarlyArticle APIReference Report Review"
    " CriticReview ClaimReview ");
constexpr WordList page_types(
    " WebPage ItemPage MedicalWebPage CollectionPage CreativeWork Recipe Event HowTo Product ");

/// All objects, those in others behind them, and where each "@id" is described.
struct Objects {
  std::vector<Value> in_order;
  std::map<std::string, Value, std::less<>> by_id;
};

std::string_view text_at(Value object, std::string_view key) {
  const auto value = object.get(key);
  return value ? value->string().value_or("") : "";
}

void collect(Value root, Objects& objects) {
  struct Pending {
    Value value;
    int depth;
  };
  std::vector<Pending> pending = {{root, 0}};
  while (!pending.empty() && objects.in_order.size() < most_objects) {
    const auto [value, depth] = pending.back();
    pending.pop_back();
    std::vector<Pending> inside;
    if (value.is_object()) {
      objects.in_order.push_back(value);
      const auto members = value.members();
      // An object of nothing but its "@id" is a reference.
      if (const auto id = text_at(value, "@id"); !id.empty() && members.size() > 1)
        objects.by_id.emplace(id, value);
      for (const auto& member : members)
        if (!member.second.string()) inside.push_back({member.second, depth + 1});
    }
    for (const auto& element : value.elements()) inside.push_back({element, depth + 1});
    if (depth < deepest) pending.insert(pending.end(), inside.rbegin(), inside.rend());
  }
}

template <class Visit>
void for_each_text(Value value, Visit visit) {
  if (const auto text = value.string()) visit(*text);
  for (const auto& element : value.elements())
    if (const auto text = element.string()) visit(*text);
}

bool has_type(Value object, const WordList& types) {
  const auto type = object.get("@type");
  bool found = false;
  if (type)
    for_each_text(*type, [&](std::string_view name) {
      const auto slash = name.find_last_of("/:");
      found |= types.has(slash == name.npos ? name : name.substr(slash + 1));
    });
  return found;
}

/// A text, or the name or the first text of what stands there.
std::string name_of(Value value, const Objects& objects, int depth = 0) {
  if (const auto text = value.string()) return plain_text(*text);
  if (depth > 2) return {};
  if (value.is_object()) {
    if (const auto name = value.get("name")) return name_of(*name, objects, depth + 1);
    if (const auto known = objects.by_id.find(text_at(value, "@id")); known != objects.by_id.end())
      return name_of(known->second, objects, depth + 1);
  }
  for (const auto& element : value.elements())
    if (auto name = name_of(element, objects, depth + 1); !name.empty()) return name;
  return {};
}

void add_authors(Value value, const Objects& objects, std::vector<NamedAuthor>& authors,
                 int depth = 0) {
  if (depth > 3) return;
  for (const auto& element : value.elements()) add_authors(element, objects, authors, depth + 1);
  if (value.is_array()) return;
  const auto known = objects.by_id.find(text_at(value, "@id"));
  const auto described = known == objects.by_id.end() ? value : known->second;
  if (const auto names = described.get("name"); names && names->is_array())
    return add_authors(*names, objects, authors, depth + 1);
  constexpr WordList organisations(" Organization NewsMediaOrganization Corporation ");
  auto name = name_of(described, objects);
  if (!name.empty() && authors.size() < most_authors)
    authors.push_back({std::move(name), has_type(described, organisations)});
}

std::string first_of(Value object, const Objects& objects,
                     std::initializer_list<std::string_view> keys) {
  for (const auto key : keys)
    if (const auto value = object.get(key))
      if (auto text = name_of(*value, objects); !text.empty()) return text;
  return {};
}

std::string address_of(Value object) {
  if (const auto url = text_at(object, "url"); !url.empty()) return std::string(url);
  const auto page = object.get("mainEntityOfPage");
  if (!page) return {};
  if (const auto url = page->string()) return std::string(*url);
  return std::string(text_at(*page, "@id"));
}

LinkedArticle read_article(Value object, const Objects& objects) {
  LinkedArticle article;
  article.is_article = has_type(object, article_types);
  article.headline = first_of(object, objects, {"headline", "name"});
  for (const auto key : {"author", "creator"})
    if (const auto authors = object.get(key); authors && article.authors.empty())
      add_authors(*authors, objects, article.authors);
  article.published = first_of(object, objects, {"datePublished", "dateCreated", "uploadDate"});
  article.modified = first_of(object, objects, {"dateModified"});
  article.publisher = first_of(object, objects, {"publisher", "sourceOrganization"});
  article.language = first_of(object, objects, {"inLanguage"});
  article.url = address_of(object);
  article.body = first_of(object, objects, {"articleBody", "reviewBody", "text"});
  return article;
}

/// Reads on behind what is not JSON, and one value after the other.
void read_script(std::string_view script, std::vector<LinkedArticle>& articles) {
  const auto text = mended_json(script);
  std::string_view rest = text;
  while (true) {
    rest = rest.substr(std::min(rest.find_first_of("{["), rest.size()));
    if (rest.empty()) return;
    std::size_t length = 0;
    try {
      const json::Document document(rest, length);
      Objects objects;
      collect(document.root(), objects);
      for (const auto& object : objects.in_order)
        if (articles.size() < most_articles &&
            (has_type(object, article_types) || has_type(object, page_types)))
          articles.push_back(read_article(object, objects));
    } catch (const json::ParseError&) {
      return;  // what is left is data that cannot be trusted to mean what it seems to
    }
    rest.remove_prefix(std::min(std::max<std::size_t>(length, 1), rest.size()));
  }
}

/// Mends JSON character by character.
class Mender {
 public:
  explicit Mender(std::string_view text) : text_(text) {}

  std::string mend() {
    while (at_ < text_.size())
      if (in_text_)
        inside();
      else
        outside();
    return std::move(json_);
  }

 private:
  void outside() {
    const char c = text_[at_];
    if (text_.substr(at_).starts_with("/*")) {
      const auto end = text_.find("*/", at_);
      at_ = end == text_.npos ? text_.size() : end + 2;
      return;
    }
    if (c == '}' || c == ']') drop_comma();
    in_text_ = c == '"';
    json_ += c == ';' ? ' ' : c;
    ++at_;
  }

  void drop_comma() {
    const auto last = json_.find_last_not_of(" \t\r\n");
    if (last != json_.npos && json_[last] == ',') json_.erase(last);
  }

  void inside() {
    const char c = text_[at_];
    if (c == '\\') return escape();
    in_text_ = c != '"';
    json_ += static_cast<unsigned char>(c) >= ' ' ? c : ' ';
    ++at_;
  }

  void escape() {
    const auto escape = text_.substr(at_, 6);
    const bool known = escape.size() > 1 &&
                       std::string_view("\"\\/bfnrt").find(escape[1]) != std::string_view::npos;
    const bool character = escape.size() == 6 && escape[1] == 'u' &&
                           escape.find_first_not_of("0123456789abcdefABCDEF", 2) == escape.npos;
    if (known) {
      json_ += escape.substr(0, 2);
      at_ += 2;
    } else if (!character) {
      ++at_;
    } else if (is_surrogate(escape)) {
      surrogate(escape);
    } else {
      json_ += escape;
      at_ += 6;
    }
  }

  static bool is_surrogate(std::string_view escape) {
    return escape[2] == 'd' || escape[2] == 'D' ? escape[3] >= '8' : false;
  }

  /// Half of a pair alone is no character.
  void surrogate(std::string_view first) {
    const auto second = text_.substr(at_ + 6, 6);
    const bool opens = std::string_view("89abAB").find(first[3]) != std::string_view::npos;
    const bool closes = second.size() == 6 && second[0] == '\\' && second[1] == 'u' &&
                        (second[2] == 'd' || second[2] == 'D') &&
                        std::string_view("cdefCDEF").find(second[3]) != std::string_view::npos &&
                        second.find_first_not_of("0123456789abcdefABCDEF", 2) == second.npos;
    const bool pair = opens && closes;
    if (pair) json_.append(first).append(second);
    at_ += pair ? 12 : 6;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool in_text_ = false;
  std::string json_;
};

}  // namespace

std::string mended_json(std::string_view text) { return Mender(text).mend(); }

std::vector<LinkedArticle> read_json_ld(const std::vector<std::string_view>& scripts) {
  std::vector<LinkedArticle> articles;
  for (const auto script : scripts) read_script(script, articles);
  std::stable_sort(
      articles.begin(), articles.end(),
      [](const LinkedArticle& a, const LinkedArticle& b) { return a.is_article > b.is_article; });
  return articles;
}

}  // namespace newshound::article
