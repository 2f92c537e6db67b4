#include "text/language.h"

#include <cld2/public/compact_lang_det.h>
#include <unicode/locid.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "base/utf8.h"

namespace newshound::text {

namespace {

std::string to_utf8(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

}  // namespace

bool is_language_code(std::string_view code) {
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  return (code.size() == 2 || code.size() == 3) && std::all_of(code.begin(), code.end(), is_small);
}

std::string detect_language(std::string_view text) {
  constexpr std::size_t enough = 1 << 16;  // the longest texts cost no more than long ones
  text = text.substr(0, utf8::cut_before(text, enough));
  if (!utf8::is_valid(text)) return {};
  bool reliable = false;
  const auto language = CLD2::DetectLanguage(text.data(), static_cast<int>(text.size()),
                                             /*is_plain_text=*/true, &reliable);
  const std::string_view code = CLD2::LanguageCode(language);
  return reliable && code.size() == 2 ? std::string(code) : std::string();
}

std::vector<std::string> country_names(const std::string& language) {
  std::vector<std::string> names;
  const icu::Locale in(language.c_str());
  for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) {
    icu::UnicodeString name;
    icu::Locale("", *code).getDisplayCountry(in, name);
    names.push_back(to_utf8(name));
  }
  return names;
}

std::vector<std::string> language_names(const std::string& language) {
  std::vector<std::string> names;
  const icu::Locale in(language.c_str());
  for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) {
    icu::UnicodeString name;
    icu::Locale(*code).getDisplayLanguage(in, name);
    names.push_back(to_utf8(name));
  }
  return names;
}

}  // namespace newshound::text
