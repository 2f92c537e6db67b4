#include "text/stem.h"

#include <libstemmer.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <new>
#include <unordered_map>

#include "text/fold.h"
#include "text/form.h"
#include "text/function_words.h"

namespace newshound::text {

namespace {

struct Delete {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using Stemmer = std::unique_ptr<sb_stemmer, Delete>;

// Both written standards of Norwegian have the same endings.
std::string_view name_in_snowball(std::string_view language) {
  return language == "nb" || language == "nn" ? "no" : language;
}

Stemmer make_stemmer(std::string_view language) {
  if (language.size() != 2) return nullptr;
  return Stemmer(sb_stemmer_new(std::string(name_in_snowball(language)).c_str(), "UTF_8"));
}

// A stemmer keeps its state in itself, so each thread has its own; null for a language without.
sb_stemmer* stemmer_of_this_thread(const std::string& language) {
  thread_local std::unordered_map<std::string, Stemmer> stemmers;
  const auto [found, is_new] = stemmers.try_emplace(language);
  if (is_new) found->second = make_stemmer(language);
  return found->second.get();
}

/// Whether all of `form`, two letters or more, is in capitals, or it has dots: "U.S.".
bool is_acronym(std::string_view form) {
  if (form.size() > 2 && form.back() == '.') return true;
  if (std::any_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
    return false;
  const auto letters = icu::UnicodeString::fromUTF8(
      icu::StringPiece(form.data(), static_cast<std::int32_t>(form.size())));
  std::int32_t count = 0;
  for (std::int32_t at = 0; at < letters.length(); at = letters.moveIndex32(at, 1), ++count)
    if (u_isupper(letters.char32At(at)) == 0) return false;
  return count > 1;
}

std::string with_case(std::string_view word, const std::string& language,
                      icu::UnicodeString& (icu::UnicodeString::*change)(const icu::Locale&)) {
  auto letters = icu::UnicodeString::fromUTF8(
      icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())));
  std::string changed;
  (letters.*change)(icu::Locale(language.c_str())).toUTF8String(changed);
  return changed;
}

bool is_stemmed(std::string_view form) {
  return form.front() != '@' && form.front() != '#' && (form.front() < '0' || form.front() > '9');
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

bool has_stemmer(std::string_view language) { return make_stemmer(language) != nullptr; }

std::string stem(std::string_view folded_word, const std::string& language) {
  auto* stemmer = stemmer_of_this_thread(language);
  if (stemmer == nullptr) return std::string(folded_word);
  const auto* symbols =
      sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(folded_word.data()),
                      static_cast<int>(folded_word.size()));
  if (symbols == nullptr) throw std::bad_alloc();
  return {reinterpret_cast<const char*>(symbols),
          static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

std::string stem_of(std::string_view form, const std::string& language) {
  return stem_of(form, word_of(form), language);
}

std::string stem_of(std::string_view form, const std::string& word, const std::string& language) {
  if (!is_stemmed(form)) return word;
  if (is_acronym(form) && is_function_word(word))
    return with_case(word, "en", &icu::UnicodeString::toUpper);
  if (stemmer_of_this_thread(language) == nullptr) return word;
  // Endings of English have no accents, while words that others lent it may or may not have theirs.
  const bool plain = language == "en" || form.back() == '.' || (is_ascii(form) && language != "tr");
  auto stemmed =
      plain ? stem(word, language)
            : fold(stem(with_case(form, language, &icu::UnicodeString::toLower), language));
  return stemmed.empty() ? word : stemmed;
}

}  // namespace newshound::text
