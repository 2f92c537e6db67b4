#include "article/html/facts.h"

#include <algorithm>

#include "article/html/hints.h"
#include "base/ascii.h"
#include "base/word_list.h"

namespace newshound::article {

namespace {

constexpr std::size_t most_metas = 1000;
constexpr std::size_t most_marks = 200;

class Collector {
 public:
  explicit Collector(const Tree& tree) : tree_(tree) {}

  Facts collect() {
    for (std::uint32_t node = 0; node < tree_.nodes().size(); ++node) element(node);
    return std::move(facts_);
  }

 private:
  void element(std::uint32_t node) {
    switch (tree_.nodes()[node].tag) {
      case Tag::text:
        return;
      case Tag::meta:
        return meta(node);
      case Tag::link:
        if (facts_.canonical.empty() && tree_.attribute(node, "rel") == "canonical")
          facts_.canonical = tree_.attribute(node, "href");
        return;
      case Tag::html:
        facts_.language = tree_.attribute(node, "lang");
        return;
      case Tag::title:
        if (facts_.html_title.empty()) facts_.html_title = tree_.text_in(node);
        return;
      case Tag::h1:
        mark(facts_.headings, node);
        return;
      default:
        return marked(node);
    }
  }

  void meta(std::uint32_t node) {
    const auto content = tree_.attribute(node, "content");
    if (content.empty() || facts_.metas.size() >= most_metas) return;
    for (const auto key : {"property", "name", "itemprop"}) {
      auto name = in_small_letters(tree_.attribute(node, key));
      if (!name.empty()) facts_.metas.push_back({std::move(name), content});
    }
  }

  void marked(std::uint32_t node) {
    const auto itemprop = tree_.attribute(node, "itemprop");
    if (tree_.nodes()[node].tag == Tag::time || itemprop.starts_with("date"))
      mark(facts_.times, node);
    const bool named = itemprop == "author" || tree_.attribute(node, "rel") == "author";
    if (named || leads_to_author(node) ||
        (tree_.has_attribute(node, "class") && hints_of(tree_, node).has(Hint::byline)))
      mark(facts_.bylines, node);
  }

  bool leads_to_author(std::uint32_t node) const {
    if (tree_.nodes()[node].tag != Tag::a) return false;
    const auto address = tree_.attribute(node, "href");
    for (const auto part :
         {"/author/", "/authors/", "/by/", "/people/", "/profile/", "/profiles/", "/contributor/",
          "/contributors/", "/staff/", "/writers/", "/autor/", "/auteur/"})
      if (address.find(part) != address.npos) return true;
    return false;
  }

  static void mark(std::vector<std::uint32_t>& marks, std::uint32_t node) {
    if (marks.size() < most_marks) marks.push_back(node);
  }

  const Tree& tree_;
  Facts facts_;
};

}  // namespace

std::string_view Facts::meta(std::string_view name) const {
  for (const auto& meta : metas)
    if (meta.name == name) return meta.content;
  return {};
}

std::string_view Facts::first_meta(std::initializer_list<std::string_view> names) const {
  for (const auto name : names)
    if (const auto content = meta(name); !content.empty()) return content;
  return {};
}

Facts collect_facts(const Tree& tree, const std::vector<std::string_view>& json_ld) {
  auto facts = Collector(tree).collect();
  facts.linked = read_json_ld(json_ld);
  return facts;
}

}  // namespace newshound::article
