#include "hit_fields.h"

#include <newshound/json.h>

#include <algorithm>
#include <charconv>

#include "explain.h"

namespace newshound::tools {

std::string joined(const std::vector<std::string>& list, std::string_view between) {
  std::string text;
  for (const auto& item : list) {
    if (!text.empty()) text += between;
    text += item;
  }
  return text;
}

namespace {

std::string json_list(const std::vector<std::string>& list) {
  std::vector<std::string> quoted;
  quoted.reserve(list.size());
  for (const auto& item : list) quoted.push_back(to_json_string(item));
  return "[" + joined(quoted, ",") + "]";
}

std::string date_of(const RankedHit& ranked) {
  const auto& date = ranked.hit.article.date;
  return date ? date->to_string() : std::string();
}

std::string json_date(const RankedHit& ranked) {
  return ranked.hit.article.date ? to_json_string(date_of(ranked)) : "null";
}

/// "highlights": where they begin and end, and of which kind they are.
std::string json_highlights(const std::vector<Highlight>& highlights) {
  constexpr std::string_view names[] = {"word", "phrase", "name"};
  std::vector<std::string> spans, kinds;
  for (const auto& [span, kind] : highlights) {
    spans.push_back("[" + std::to_string(span.begin) + "," + std::to_string(span.end) + "]");
    kinds.push_back(to_json_string(names[static_cast<std::size_t>(kind)]));
  }
  return "\"highlights\":[" + joined(spans, ",") + "],\"kinds\":[" + joined(kinds, ",") + "]";
}

std::string json_snippet(const Snippet& snippet) {
  return "{\"text\":" + to_json_string(snippet.text) +
         ",\"start\":" + std::to_string(snippet.begin) +
         ",\"end\":" + std::to_string(snippet.begin + snippet.text.size()) + "," +
         json_highlights(snippet.matches) + "}";
}

std::string json_title_matches(const RankedHit& ranked) {
  return "{" + json_highlights(ranked.hit.title_matches) + "}";
}

std::string plain_title_matches(const RankedHit& ranked) {
  std::vector<std::string> words;
  for (const auto& [span, kind] : ranked.hit.title_matches)
    words.push_back(ranked.hit.article.title.substr(span.begin, span.end - span.begin));
  return joined(words, "; ");
}

std::string json_snippets(const RankedHit& ranked) {
  std::vector<std::string> snippets;
  for (const auto& snippet : ranked.hit.snippets) snippets.push_back(json_snippet(snippet));
  return "[" + joined(snippets, ",") + "]";
}

std::string plain_snippets(const RankedHit& ranked) {
  std::vector<std::string> snippets;
  for (const auto& snippet : ranked.hit.snippets) snippets.push_back(snippet.text);
  return joined(snippets, " … ");
}

template <std::string Article::*member>
std::string json_text(const RankedHit& ranked) {
  return to_json_string(ranked.hit.article.*member);
}

template <std::string Article::*member>
std::string plain_text(const RankedHit& ranked) {
  return ranked.hit.article.*member;
}

std::string rank_of(const RankedHit& ranked) { return std::to_string(ranked.rank); }
std::string score_of(const RankedHit& ranked) { return exact_number(ranked.hit.score); }
std::string json_by(const RankedHit& ranked) { return json_list(ranked.hit.article.authors); }
std::string plain_by(const RankedHit& ranked) { return joined(ranked.hit.article.authors, "; "); }

constexpr HitField hit_fields[] = {
    {"id", json_text<&Article::id>, plain_text<&Article::id>},
    {"rank", rank_of, rank_of},
    {"score", score_of, score_of},
    {"title", json_text<&Article::title>, plain_text<&Article::title>},
    {"source", json_text<&Article::source>, plain_text<&Article::source>},
    {"by", json_by, plain_by},
    {"date", json_date, date_of},
    {"lang", json_text<&Article::language>, plain_text<&Article::language>},
    {"url", json_text<&Article::url>, plain_text<&Article::url>},
    {"path", json_text<&Article::path>, plain_text<&Article::path>},
    {"title_matches", json_title_matches, plain_title_matches},
    {"snippets", json_snippets, plain_snippets},
};

}  // namespace

const HitField* find_hit_field(std::string_view name) {
  const auto* found = std::find_if(std::begin(hit_fields), std::end(hit_fields),
                                   [&](const HitField& field) { return field.name == name; });
  return found == std::end(hit_fields) ? nullptr : found;
}

std::string hit_field_names() {
  std::vector<std::string> names;
  for (const auto& field : hit_fields) names.emplace_back(field.name);
  return joined(names, ", ");
}

std::string hit_as_json(const RankedHit& hit, const std::vector<std::string>& names,
                        std::string_view qid) {
  std::string line = "{\"type\":\"hit\"";
  if (!qid.empty()) line += ",\"qid\":" + to_json_string(qid);
  for (const auto& field : hit_fields) {
    const bool wanted =
        names.empty() || std::find(names.begin(), names.end(), field.name) != names.end();
    if (wanted) line += ",\"" + std::string(field.name) + "\":" + field.json(hit);
  }
  if (hit.hit.arithmetic) line += ",\"arithmetic\":" + arithmetic_as_json(*hit.hit.arithmetic);
  return line + "}";
}

std::string exact_number(double number) {
  char text[32];
  const auto result = std::to_chars(text, text + sizeof text, number);
  return {text, result.ptr};
}

}  // namespace newshound::tools
