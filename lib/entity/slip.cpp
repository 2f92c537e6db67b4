#include <algorithm>

#include "entity/names.h"

namespace newshound::entity {

namespace {

/// Where two words differ once what they begin and end with is gone.
struct Difference {
  std::string_view before;  ///< what they begin with
  std::string_view a;
  std::string_view b;
  std::string_view after;  ///< what they end with
};

Difference difference(std::string_view a, std::string_view b) {
  const auto shorter = std::min(a.size(), b.size());
  std::size_t first = 0;
  while (first < shorter && a[first] == b[first]) ++first;
  std::size_t last = 0;
  while (last < shorter - first && a[a.size() - 1 - last] == b[b.size() - 1 - last]) ++last;
  return {a.substr(0, first), a.substr(first, a.size() - first - last),
          b.substr(first, b.size() - first - last), a.substr(a.size() - last)};
}

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

bool are_swapped(const Difference& d) {
  return d.a.size() == 2 && d.b.size() == 2 && d.a[0] == d.b[1] && d.a[1] == d.b[0];
}

/// Letters that are taken for each other, or come from writing a name of another alphabet.
bool sound_alike(char a, char b) {
  constexpr std::string_view pairs[] = {"sz", "iy", "ck", "vw", "qk", "cz",
                                        "jy", "ie", "ou", "gk", "gq"};
  return std::any_of(std::begin(pairs), std::end(pairs), [&](std::string_view pair) {
    return (pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a);
  });
}

/// One letter more: a double one, an h, the e of "Mueller".
bool is_silent(const Difference& d) {
  const char extra = d.a.empty() ? d.b[0] : d.a[0];
  const bool doubled = (!d.before.empty() && d.before.back() == extra) ||
                       (!d.after.empty() && d.after.front() == extra);
  return doubled || extra == 'h' ||
         (extra == 'e' && !d.before.empty() && is_vowel(d.before.back()));
}

bool is_small(const Difference& d) {
  if (are_swapped(d)) return true;
  if (d.a.size() + d.b.size() == 1) return is_silent(d);
  return d.a.size() == 1 && d.b.size() == 1 && sound_alike(d.a[0], d.b[0]);
}

bool is_one_edit(const Difference& d) {
  return are_swapped(d) || std::max(d.a.size(), d.b.size()) == 1;
}

/// "Mario" and "Maria", "Colombia" and "Colombian" are not slips.
bool changes_the_end(const Difference& d) { return d.after.empty(); }

/// With one of each two letters that are the same ("gadafi" of "gaddafi" and of "gadaffi") and
/// without the e for the dots of German letters ("muler" of "mueller").
std::string plain(std::string_view word) {
  std::string plain;
  for (const char c : word) {
    const bool is_dots = c == 'e' && !plain.empty() &&
                         std::string_view("aou").find(plain.back()) != std::string_view::npos;
    if (!is_dots && (plain.empty() || plain.back() != c)) plain += c;
  }
  return plain;
}

}  // namespace

bool sound_the_same(std::string_view a, std::string_view b) { return plain(a) == plain(b); }

bool is_slip(std::string_view a, std::string_view b) {
  constexpr std::size_t least = 5;
  constexpr std::size_t least_of_any = 7;
  const auto shorter = std::min(a.size(), b.size());
  if (shorter < least || a == b) return false;
  if (sound_the_same(a, b)) return true;
  const auto d = difference(a, b);
  if (!is_one_edit(d)) return false;
  const bool is_long = shorter >= least_of_any;
  if (d.before.empty()) return is_long && is_small(d);
  return is_small(d) || (is_long && !changes_the_end(d));
}

}  // namespace newshound::entity
