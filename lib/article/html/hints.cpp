#include "article/html/hints.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "base/ascii.h"
#include "base/word_list.h"

namespace newshound::article {

namespace {

// Words of names as pages have them: "share-bar", "ShareBar" and "share_bar" are "share" and "bar".
constexpr std::string_view unwanted_words(
    " nav navigation navbar menu menus submenu breadcrumb breadcrumbs crumbs footer sidebar rail"
    " aside comment comments commenting disqus viafoura coral openweb spotim share sharing shares"
    " sharebar sharebuttons sharetools sharethis addthis addtoany social socials socialshare "
    "related"
    " relatedposts relatedarticles recirc recirculation recommended recommendation recommendations"
    " recommends newsletter newsletters signup subscribe promo"
    " promos promobox ad ads adslot advert adverts advertisement advertising adunit adwrapper"
    " sponsor sponsored sponsors cookie cookies consent gdpr onetrust popup modal overlay lightbox"
    " outbrain taboola trending popular mostread mostpopular toolbar tags taglist tagcloud keywords"
    " copyright login signin register skip prevnext pagination pager readmore"
    " readnext upnext morefrom alsoread toc tableofcontents followus hashtags poll quiz"
    " survey donate donation printonly feedback reactions rating ratings dfp gpt"
    " masthead ticker marquee thumbnails playlist livestream podcast-promo"
    " loggedin loggedout syndication republish notification notifications alert-signup"
    " appbanner backtotop yarpp jp-relatedposts crossposts whatsapp telegram twitter tweet "
    "instagram tiktok facebook player jwplayer videoplayer photogallery coupon coupons ");
constexpr std::string_view unlikely_words(
    " widget widgets extra extras tools meta metadata utility supplementary complementary box"
    " secondary teaser teasers card cards header banner list more hero topper ");
constexpr std::string_view caption_words(
    " caption captions figcaption imagecaption credit credits photocredit imagecredit photographer"
    " wp-caption-text cutline attachment ");
constexpr std::string_view byline_words(
    " byline bylines author authors authorname writer contributors"
    " contributor autor autores autoren auteur auteurs firma ");
constexpr std::string_view date_words(
    " date dates datetime timestamp published publish pubdate updated"
    " dateline time posted datum fecha ");
constexpr std::string_view body_words(
    " articlebody storybody entry-content articlecontent storycontent postcontent ");
constexpr std::string_view deck_words(
    " deck dek subtitle subheadline subheading subheader subhead standfirst summary description"
    " excerpt intro strapline lede sapo highlights keypoints takeaways glance subhed"
    " subtitulo entradilla bajada sumario chapo chapeau vorspann sottotitolo ");
constexpr std::string_view hidden_words(
    " hidden sr-only sronly visually-hidden visuallyhidden screen-reader-text screenreader"
    " offscreen ");
constexpr std::string_view box_words(" bio box about info card profile blurb ");
constexpr std::string_view body_parts(" body content text copy ");
constexpr std::string_view article_parts(" article story post entry news content main ");

/// What a word says: hints, and which part of a hint it is that two words give together.
struct Meaning {
  ElementHints hints;
  bool box = false;
  bool body_part = false;
  bool article_part = false;
};

using Meanings = std::unordered_map<std::string_view, Meaning>;

template <class Add>
void for_words(std::string_view list, Add add) {
  for (std::size_t at = 1; at < list.size();) {
    const auto end = list.find(' ', at);
    add(list.substr(at, end - at));
    at = end + 1;
  }
}

Meanings make_meanings() {
  Meanings meanings;
  constexpr std::pair<std::string_view, Hint> lists[] = {
      {unwanted_words, Hint::unwanted}, {unlikely_words, Hint::unlikely},
      {caption_words, Hint::caption},   {byline_words, Hint::byline},
      {date_words, Hint::date},         {deck_words, Hint::deck},
      {body_words, Hint::body},         {hidden_words, Hint::hidden}};
  for (const auto& [list, hint] : lists)
    for_words(list, [&, &added = hint](std::string_view word) { meanings[word].hints.add(added); });
  for_words(box_words, [&](std::string_view word) { meanings[word].box = true; });
  for_words(body_parts, [&](std::string_view word) { meanings[word].body_part = true; });
  for_words(article_parts, [&](std::string_view word) { meanings[word].article_part = true; });
  return meanings;
}

Meaning meaning_of(std::string_view word) {
  static const Meanings meanings = make_meanings();
  const auto found = meanings.find(word);
  return found == meanings.end() ? Meaning{} : found->second;
}

/// The words of `names`, in small letters.
template <class Visit>
void for_each_word(std::string_view names, Visit visit) {
  std::array<char, 40> word;
  std::size_t length = 0;
  const auto end_word = [&] {
    if (length > 0) visit(std::string_view(word.data(), length));
    length = 0;
  };
  char before = ' ';
  for (const char c : names) {
    const bool letter = is_letter(c);
    const bool capital = c >= 'A' && c <= 'Z';
    const bool small_before = before >= 'a' && before <= 'z';
    if (!letter || (capital && small_before)) end_word();
    if (letter && length < word.size()) word[length++] = lower(c);
    before = c;
  }
  end_word();
}

/// What whole names say, which may have hyphens in them.
void add_names(std::string_view names, ElementHints& hints) {
  while (!names.empty()) {
    const auto length = std::min(names.find_first_of(" \t\n"), names.size());
    std::string name;
    for (const char c : names.substr(0, length)) name += lower(c);
    hints.add(meaning_of(name).hints);
    names.remove_prefix(std::min(length + 1, names.size()));
  }
}

}  // namespace

ElementHints hints_of_names(std::string_view names) {
  ElementHints hints;
  if (names.empty()) return hints;
  add_names(names, hints);
  Meaning all;
  for_each_word(names, [&](std::string_view word) {
    const auto meaning = meaning_of(word);
    hints.add(meaning.hints);
    all.box |= meaning.box;
    all.body_part |= meaning.body_part;
    all.article_part |= meaning.article_part;
  });
  if (all.box && hints.has(Hint::byline)) hints.add(Hint::about_author);
  if (all.body_part && all.article_part) hints.add(Hint::body);
  return hints;
}

ElementHints hints_of(const Tree& tree, std::uint32_t node) {
  ElementHints hints;
  const auto& source = tree.nodes()[node];
  if (source.first_attribute == source.end_of_attributes) return hints;
  std::string names;
  for (const auto key : {"class", "id", "data-testid", "data-component"})
    if (const auto value = tree.attribute(node, key); !value.empty())
      names.append(value.substr(0, 300)).append(" ");
  hints = hints_of_names(names);
  const auto role = tree.attribute(node, "role");
  constexpr WordList roles(
      " navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar"
      " tablist button ");
  if (roles.has(role)) hints.add(Hint::unwanted);
  const auto style = tree.attribute(node, "style");
  const bool hidden =
      style.find("display:none") != style.npos || style.find("display: none") != style.npos ||
      tree.has_attribute(node, "hidden") || tree.attribute(node, "aria-hidden") == "true";
  if (hidden) hints.add(Hint::hidden);
  const auto itemprop = tree.attribute(node, "itemprop");
  if (itemprop == "articleBody" || itemprop == "reviewBody") hints.add(Hint::body);
  return hints;
}

}  // namespace newshound::article
