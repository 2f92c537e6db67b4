#include "entity/archive/aliases.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "entity/archive/alias_lines.h"
#include "entity/archive/key.h"
#include "newshound/error.h"

namespace newshound::entity {

namespace {

constexpr std::string_view kind_names[] = {"person", "organisation", "place"};
constexpr EntityKind all_kinds[] = {EntityKind::person, EntityKind::organisation,
                                    EntityKind::place};

std::string_view name_of(EntityKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

/// A name as the user means it.
using Who = std::pair<EntityKind, std::string>;

Who who(EntityKind kind, std::string_view name) { return {kind, folded_words(name)}; }

/// Finds what lines say against each other; the later of two is wrong.
class Contradictions {
 public:
  explicit Contradictions(std::vector<AliasProblem>& problems) : problems_(problems) {}

  void find(const std::vector<AliasLine>& lines) {
    for (const auto& line : lines)
      for (const auto& alias : line.says.same) add(line, alias);
    for (const auto& line : lines)
      for (const auto& entity : line.says.nobody)
        if (const auto known = entities_.find(who(entity.kind, entity.name));
            known != entities_.end())
          fail(line, "'" + entity.name + "' is an entity in line " + lines_.at(known->second));
    for (const auto& line : lines)
      for (const auto& pair : line.says.apart) check(line, pair);
  }

 private:
  void add(const AliasLine& line, const Alias& alias) {
    const auto canonical = who(alias.kind, alias.canonical);
    add_name(line, alias.canonical, canonical, canonical);
    for (const auto& variant : alias.variants)
      add_name(line, variant, who(alias.kind, variant), canonical);
  }

  void add_name(const AliasLine& line, const std::string& written, const Who& name,
                const Who& canonical) {
    lines_.emplace(canonical, std::to_string(line.line));
    const auto [known, is_new] = entities_.emplace(name, canonical);
    if (is_new || known->second == canonical) return;
    fail(line, "'" + written + "' is another entity in line " + lines_.at(known->second));
  }

  void check(const AliasLine& line, const Apart& pair) {
    if (folded_words(pair.one) == folded_words(pair.other))
      return fail(line, "'" + pair.one + "' is on both sides");
    for (const auto kind : all_kinds) {
      const auto one = entities_.find(who(kind, pair.one));
      const auto other = entities_.find(who(kind, pair.other));
      if (one == entities_.end() || other == entities_.end() || one->second != other->second)
        continue;
      return fail(line, "'" + pair.one + "' and '" + pair.other + "' are one entity in line " +
                            lines_.at(one->second));
    }
  }

  void fail(const AliasLine& line, std::string what) {
    problems_.push_back({line.line, line.fields.front().byte, std::move(what),
                         "remove one of the two lines, or the name from one of them"});
  }

  std::map<Who, Who> entities_;       ///< by name, the canonical one
  std::map<Who, std::string> lines_;  ///< by canonical name, where it was first
  std::vector<AliasProblem>& problems_;
};

[[noreturn]] void fail(std::vector<AliasProblem> problems, const std::string& path) {
  constexpr std::size_t most_shown = 10;
  std::sort(problems.begin(), problems.end(), [](const auto& a, const auto& b) {
    return std::tie(a.line, a.byte) < std::tie(b.line, b.byte);
  });
  const auto& first = problems.front();
  auto what = InputPosition{path, first.line, first.byte}.to_string() + ": " + first.what;
  if (problems.size() > 1)
    what += "; and " + std::to_string(problems.size() - 1) + " more, in lines";
  for (std::size_t at = 1; at < std::min(problems.size(), most_shown + 1); ++at)
    what += (at > 1 ? ", " : " ") + std::to_string(problems[at].line);
  if (problems.size() > most_shown + 1) what += "...";
  throw IndexError(IndexError::Reason::damaged, what, first.hint);
}

void sort_out(Aliases& aliases) {
  std::map<std::pair<std::string, EntityKind>, std::set<std::string>> same;
  for (const auto& alias : aliases.same)
    same[{alias.canonical, alias.kind}].insert(alias.variants.begin(), alias.variants.end());
  aliases.same.clear();
  for (const auto& [head, variants] : same)
    aliases.same.push_back({head.second, head.first, {variants.begin(), variants.end()}});
  const auto make_unique = [](auto& all, auto less) {
    std::sort(all.begin(), all.end(), less);
    all.erase(std::unique(all.begin(), all.end()), all.end());
  };
  make_unique(aliases.nobody, [](const Entity& a, const Entity& b) {
    return std::tie(a.name, a.kind) < std::tie(b.name, b.kind);
  });
  make_unique(aliases.apart, [](const Apart& a, const Apart& b) {
    return std::tie(a.one, a.other) < std::tie(b.one, b.other);
  });
}

void move_behind(Aliases& from, Aliases& to) {
  const auto append = [](auto& some, auto& all) {
    std::move(some.begin(), some.end(), std::back_inserter(all));
  };
  append(from.same, to.same);
  append(from.nobody, to.nobody);
  append(from.apart, to.apart);
}

/// Takes from `more` what `known` says already.
Aliases without(const Aliases& more, const Aliases& known) {
  std::set<std::pair<Who, Who>> names;
  for (const auto& alias : known.same)
    for (const auto& variant : alias.variants)
      names.emplace(who(alias.kind, alias.canonical), who(alias.kind, variant));
  Aliases left;
  for (auto alias : more.same) {
    const auto is_known = [&](const std::string& variant) {
      return names.count({who(alias.kind, alias.canonical), who(alias.kind, variant)}) > 0;
    };
    alias.variants.erase(std::remove_if(alias.variants.begin(), alias.variants.end(), is_known),
                         alias.variants.end());
    if (!alias.variants.empty()) left.same.push_back(std::move(alias));
  }
  const auto is_in = [](const auto& all, const auto& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
  };
  for (const auto& entity : more.nobody)
    if (!is_in(known.nobody, entity)) left.nobody.push_back(entity);
  for (const auto& pair : more.apart)
    if (!is_in(known.apart, pair)) left.apart.push_back(pair);
  return left;
}

}  // namespace

Aliases parse_aliases(std::string_view text, const std::string& path) {
  if (text.size() > most_alias_bytes)
    fail({{0, 0, "it is larger than " + std::to_string(most_alias_bytes) + " bytes",
           "remove what is no longer needed"}},
         path);
  std::vector<AliasProblem> problems;
  auto lines = read_alias_lines(text, problems);
  Contradictions(problems).find(lines);
  if (!problems.empty()) fail(std::move(problems), path);
  Aliases all;
  for (auto& line : lines) move_behind(line.says, all);
  sort_out(all);
  return all;
}

std::string write_aliases(const Aliases& aliases) {
  auto sorted = aliases;
  sort_out(sorted);
  std::string text;
  for (const auto& alias : sorted.same) {
    text.append(alias.canonical).append("\t").append(name_of(alias.kind));
    for (const auto& variant : alias.variants) text.append("\t").append(variant);
    text += '\n';
  }
  for (const auto& entity : sorted.nobody)
    text.append("!\t").append(name_of(entity.kind)).append("\t").append(entity.name).append("\n");
  for (const auto& pair : sorted.apart)
    text.append(pair.one).append("\t≠\t").append(pair.other).append("\n");
  return text;
}

std::string append_aliases(std::string_view text, const Aliases& more, const std::string& path) {
  const auto lines = write_aliases(without(more, parse_aliases(text, path)));
  std::string all(text);
  if (!all.empty() && all.back() != '\n' && !lines.empty()) all += '\n';
  all += lines;
  parse_aliases(all, path);
  return all;
}

}  // namespace newshound::entity
