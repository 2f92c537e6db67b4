#include "entity/tagger/lists.h"

#include <charconv>
#include <string>

#include "base/file.h"
#include "entity/tagger/word.h"
#include "newshound/error.h"

namespace newshound::entity::tagger {

namespace {

/// Calls `action` with each line of a file that is not empty, and its number.
template <class Action>
void for_each_line(const std::filesystem::path& path, Action action) {
  std::string all;
  try {
    all = read_file(path);
  } catch (const std::filesystem::filesystem_error& error) {
    throw Error(path.string() + ": cannot read list: " + error.code().message());
  }
  std::string_view rest = all;
  for (std::uint64_t number = 1; !rest.empty(); ++number) {
    const auto end = std::min(rest.find('\n'), rest.size());
    auto line = rest.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty()) action(line, number);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

/// "en" of "case_en.txt".
std::string language_of(const std::filesystem::path& path) {
  const auto stem = path.stem().string();
  const auto cut = stem.rfind('_');
  if (cut == stem.npos || cut + 1 == stem.size())
    throw Error(path.string() + ": the name does not say of which language the words are",
                "call it words_en.txt");
  return stem.substr(cut + 1);
}

}  // namespace

NameLists read_name_lists(const std::vector<std::filesystem::path>& paths) {
  if (paths.size() > NameLists::most_lists) throw Error("there are more than 12 lists of names");
  NameLists lists;
  for (std::size_t list = 0; list < paths.size(); ++list)
    for_each_line(paths[list],
                  [&](std::string_view line, std::uint64_t) { lists.add(list, line); });
  return lists;
}

CaseTable read_case_lists(const std::vector<std::filesystem::path>& paths) {
  CaseTable table;
  const NameLists no_lists;
  for (const auto& path : paths) {
    const auto language = language_of(path);
    Vocabulary vocabulary(no_lists, table, language);
    for_each_line(path, [&](std::string_view line, std::uint64_t number) {
      const auto blank = line.rfind(' ');
      const auto digits = line.substr(blank + 1);
      unsigned step = CaseTable::steps;
      if (blank != line.npos) std::from_chars(digits.begin(), digits.end(), step);
      if (step >= CaseTable::steps)
        throw Error(path.string() + ":" + std::to_string(number) +
                    ": this is not a word, a blank and a number from 0 to 6");
      table.set(language, vocabulary.word(line.substr(0, blank)).lower,
                static_cast<std::uint8_t>(step + 1));
    });
  }
  return table;
}

}  // namespace newshound::entity::tagger
