#include "text/language.h"

#include <cld2/public/compact_lang_det.h>
#include <unicode/locid.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "text/fold.h"

namespace newshound::text {

namespace {

std::string to_utf8(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

/// The codes by what languages are called in English and by themselves, folded.
std::map<std::string, std::string> make_codes_by_name() {
  std::map<std::string, std::string> codes;
  for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) {
    const icu::Locale language(*code);
    icu::UnicodeString in_english, in_itself;
    codes.emplace(fold(to_utf8(language.getDisplayLanguage(icu::Locale::getEnglish(), in_english))),
                  *code);
    codes.emplace(fold(to_utf8(language.getDisplayLanguage(language, in_itself))), *code);
  }
  return codes;
}

std::string code_of_tag(std::string_view tag) {
  std::string code(tag.substr(0, tag.find_first_of("-_")));
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  if (code.size() < 2 || code.size() > 3 || !std::all_of(code.begin(), code.end(), is_letter))
    return {};
  for (char& c : code) c = static_cast<char>(c | 0x20);
  // ICU knows that "eng" is "en".
  return code.size() == 2 ? code : icu::Locale(code.c_str()).getLanguage();
}

}  // namespace

std::string language_code(std::string_view name) {
  constexpr std::size_t longest = 64;
  if (name.size() > longest) return {};
  if (auto code = code_of_tag(name); !code.empty()) return code;
  static const auto codes = make_codes_by_name();
  const auto found = codes.find(fold(name));
  return found == codes.end() ? std::string() : found->second;
}

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
