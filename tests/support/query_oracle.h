/// Whether an article matches a query, by reading it from its first word to its last.
#pragma once

#include <newshound/newshound.h>

#include <algorithm>
#include <optional>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query/node.h"
#include "support/entity_oracle.h"
#include "text/fold.h"
#include "text/function_words.h"
#include "text/stem.h"
#include "text/vocabulary.h"

namespace newshound::test {

/// A text with its words in their places.
struct ReadText {
  std::vector<Token> tokens;
  std::vector<std::uint32_t> sentences, paragraphs;
};

/// Words that stand there, from one position to before another.
struct Stretch {
  std::uint32_t begin = 0, end = 0;
};

inline std::string in_capitals(std::string word) {
  for (char& c : word) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return word;
}

inline bool is_acronym(const Token& token) {
  return !token.joined && token.stem != token.word && token.stem == in_capitals(token.word);
}

inline std::size_t edits_between(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t at = 0; at <= b.size(); ++at) row[at] = at;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const auto replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row.back();
}

/// Knows English articles only.
class TextOracle {
 public:
  /// `entities` must outlive it.
  TextOracle(const Article& article, const EntityOracle& entities) : entities_(entities) {
    std::uint32_t end = 1;
    title_ = read(article.title, 1, end);
    const auto gap = 100;
    body_ = read(article.body, end + gap, end);
    std::uint32_t begin = 1;
    for (const auto& author : article.authors) {
      auto names = read(author, begin, end);
      std::move(names.tokens.begin(), names.tokens.end(), std::back_inserter(authors_.tokens));
      begin = end + gap;
    }
    for (auto& mention : EntityFinder().find(article)) {
      const auto& part = mention.part == ArticlePart::title ? title_ : body_;
      const auto first =
          std::find_if(part.tokens.begin(), part.tokens.end(),
                       [&](const Token& token) { return token.span.end > mention.span.begin; });
      mentions_.push_back({{mention.entity.kind, mention.entity.name}, first->position});
    }
    all_ = title_;
    all_.tokens.insert(all_.tokens.end(), body_.tokens.begin(), body_.tokens.end());
    all_.sentences = body_.sentences;
    all_.paragraphs = body_.paragraphs;
  }

  bool has_body() const { return !body_.tokens.empty(); }
  bool has_title() const { return !title_.tokens.empty(); }

  /// Words by themselves: any form where that is meant.
  bool matches(const query::Match& match) const {
    const auto asked = english().tokens(match.text);
    const auto& text = text_of(match.field);
    const bool by_stem = asked.size() == 1 && !match.quoted && !match.exact &&
                         match.field != schema::Field::by && !is_name(asked.front()) &&
                         match.field != schema::Field::lead && match.field != schema::Field::body;
    if (!by_stem) return !stretches(match).empty();
    return std::any_of(text.tokens.begin(), text.tokens.end(),
                       [&](const Token& token) { return has_stem(token.stem, asked.front()); });
  }

  bool matches(const query::Near& near) const {
    Choice choice{
        {}, near.distance + static_cast<std::uint32_t>(near.operands.size()) - 1, near.ordered};
    return can_choose(near.operands, choice);
  }

  bool matches(const query::Together& together) const {
    const auto& starts = together.unit == query::Unit::sentence ? all_.sentences : all_.paragraphs;
    std::optional<std::set<std::size_t>> shared;
    for (const auto& operand : together.operands) {
      std::set<std::size_t> units;
      for (const auto& stretch : stretches(operand))
        if (unit_of(starts, stretch.begin) == unit_of(starts, stretch.end - 1))
          units.insert(unit_of(starts, stretch.begin));
      if (!shared) shared = units;
      std::erase_if(*shared, [&](std::size_t unit) { return units.count(unit) == 0; });
    }
    return !shared->empty();
  }

  std::vector<Stretch> stretches(const query::Node& node) const {
    if (const auto* match = std::get_if<query::Match>(&node.value)) return stretches(*match);
    if (const auto* pattern = std::get_if<query::Pattern>(&node.value)) return stretches(*pattern);
    if (const auto* fuzzy = std::get_if<query::Fuzzy>(&node.value)) return stretches(*fuzzy);
    std::vector<Stretch> all;
    for (const auto& operand : std::get<query::Or>(node.value).operands) {
      const auto more = stretches(operand);
      all.insert(all.end(), more.begin(), more.end());
    }
    return all;
  }

  std::vector<Stretch> stretches(const query::Pattern& pattern) const {
    if (schema::is_entity(pattern.field))
      return mentioned(entities_.beginning(pattern.field, pattern.text));
    std::string expression;
    for (const char c : text::fold(pattern.text))
      expression += c == '*' ? ".*" : c == '?' ? "." : std::string{c};
    const std::regex regex(expression);
    return single(pattern.field,
                  [&](const Token& token) { return std::regex_match(token.word, regex); });
  }

  std::vector<Stretch> stretches(const query::Fuzzy& fuzzy) const {
    const auto folded = text::fold(fuzzy.word);
    return single(fuzzy.field, [&](const Token& token) {
      return edits_between(token.word, folded) <= fuzzy.edits;
    });
  }

  /// Where the words stand one behind the other, those put together as one or apart.
  std::vector<Stretch> stretches(const query::Match& match) const {
    if (schema::is_entity(match.field)) return mentioned(entities_.whom(match.field, match.text));
    const auto asked = english().tokens(match.text);
    std::vector<Stretch> found;
    for (const auto& start : places(match.field))
      for (const auto end : ends_of(match, asked, 0, start))
        if (in_field(match.field, {start, end})) found.push_back({start, end});
    return found;
  }

 private:
  struct Choice {
    std::vector<Stretch> chosen;
    std::uint32_t window;
    bool ordered;
  };

  /// Someone is named at a word.
  struct MentionPlace {
    EntityKey key;
    std::uint32_t position;
  };

  std::vector<Stretch> mentioned(const std::set<EntityKey>& keys) const {
    std::vector<Stretch> found;
    for (const auto& [key, position] : mentions_)
      if (keys.count(key) > 0) found.push_back({position, position + 1});
    return found;
  }

  static const Analyzer& english() {
    static const Analyzer analyzer("en");
    return analyzer;
  }

  static ReadText read(std::string_view text, std::uint32_t begin, std::uint32_t& end) {
    ReadText read;
    text::Vocabulary vocabulary("en");
    end = begin;
    for (const auto& token : vocabulary.read(text)) {
      read.tokens.push_back({std::string(vocabulary.word(token.word)),
                             std::string(vocabulary.stem(token.word)),
                             std::string(vocabulary.form(token.word)), token.span,
                             begin + token.position, token.joined});
      end = begin + token.position + 1;
    }
    for (const auto start : vocabulary.breaks().sentences) read.sentences.push_back(begin + start);
    for (const auto start : vocabulary.breaks().paragraphs)
      read.paragraphs.push_back(begin + start);
    return read;
  }

  const ReadText& text_of(schema::Field field) const {
    if (field == schema::Field::title) return title_;
    return field == schema::Field::by ? authors_ : all_;
  }

  static std::size_t unit_of(const std::vector<std::uint32_t>& starts, std::uint32_t position) {
    return static_cast<std::size_t>(std::upper_bound(starts.begin(), starts.end(), position) -
                                    starts.begin());
  }

  bool in_field(schema::Field field, Stretch stretch) const {
    const auto unit = unit_of(all_.paragraphs, stretch.begin);
    const bool whole = unit == unit_of(all_.paragraphs, stretch.end - 1);
    if (field == schema::Field::lead) return whole && unit == 1;
    return field != schema::Field::body || (whole && unit > 0);
  }

  std::set<std::uint32_t> places(schema::Field field) const {
    std::set<std::uint32_t> positions;
    for (const auto& token : text_of(field).tokens) positions.insert(token.position);
    return positions;
  }

  /// A word with a capital that is no acronym is taken as it is.
  static bool is_name(const Token& token) {
    return !is_acronym(token) && !token.form.empty() && text::fold(token.form) != token.form &&
           token.form.front() >= 'A' && token.form.front() <= 'Z';
  }

  static bool has_stem(const std::string& stem, const Token& asked) {
    return stem == asked.stem ||
           (text::is_function_word(asked.word) && stem == in_capitals(asked.word));
  }

  static bool is_inflection(const Token& token, const Token& asked) {
    if (token.word == asked.word) return true;
    std::size_t shared = asked.word.size();
    const auto differs =
        std::mismatch(asked.word.begin(), asked.word.end(), asked.stem.begin(), asked.stem.end());
    const auto common = static_cast<std::size_t>(differs.first - asked.word.begin());
    if (common >= 3) shared = common;
    return token.word.starts_with(asked.word.substr(0, shared)) &&
           has_stem(text::stem(token.word, "en"), asked);
  }

  static bool is_as_asked(const query::Match& match, const Token& token, const Token& asked,
                          bool alone) {
    if (match.exact) return token.form == asked.form;
    if (is_acronym(asked))
      return token.word == asked.word && token.form == in_capitals(token.form) &&
             token.form != token.word;
    const bool any_form = alone && !match.quoted && !is_name(asked) && !is_acronym(asked);
    return any_form ? is_inflection(token, asked) : token.word == asked.word;
  }

  bool stands(schema::Field field, std::uint32_t position, const auto& is_wanted) const {
    const auto& tokens = text_of(field).tokens;
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
      return token.position == position && is_wanted(token);
    });
  }

  /// Where the words from `at` on may end if they begin at `position`.
  std::set<std::uint32_t> ends_of(const query::Match& match, const std::vector<Token>& asked,
                                  std::size_t at, std::uint32_t position) const {
    if (at == asked.size()) return {position};
    const bool has_joined = at + 1 < asked.size() && asked[at + 1].joined;
    const bool alone = asked.size() == 1;
    std::set<std::uint32_t> ends;
    const auto go_on = [&](std::size_t next, std::uint32_t place) {
      ends.merge(ends_of(match, asked, next, place));
    };
    const auto is_here = [&](const Token& wanted) {
      return stands(match.field, position,
                    [&](const Token& token) { return is_as_asked(match, token, wanted, alone); });
    };
    if (!has_joined) {
      if (is_here(asked[at])) go_on(at + 1, position + 1);
      if (!alone && !match.exact)
        if (const auto pieces = pieces_of(match.field, position, asked[at].word); pieces > 0)
          go_on(at + 1, position + pieces);
      return ends;
    }
    const auto& joined = asked[at + 1];
    auto behind = at + 2;
    while (behind < asked.size() && asked[behind].span.end <= joined.span.end) ++behind;
    const bool sigil = joined.word.front() == '@' || joined.word.front() == '#';
    if (sigil || !match.exact)
      if (stands(match.field, position,
                 [&](const Token& token) { return token.word == joined.word; }))
        go_on(behind, position + 1);
    if (sigil) return ends;
    bool all = is_here(asked[at]);
    auto place = position + 1;
    for (auto piece = at + 2; piece < behind; ++piece, ++place)
      all = all && stands(match.field, place, [&](const Token& token) {
              return is_as_asked(match, token, asked[piece], false);
            });
    if (all) go_on(behind, place);
    return ends;
  }

  /// Of how many words `joined` is made at `position`; 0 if it does not stand there.
  std::uint32_t pieces_of(schema::Field field, std::uint32_t position,
                          const std::string& joined) const {
    const auto& tokens = text_of(field).tokens;
    const auto whole = std::find_if(tokens.begin(), tokens.end(), [&](const Token& token) {
      return token.joined && token.position == position && token.word == joined;
    });
    if (whole == tokens.end()) return 0;
    // Behind it stand its other words.
    const auto behind = std::find_if(whole + 1, tokens.end(), [&](const Token& token) {
      return token.position != position && token.span.end > whole->span.end;
    });
    return (behind == tokens.end() ? tokens.back().position + 1 : behind->position) - position;
  }

  std::vector<Stretch> single(schema::Field field, const auto& is_wanted) const {
    std::vector<Stretch> found;
    for (const auto& token : text_of(field).tokens) {
      const Stretch stretch{token.position, token.position + 1};
      if (is_wanted(token) && in_field(field, stretch)) found.push_back(stretch);
    }
    return found;
  }

  bool can_choose(const std::vector<query::Node>& operands, Choice& choice) const {
    if (choice.chosen.size() == operands.size()) return true;
    for (const auto& next : stretches(operands[choice.chosen.size()])) {
      const bool fits =
          std::all_of(choice.chosen.begin(), choice.chosen.end(), [&](const Stretch& before) {
            const bool apart =
                before.end <= next.begin || (!choice.ordered && next.end <= before.begin);
            return apart && std::max(before.end, next.end) - std::min(before.begin, next.begin) <=
                                choice.window;
          });
      if (!fits) continue;
      choice.chosen.push_back(next);
      if (can_choose(operands, choice)) return true;
      choice.chosen.pop_back();
    }
    return false;
  }

  const EntityOracle& entities_;
  ReadText title_, body_, authors_, all_;
  std::vector<MentionPlace> mentions_;
};

}  // namespace newshound::test
