#include "article/html/notices.h"

#include <algorithm>
#include <string>

#include "article/scraped/phrases.h"
#include "text/fold.h"

namespace newshound::article {

namespace {

using Phrases = std::initializer_list<std::string_view>;

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

/// What stands alone on a line.
bool is_label(std::string_view folded) {
  return is_any(folded, {"advertisement",
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
                         "video player is loading."});
}

}  // namespace

bool is_notice(std::string_view paragraph) {
  constexpr std::size_t longest = 1500;
  if (paragraph.size() > longest) return false;
  const auto folded = text::fold(without_bullets(paragraph));
  std::string_view text = folded;
  while (!text.empty() && std::string_view("([*_-").find(text.front()) != std::string_view::npos)
    text.remove_prefix(1);
  text = trimmed(text);
  if (text.empty() || is_label(text)) return true;
  constexpr std::size_t short_line = 160;
  if (text.size() < short_line && starts_with_any(text, {"advertisement ",
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
                                                         "read related"}))
    return true;
  const auto credit = text.find(" credit: ");
  if (credit != text.npos && text.size() < 250 && text.size() - credit < 60) return true;
  if (text.starts_with("citation: ") || text.starts_with("more information: ")) return true;
  return has_any(text, {"may earn a commission",
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
                        "by signing up"});
}

bool ends_article(std::string_view line) {
  constexpr std::size_t longest = 60;
  if (line.size() > longest) return false;
  auto folded = text::fold(without_bullets(line));
  while (folded.ends_with(':') || folded.ends_with(' ')) folded.pop_back();
  return is_related_heading(line) ||
         is_any(folded, {"comments",
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
                         "popular"}) ||
         starts_with_any(folded, {"more from ", "more stories from", "more in ", "more by "});
}

bool is_about_author(std::string_view paragraph) {
  constexpr std::size_t longest = 600;
  if (paragraph.size() > longest) return false;
  const auto folded = text::fold(paragraph);
  if (has_any(folded, {"follow him on", "follow her on", "follow them on", "reach him", "reach her",
                       "email him", "email her", "follow me on", "contact him", "contact her",
                       "contact the author", "on twitter @", "twitter: @", "on twitter at",
                       "on x at", "email:"}))
    return true;
  if (folded.find("contributed to this ") != folded.npos && folded.size() < 200) return true;
  const auto is = folded.find(" is a");
  return is != std::string::npos && is < 40 &&
         has_any(std::string_view(folded).substr(is, 140),
                 {" reporter", " writer", " editor", " columnist", " correspondent", " journalist",
                  " contributor", " author of", " producer", " critic", " blogger"});
}

}  // namespace newshound::article
