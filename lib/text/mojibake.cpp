#include "text/mojibake.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>
#include <vector>

#include "base/utf8.h"

namespace newshound::text {

namespace {

/// The byte of Windows-1252 for the character `code`, or 0.
unsigned char windows_byte(char32_t code) {
  constexpr std::array<char32_t, 32> high = {
      0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
  // What Windows-1252 leaves open from 0x80 to 0x9F is mostly kept as the control it is.
  if (code >= 0x80 && code <= 0xFF) return static_cast<unsigned char>(code);
  const auto* const found = std::find(high.begin(), high.end(), code);
  return code < 0x80 || found == high.end()
             ? static_cast<unsigned char>(0)
             : static_cast<unsigned char>(0x80 + (found - high.begin()));
}

bool is_in(char32_t code, std::initializer_list<std::pair<char32_t, char32_t>> ranges) {
  return std::any_of(ranges.begin(), ranges.end(), [&](const auto& range) {
    return code >= range.first && code <= range.second;
  });
}

/// Whether `code` is a letter or a sign of Latin script, as stands alone in a text of ASCII; also
/// the controls that are half of what was harmed twice.
bool is_latin(char32_t code) {
  return is_in(code, {{0x80, 0x17F},
                      {0x192, 0x192},
                      {0x218, 0x21B},
                      {0x2C6, 0x2DC},
                      {0x1E00, 0x1EFF},
                      {0x2010, 0x203A},
                      {0x20AC, 0x20AC},
                      {0x2116, 0x2122},
                      {0xFEFF, 0xFEFF},
                      {0x1F300, 0x1FAFF}});
}

/// Whether `code` is a letter of another script, which stands beside others of it.
bool is_foreign(char32_t code) {
  return is_in(code, {{0x386, 0x3CE},
                      {0x400, 0x45F},
                      {0x490, 0x491},
                      {0x5D0, 0x5EA},
                      {0x621, 0x64A},
                      {0x67E, 0x6CC},
                      {0x900, 0xE5B},
                      {0x3000, 0x30FF},
                      {0x4E00, 0x9FFF},
                      {0xAC00, 0xD7A3}});
}

bool is_small_latin(char32_t code) {
  return is_in(code, {{0xDF, 0xFF}}) || (code >= 0x100 && code <= 0x17F && code % 2 == 1);
}

/// A run of characters each of which may be mojibake of one, or one that cannot be.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string original;        ///< what it was, if it is mojibake
  char32_t first = 0;          ///< of `original`
  std::size_t characters = 0;  ///< of `original`
  std::size_t foreign = 0;     ///< those of another script
  bool is_plausible = false;   ///< whether it may be mojibake at all
};

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// Tells whether `run.original` is what a text may have.
void judge(Run& run) {
  for (std::string_view rest = run.original; !rest.empty(); ++run.characters) {
    const auto code = utf8::first_character(rest);
    if (run.characters == 0) run.first = code;
    if (is_foreign(code))
      ++run.foreign;
    else if (!is_latin(code))
      return;
    rest.remove_prefix(utf8::character_length(rest));
  }
  run.is_plausible = run.characters > 0 && run.foreign != 1;
}

/// If `text` begins with the mojibake of one character, adds that to `original` and says how long
/// it is; else 0.
std::size_t read_original(std::string_view text, std::string& original) {
  constexpr std::size_t longest = 4;
  std::string bytes;
  std::size_t at = 0;
  while (at < text.size() && bytes.size() < longest) {
    const auto byte = windows_byte(utf8::first_character(text.substr(at)));
    if (byte == 0) return 0;
    bytes += static_cast<char>(byte);
    at += std::max<std::size_t>(utf8::character_length(text.substr(at)), 1);
    if (utf8::character_length(bytes) != bytes.size()) continue;
    original += bytes;
    return at;
  }
  return 0;
}

/// The run that begins at `begin` of `text`, a character beyond ASCII.
Run run_at(std::string_view text, std::size_t begin) {
  Run run;
  run.begin = run.end = begin;
  while (const auto length = read_original(text.substr(run.end), run.original)) run.end += length;
  if (run.end == begin)
    run.end += std::max<std::size_t>(utf8::character_length(text.substr(begin)), 1);
  judge(run);
  return run;
}

/// Whether no text but mojibake has `run`: after a small letter no capital follows that begins
/// every wrongly read small letter; nor do words begin with three letters that make three others.
bool is_unmistakable(std::string_view text, const Run& run) {
  if (!run.is_plausible) return false;
  const bool is_punctuation = run.first >= 0x2010 && run.first <= 0x203A;
  const bool after_small =
      run.begin > 0 && text[run.begin - 1] >= 'a' && text[run.begin - 1] <= 'z';
  return is_punctuation || (after_small && is_small_latin(run.first)) || run.foreign >= 3;
}

/// Whether `text` has a character that begins mojibake before one that goes on with it.
bool has_suspect(std::string_view text) {
  constexpr std::string_view leads = "\xC2\xC5\xC6\xCB\xE2";
  for (auto at = text.find('\xC3'); at != text.npos; at = text.find('\xC3', at + 1)) {
    if (at + 2 >= text.size()) return false;
    const auto second = static_cast<unsigned char>(text[at + 1]);
    if (second >= 0x82 && second <= 0xB4 && leads.find(text[at + 2]) != leads.npos) return true;
  }
  return false;
}

std::vector<Run> runs_of(std::string_view text) {
  std::vector<Run> runs;
  for (std::size_t at = 0; at < text.size();) {
    if (is_ascii(text[at])) {
      ++at;
      continue;
    }
    runs.push_back(run_at(text, at));
    at = runs.back().end;
  }
  return runs;
}

/// Takes lone letters of another script for mojibake where there are words of it.
void add_lone_letters(std::vector<Run>& runs) {
  if (std::none_of(runs.begin(), runs.end(), [](const Run& run) { return run.foreign >= 3; }))
    return;
  for (auto& run : runs) run.is_plausible |= run.foreign == 1 && run.characters == 1;
}

/// Whether the evidence of all runs together is enough: one that nothing else explains, or none
/// that cannot be mojibake and some that hardly can be anything else.
bool is_certain(std::string_view text, const std::vector<Run>& runs) {
  if (std::any_of(runs.begin(), runs.end(),
                  [&](const Run& run) { return is_unmistakable(text, run); }))
    return true;
  const bool all =
      std::all_of(runs.begin(), runs.end(), [](const Run& run) { return run.is_plausible; });
  const auto begins_usually = [](const Run& run) { return run.first <= 0xFF; };
  return all && (runs.size() > 1 || std::any_of(runs.begin(), runs.end(), begins_usually));
}

/// How a run that is not plausible is to be written: an "Ã" or "Â" before a blank has lost its
/// second half, a blank that is not broken, to a common one. It was "à" or nothing.
std::string_view mended(std::string_view text, const Run& run) {
  const auto as_is = text.substr(run.begin, run.end - run.begin);
  const bool after_capital =
      run.begin > 0 && text[run.begin - 1] >= 'A' && text[run.begin - 1] <= 'Z';
  if (after_capital || !text.substr(run.end).starts_with(' ')) return as_is;
  if (as_is == "Ã") return "à";
  return as_is == "Â" ? std::string_view() : as_is;
}

/// `text` with the plausible ones of `runs` as they were.
std::string repaired_once(std::string_view text, const std::vector<Run>& runs) {
  std::string result;
  std::size_t done = 0;
  for (const auto& run : runs) {
    result += text.substr(done, run.begin - done);
    result += run.is_plausible ? std::string_view(run.original) : mended(text, run);
    done = run.end;
  }
  return result += text.substr(done);
}

}  // namespace

std::optional<std::string> without_mojibake(std::string_view text) {
  constexpr int most_times = 3;
  std::optional<std::string> repaired;
  for (int times = 0; times < most_times; ++times) {
    const std::string_view now = repaired ? std::string_view(*repaired) : text;
    if (!has_suspect(now)) break;
    auto runs = runs_of(now);
    add_lone_letters(runs);
    if (!is_certain(now, runs)) break;
    repaired = repaired_once(now, runs);
  }
  return repaired;
}

}  // namespace newshound::text
