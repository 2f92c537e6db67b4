/// What stands at pictures.
#include <algorithm>

#include "article/scraped/phrase_list.h"
#include "article/scraped/phrases.h"

namespace newshound::article {

namespace {

using std::string_view;

constexpr std::string_view beginnings_text =
    "photo:|(photo:|[photo:|photo by |photos by |photos:|caption:|image:|(image:|images:|"
    "picture:|photograph:|photograph by|photography by|photo illustration|file photo|file - |"
    "file \u2013 |file \u2014 |file:|foto:|(foto:|fotos:|imagen:|bild:|(bild:|image credit|"
    "(image credit|photo credit|(photo credit|legende:|legenda:|pie de foto:|credit:|"
    "credit...|credits:|(credit|(photo |bildunterschrift:|graphic:|video:|illustration by|"
    "illustration:|source images by|image source|screenshot:|screenshot by|image courtesy|"
    "photo courtesy|courtesy of |courtesy |getty images|credit: |pictured:|source:|chart:";
constexpr PhraseList<count_phrases(beginnings_text)> beginnings(beginnings_text);

/// Signs of a credit at the end of a line.
constexpr std::string_view credits_text =
    "getty images|ap photo|/reuters|via reuters|/afp|/ap)|shutterstock|image credit:|"
    "photo credit:|credit: |photo by | image: |/epa|via ap|istock|alamy|photograph by|/zuma|"
    "/imago|(afp)|(reuters)|wireimage|courtesy of |foto: |/efe|(efe)|/dpa|bild: |credit ap)|"
    "nurphoto|(photo/|(ap)|via afp|(courtesy|everett collection|tribune news service|"
    "/shutterstock";
constexpr PhraseList<count_phrases(credits_text)> credits(credits_text);

/// "... on Thursday. (Hana Orr/Maravel Courier)": a name and an agency in brackets.
bool ends_with_credit_in_brackets(string_view line) {
  constexpr std::size_t longest_credit = 90;
  if (!line.ends_with(')')) return false;
  const auto open = line.rfind('(');
  if (open == line.npos || line.size() - open > longest_credit) return false;
  const auto credit = line.substr(open);
  return credit.find('/') != credit.npos || credit.find(" via ") != credit.npos;
}

/// "Hana Orr/Maravel Courier", "Hana Orr / KSA / Getty"
bool is_bare_credit(string_view line) {
  constexpr std::size_t longest = 80;
  if (line.size() > longest || line.find("://") != line.npos) return false;
  const auto slash = line.find('/');
  if (slash == line.npos || slash < 3 || slash + 2 > line.size()) return false;
  if (line.find_first_of(".?!:,\"0123456789") != line.npos) return false;
  const auto owner = trimmed(line.substr(0, slash));
  const auto agency = trimmed(line.substr(line.rfind('/') + 1));
  const bool full = owner.find(' ') != owner.npos || agency.find(' ') != agency.npos;
  return full && is_name(owner) && is_name(agency);
}

/// "(c) Hana Orr/KSA": a page's own copyright has a year, and no agency.
bool is_copyright_of_picture(string_view line) {
  constexpr std::size_t longest = 60;
  const bool starts = line.starts_with("(c) ") || line.starts_with("©");
  return starts && line.size() <= longest && line.find('/') != line.npos &&
         line.find_first_of("0123456789") == line.npos;
}

}  // namespace

bool is_caption(const FoldedLine& line) {
  constexpr std::size_t longest = 400;
  constexpr std::size_t longest_with_credit = 700;
  constexpr std::size_t longest_end = 90;
  if (line.text.size() > longest_with_credit) return false;
  const string_view folded = line.folded;
  if (line.text.size() <= longest && (beginnings.begins(folded))) return true;
  if (is_copyright_of_picture(line.text)) return true;
  if (folded.starts_with("file - ") || folded.starts_with("file \u2014 ")) return true;
  const auto end = folded.substr(folded.size() - std::min(folded.size(), longest_end));
  const bool credited = credits.count_in(end) > 0;
  return credited || ends_with_credit_in_brackets(line.text) || is_bare_credit(line.text);
}

}  // namespace newshound::article
