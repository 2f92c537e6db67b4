/// What schema.org's data in a page say about its article.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newshound::article {

/// A person or an organisation that is named as an author.
struct NamedAuthor {
  std::string name;
  bool is_organisation = false;
};

/// An object of a type like NewsArticle. Texts are as written, without HTML; what is missing is
/// empty.
struct LinkedArticle {
  bool is_article = false;  ///< else a page or another work, of which the article may be a part
  std::string headline;
  std::vector<NamedAuthor> authors;
  std::string published;
  std::string modified;
  std::string publisher;
  std::string language;
  std::string url;
  std::string body;
};

/// The articles in the contents of <script type="application/ld+json">, in their order, those
/// before pages that only hold one. Reads on past what is not JSON; lists, "@graph" and objects in
/// others are looked into, references by "@id" followed.
std::vector<LinkedArticle> read_json_ld(const std::vector<std::string_view>& scripts);

/// `text` as JSON where it is nearly that: line ends in texts, commas before brackets, comments
/// around it.
std::string mended_json(std::string_view text);

}  // namespace newshound::article
