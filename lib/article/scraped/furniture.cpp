/// What belongs to a page and not to its article, by its words.
#include <algorithm>
#include <cctype>

#include "article/scraped/phrase_list.h"
#include "article/scraped/phrases.h"
#include "base/affix.h"
#include "base/word_list.h"

namespace newshound::article {

namespace {

using std::string_view;

constexpr WordList ways_to_share(
    " share tweet facebook twitter whatsapp email e-mail print linkedin telegram partager compartir"
    " teilen drucken imprimer imprimir compartilhar flipboard reddit pinterest tumblr sms pocket"
    " messenger bluesky threads facebooktwitteremail copy ");
constexpr WordList sharing_words(
    " on this article story reddit pinterest copy link copied save x via sur cet en este articulo"
    " artikel no artigo auf diesen mail click to opens in new window ");

/// Lines that are wholly furniture within an article.
constexpr WordList single_words(
    " advertisement advertising ad ads anzeige werbung publicite publicidad publicidade video watch"
    " close subtitles loading image gallery × expand listen audio ");
constexpr std::string_view interruptions_text =
    "skip advertisement|article continues below|story continues below|"
    "article continues after|story continues after|continue reading|scroll to continue|"
    "supported by|already a subscriber|this content can also be viewed|view comments|"
    "load comments|link copied|copy link|share this|listen to this article|sigue leyendo|"
    "continua depois da publicidade|lesen sie weiter|la suite apres cette publicite|"
    "now playing|play video|read in app|view gallery|gift this article|"
    "view this post on instagram|a post shared by|pic.twitter.com/|social share|social sharing|"
    "social links navigation|social links for|view author archive|get author rss feed|"
    "reader comments|table of contents|show caption|hide caption|read full bio|see full bio|"
    "view results|text size|play now|click to play|video loading|video unavailable|"
    "skip past newsletter promotion|after newsletter promotion|click to share on|show more "
    "comments|explore more on these topics";
constexpr PhraseList<count_phrases(interruptions_text)> interruptions(interruptions_text);

constexpr std::string_view related_headings_text =
    "related|related articles|related stories|related news|related topics|related content|"
    "read this next|essential reads|"
    "related posts|related coverage|related reading|related links|related video|"
    "related videos|read more|read more about|read also|read next|more on this story|"
    "more on this topic|more on this issue|more on this|more stories|more news|more features|"
    "more to read|more coverage|more articles|more like this|more about|see also|also read|"
    "also on|up next|you may also like|you may like|you might also like|you might like|"
    "you might be interested in|you may be interested in|recommended|recommended stories|"
    "recommended for you|recommended reading|most read|most popular|most viewed|popular|"
    "popular stories|trending|trending now|trending stories|trending news|top stories|"
    "top news|latest|latest news|latest stories|latest articles|latest posts|latest videos|"
    "latest in|what to read next|people are also reading|editors' picks|editor's picks|"
    "editors' pick|editor's pick|editors picks|featured|featured stories|featured articles|"
    "around the web|from the web|from our partners|sponsored content|promoted stories|"
    "promoted content|check this out, too|don't miss|don't miss these stories|"
    "in case you missed it|more for you|for you|best of|hot topics|partner center|"
    "in other news|next article|previous article|keep reading|next up|must read|must reads|"
    "relacionado|noticias relacionadas|articulos relacionados|lea tambien|leer mas|"
    "le puede interesar|te puede interesar|mas noticias|lo mas leido|mas leidas|"
    "ultimas noticias|tambien te puede interesar|a lire aussi|lire aussi|sur le meme sujet|"
    "articles lies|les plus lus|plus d'articles|vous aimerez aussi|a voir aussi|"
    "mehr zum thema|lesen sie auch|weitere artikel|verwandte artikel|meistgelesen|"
    "das konnte sie auch interessieren|mehr aus|leia tambem|leia mais|veja tambem|"
    "relacionadas|artigos relacionados|noticias relacionados|mais lidas";
constexpr PhraseList<count_phrases(related_headings_text)> related_headings(related_headings_text);

constexpr std::string_view pointers_text =
    "read more:|read also:|read next:|related:|see also:|also read:|also:|more:|read:|watch:|"
    "see more:|listen:|don't miss:|must read:|related story:|lea tambien:|leer mas:|"
    "relacionado:|vea tambien:|mira tambien:|lire aussi|a lire aussi|a lire :|voir aussi|"
    "lesen sie auch:|mehr zum thema:|leia tambem:|leia mais:|veja tambem:|(more:|(related:|"
    "(see also:|(also read:|(read more:|continue reading:|▶|► ";
constexpr PhraseList<count_phrases(pointers_text)> pointers(pointers_text);

constexpr std::string_view ending_lines_text =
    "comments|leave a comment|leave a reply|comentarios|kommentare|commentaires|"
    "deja un comentario|laisser un commentaire|kommentar schreiben|deixe um comentario|"
    "post a comment|add a comment|join the conversation|join the discussion|show comments|"
    "see comments|all rights reserved|all rights reserved.|comments are closed|"
    "comments are closed.|about the author|about the authors|about the writer|about author|"
    "site index|footer navigation|back to top|skip to footer|sobre el autor|uber den autor|"
    "a propos de l'auteur|sobre o autor|discover more from|editorial standards|post comment";
constexpr PhraseList<count_phrases(ending_lines_text)> ending_lines(ending_lines_text);

constexpr std::string_view ending_starts_text =
    "tags:|tag:|topics:|keywords:|filed under|copyright |\u00A9|(c) |etiquetas:|temas:|"
    "mots-cles|etiquettes:|schlagworte:|schlagworter:|marcadores:|categories:|relevant tags|"
    "view all articles by|view all posts by|enter your comment|"
    "by posting your comment|leave a comment|save my name, email, and website in this browser|"
    "comment from the forums|more by this author|follow topics";
constexpr PhraseList<count_phrases(ending_starts_text)> ending_starts(ending_starts_text);

/// Beginnings of what asks something of the reader.
constexpr std::string_view plea_starts_text =
    "subscribe to|sign up for|sign up to|follow us|newsletter:|suscribase|suscribete|"
    "registrate|abonnez-vous|inscrivez-vous|abonnieren sie|melden sie sich|assine |"
    "inscreva-se|get our newsletter|get the free newsletter|sign up now|join our newsletter|"
    "download our app|thank you for signing up|thanks for signing up|by submitting your|"
    "by clicking|by signing up|by entering your|by subscribing|you can unsubscribe|"
    "enter your email|if you purchase|when you purchase|when you buy|when you click|"
    "we may earn|this post may contain affiliate|support independent journalism|"
    "all products featured|all products and services featured|click here to|"
    "more information:|citation:|provided by |this document is subject to copyright|"
    "this article has been reviewed according to|for more information, please|send tips|"
    "got a tip|have a tip|contact us|for more culture|want to keep up with|"
    "never miss a story|the opinions expressed here|the views expressed|"
    "the author or authors do not own|the information contained in this article|"
    "this story was originally published|this article was originally published|"
    "this article originally appeared|this story originally appeared|"
    "this piece originally appeared|a version of this article|a version of this story|"
    "republished with permission|editing by |reporting by |additional reporting by|"
    "associated press writer|contributed to this report|we've added you|"
    "why you can trust|be the first to get|thanks for contacting us|in order to view the video|"
    "please be respectful of copyright|subscribers can gift|thank you for subscribing|opens in "
    "new|* i understand|read our standards";
constexpr PhraseList<count_phrases(plea_starts_text)> plea_starts(plea_starts_text);

/// What pleas are about, and whom they speak to: both must be there.
constexpr std::string_view plea_words_text =
    "newsletter|subscri|sign up|inbox|email address|privacy policy|cookies|affiliate|"
    "earn a commission|unsubscribe|our editors|our partners|our journalism|free trial|"
    "boletin|suscri|abonne|abonnier|boletim|your support|our site|our website|"
    "breaking news alerts|member exclusive|our emails|special offers|our app|our latest|"
    "our mission|mission is|editorial freedom|independent global news organization|"
    "our experienced|your information|notifications|integrity of our|our editorial|"
    "user agreement|free account|constitutes agreement|keep up with market news|smart money|"
    "exclusive content|log in|sign in|terms of use|terms of service|terms and conditions|"
    "terms & conditions";
constexpr PhraseList<count_phrases(plea_words_text)> plea_words(plea_words_text);
constexpr WordList addresses(
    " you your we our us you'll we'll tu su sus usted nuestro nuestra vous votre nos notre sie ihr"
    " ihre ihren unser unsere unseren voce seu sua nosso nossa ");

template <class List>
bool starts_with_any(string_view text, const List& prefixes) {
  return std::any_of(std::begin(prefixes), std::end(prefixes),
                     [&](string_view prefix) { return has_prefix(text, prefix); });
}

/// Takes the first word off `text`; it is empty if there is none.
string_view take_word(string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  const auto word = text.substr(0, text.find(' '));
  text.remove_prefix(word.size());
  return word;
}

/// "4", "12k", "(8)"
bool is_count(string_view word) {
  if (word.starts_with('(') && word.ends_with(')')) word = word.substr(1, word.size() - 2);
  return !word.empty() && word.find_first_not_of("0123456789.,k+") == word.npos;
}

/// "$50", "24": a price or a count.
bool is_bare_number(string_view folded) {
  constexpr std::size_t longest = 10;
  return folded.size() <= longest && folded.find_first_not_of("0123456789.,$%") == folded.npos;
}

/// "— Ruth Okafor (@ruth_o) March 7, 2022", "https://maravelcourier.com/shoal"
bool is_of_post(const FoldedLine& line) {
  if (line.folded.starts_with("https://")) return line.folded.find(' ') == line.folded.npos;
  return line.text.starts_with("—") && line.folded.find("(@") != line.folded.npos;
}

/// "4 min read", "12 comments", "Comments (8)"
bool is_reading_time(string_view folded) {
  constexpr string_view counted[] = {"min", "comment", "coment", "komment", "share", "view"};
  constexpr int most_words = 4;
  const auto first = take_word(folded), second = take_word(folded);
  if (!is_count(first) && !is_count(second)) return false;
  int words = 2;
  while (words <= most_words && !take_word(folded).empty()) ++words;
  const bool ahead = is_count(first) && starts_with_any(second, counted);
  const bool behind = words == 2 && is_count(second) && starts_with_any(first, counted);
  return words <= most_words && (ahead || behind);
}

/// "Share on Facebook", "Copy link via email"
bool is_sharing(string_view folded) {
  bool names_a_way = false;
  for (auto word = take_word(folded); !word.empty(); word = take_word(folded)) {
    const bool way = ways_to_share.has(word);
    if (!way && !sharing_words.has(word) && !without_bullets(word).empty()) return false;
    names_a_way = names_a_way || (way && word != "copy");
  }
  return names_a_way;
}

bool addresses_reader(string_view folded) {
  for (auto word = take_word(folded); !word.empty(); word = take_word(folded)) {
    while (!word.empty() && std::ispunct(static_cast<unsigned char>(word.back())) != 0)
      word.remove_suffix(1);
    if (addresses.has(word)) return true;
  }
  return false;
}

/// "Ruth Okafor can be reached at ruth@maravelcourier.com"
bool names_mailbox(const FoldedLine& line) {
  if (line.folded.find('@') == line.folded.npos) return false;
  return line.folded.starts_with("contact ") || line.folded.starts_with("follow ") ||
         line.folded.find(" be reached at ") != line.folded.npos ||
         line.folded.find("email ") != line.folded.npos;
}

string_view without_colon(string_view folded) {
  return folded.ends_with(':') ? trimmed(folded.substr(0, folded.size() - 1)) : folded;
}

}  // namespace

bool is_share_line(const FoldedLine& line) {
  constexpr std::size_t longest = 100;
  if (line.text.size() > longest || line.folded.empty()) return false;
  if (is_bare_number(line.folded) || is_of_post(line)) return true;
  if (interruptions.has(line.folded) || single_words.has(line.folded)) return true;
  if (interruptions.begins(line.folded) && !line.folded.ends_with('.')) return true;
  return is_reading_time(line.folded) || is_sharing(line.folded);
}

bool is_related_heading(const FoldedLine& line) {
  constexpr std::size_t longest = 60;
  if (line.folded.size() > longest) return false;
  const auto heading = without_colon(line.folded);
  if (related_headings.has(heading)) return true;
  constexpr string_view starts[] = {"more from ",    "more on: ",    "best of ", "more about ",
                                    "read more on ", "latest from ", "see more "};
  return starts_with_any(heading, starts) && !line.text.ends_with('.');
}

bool is_pointer(const FoldedLine& line) {
  constexpr std::size_t longest = 300;
  return line.text.size() <= longest && pointers.begins(line.folded);
}

bool is_plea(const FoldedLine& line) {
  constexpr std::size_t longest = 700, short_line = 240, fewest_words = 2;
  if (line.text.size() > longest) return false;
  if (plea_starts.begins(line.folded) || names_mailbox(line)) return true;
  constexpr std::size_t longest_offer = 60;
  if (line.text.size() <= longest_offer && line.folded.ends_with(" newsletter")) return true;
  const auto enough = line.text.size() <= short_line ? std::size_t{1} : fewest_words;
  return plea_words.count_in(line.folded) >= enough && addresses_reader(line.folded);
}

bool is_ending(const FoldedLine& line) {
  constexpr std::size_t longest = 700, longest_heading = 60;
  if (line.text.size() > longest) return false;
  if (ending_lines.has(line.folded) || ending_starts.begins(line.folded)) return true;
  return line.text.size() <= longest_heading &&
         line.folded.find("comment from the forum") != line.folded.npos;
}

bool is_tail(const FoldedLine& line) {
  if (line.text.size() > longest_tail) return false;
  return is_ending(line) || is_pointer(line) || plea_starts.begins(line.folded) ||
         line.folded == "advertisement";
}

}  // namespace newshound::article
