#include "article/html/notices.h"

#include <algorithm>
#include <span>
#include <string>

#include "article/scraped/phrases.h"
#include "text/fold.h"

namespace newshound::article {

namespace {

using Phrases = std::span<const std::string_view>;

// Phrases as text::fold() leaves them.

/// What stands alone on a line.
constexpr std::string_view labels[] = {"advertisement",
                                       "advertising",
                                       "ad",
                                       "sponsored",
                                       "sponsored content",
                                       "watch",
                                       "watch now",
                                       "listen",
                                       "share",
                                       "save",
                                       "print",
                                       "by",
                                       "more",
                                       "read more",
                                       "article",
                                       "news",
                                       "opinion",
                                       "story continues below advertisement",
                                       "article continues below",
                                       "story continues",
                                       "continue reading",
                                       "load more",
                                       "comments",
                                       "show comments",
                                       "view comments",
                                       "correction",
                                       "topics",
                                       "tagged as",
                                       "tags",
                                       "topics:",
                                       "back to top",
                                       "publicite",
                                       "anzeige",
                                       "publicidad",
                                       "publicidade",
                                       "skip to main content",
                                       "recommended stories",
                                       "trending",
                                       "most popular",
                                       "most read",
                                       "up next",
                                       "more stories",
                                       "footnotes",
                                       "follow us",
                                       "sign up",
                                       "subscribe",
                                       "log in",
                                       "close",
                                       "loading...",
                                       "scroll to continue",
                                       "video player is loading."};

/// What short lines begin with.
constexpr std::string_view openings[] = {"advertisement ",
                                         "more:",
                                         "read:",
                                         "read next",
                                         "read more:",
                                         "read also",
                                         "see also:",
                                         "watch:",
                                         "listen:",
                                         "related:",
                                         "also read",
                                         "more from ",
                                         "more on ",
                                         "click here ",
                                         "sign up ",
                                         "subscribe to ",
                                         "subscribe now",
                                         "follow ",
                                         "for more ",
                                         "get the latest",
                                         "get our ",
                                         "want more ",
                                         "want to ",
                                         "if you purchase ",
                                         "this story was originally",
                                         "copyright ",
                                         "\u00A9",
                                         "get more ",
                                         "download ",
                                         "join our",
                                         "you may also",
                                         "you might also",
                                         "recommended:",
                                         "image credit",
                                         "photo credit",
                                         "originally published",
                                         "this article originally appeared",
                                         "source:",
                                         "don't miss:",
                                         "explore more",
                                         "stay up to date",
                                         "editor's picks",
                                         "to comment on",
                                         "citation:",
                                         "provided by ",
                                         "journal information:",
                                         "more information:",
                                         "this document is subject to copyright",
                                         "please use chrome",
                                         "thank you for registering",
                                         "please refresh",
                                         "like this:",
                                         "this website uses cookies",
                                         "cite this page",
                                         "story source",
                                         "materials provided by",
                                         "editor's note: this story originally",
                                         "read related"};

/// What says it wherever it stands.
constexpr std::string_view notices[] = {"may earn a commission",
                                        "subject to copyright",
                                        "thanks for signing up",
                                        "subscription has been confirmed",
                                        "recommended by our editors",
                                        "no part may be reproduced",
                                        "earn a commission",
                                        "affiliate commission",
                                        "affiliate link",
                                        "may receive compensation",
                                        "may get a commission",
                                        "receive a commission",
                                        "sign up for our",
                                        "sign up to our",
                                        "subscribe to our",
                                        "our newsletter",
                                        "daily newsletter",
                                        "weekly newsletter",
                                        "free newsletter",
                                        "all rights reserved",
                                        "privacy policy",
                                        "terms of service",
                                        "cookie",
                                        "editor@",
                                        "journalism needs your support",
                                        "follow us on",
                                        "download our app",
                                        "enable javascript",
                                        "rights reserved",
                                        "may be reached at",
                                        "can be reached at",
                                        "send us a tip",
                                        "by clicking",
                                        "by signing up"};

/// What stands above that which follows an article.
constexpr std::string_view last_lines[] = {"comments",
                                           "leave a comment",
                                           "leave a reply",
                                           "post a comment",
                                           "about the author",
                                           "about the authors",
                                           "cite this page",
                                           "story source",
                                           "like this",
                                           "share this",
                                           "privacy overview",
                                           "latest news",
                                           "latest stories",
                                           "more news",
                                           "top stories",
                                           "read next",
                                           "up next",
                                           "most popular",
                                           "most read",
                                           "trending",
                                           "trending now",
                                           "sponsored content",
                                           "recommended for you",
                                           "recommended stories",
                                           "recommended reading",
                                           "you may also like",
                                           "you might also like",
                                           "more like this",
                                           "editor's picks",
                                           "kommentare",
                                           "commentaires",
                                           "comentarios",
                                           "join the conversation",
                                           "sign up for our newsletter",
                                           "related topics",
                                           "related posts",
                                           "related content",
                                           "related coverage",
                                           "related tags",
                                           "tagged as",
                                           "explore more",
                                           "keep reading",
                                           "popular"};

/// What it begins with.
constexpr std::string_view last_openings[] = {"more from ", "more stories from", "more in ",
                                              "more by "};

/// How to reach an author.
constexpr std::string_view contacts[] = {"follow him on", "follow her on",      "follow them on",
                                         "reach him",     "reach her",          "email him",
                                         "email her",     "follow me on",       "contact him",
                                         "contact her",   "contact the author", "on twitter @",
                                         "twitter: @",    "on twitter at",      "on x at",
                                         "email:"};

/// What authors are.
constexpr std::string_view jobs[] = {" reporter",      " writer",     " editor",      " columnist",
                                     " correspondent", " journalist", " contributor", " author of",
                                     " producer",      " critic",     " blogger"};

bool starts_with_any(std::string_view text, Phrases phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return text.starts_with(phrase); });
}

bool has_any(std::string_view text, Phrases phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
    return text.find(phrase) != std::string_view::npos;
  });
}

bool is_any(std::string_view text, Phrases phrases) {
  return std::find(phrases.begin(), phrases.end(), text) != phrases.end();
}

/// "The ferry at the pier. Credit: Hana Orr"
bool is_credit(std::string_view text) {
  constexpr std::size_t longest = 250;
  constexpr std::size_t longest_name = 60;
  const auto credit = text.find(" credit: ");
  return credit != text.npos && text.size() < longest && text.size() - credit < longest_name;
}

}  // namespace

bool is_notice(std::string_view paragraph) {
  constexpr std::size_t longest = 1500;
  constexpr std::size_t short_line = 160;
  if (paragraph.size() > longest) return false;
  const auto folded = text::fold(without_bullets(paragraph));
  std::string_view text = folded;
  while (!text.empty() && std::string_view("([*_-").find(text.front()) != std::string_view::npos)
    text.remove_prefix(1);
  text = trimmed(text);
  if (text.empty() || is_any(text, labels)) return true;
  if (text.size() < short_line && starts_with_any(text, openings)) return true;
  if (text.starts_with("citation: ") || text.starts_with("more information: ")) return true;
  return is_credit(text) || has_any(text, notices);
}

bool ends_article(std::string_view line) {
  constexpr std::size_t longest = 60;
  if (line.size() > longest) return false;
  auto folded = text::fold(without_bullets(line));
  while (folded.ends_with(':') || folded.ends_with(' ')) folded.pop_back();
  return is_related_heading(line) || is_any(folded, last_lines) ||
         starts_with_any(folded, last_openings);
}

bool is_about_author(std::string_view paragraph) {
  constexpr std::size_t longest = 600;
  constexpr std::size_t short_line = 200;
  constexpr std::size_t longest_name = 40;
  constexpr std::size_t job_within = 140;
  if (paragraph.size() > longest) return false;
  const auto folded = text::fold(paragraph);
  if (has_any(folded, contacts)) return true;
  if (folded.size() < short_line && folded.find("contributed to this ") != folded.npos) return true;
  const auto is = folded.find(" is a");
  return is < longest_name && has_any(std::string_view(folded).substr(is, job_within), jobs);
}

}  // namespace newshound::article
