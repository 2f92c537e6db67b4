#include "report.h"

#include <newshound/newshound.h>

#include <algorithm>
#include <iostream>

#include "report_style.h"
#include "run.h"
#include "timeline.h"
#include "xml.h"

namespace newshound::tools {

namespace {

std::string element(const std::string& name, const std::string& content) {
  return '<' + name + '>' + content + "</" + name + ">\n";
}

std::string marked(std::string_view text, const std::vector<Highlight>& matches) {
  constexpr const char* classes[] = {"word", "phrase", "name"};
  std::string html;
  std::size_t at = 0;
  for (const auto& [span, kind] : matches) {
    html += xml_text(text.substr(at, span.begin - at));
    html += std::string("<mark class=\"") + classes[static_cast<std::size_t>(kind)] + "\">" +
            xml_text(text.substr(span.begin, span.end - span.begin)) + "</mark>";
    at = span.end;
  }
  return html + xml_text(text.substr(at));
}

/// Other schemes, like "javascript:", are not for following.
bool may_be_followed(std::string_view url) {
  return url.starts_with("https://") || url.starts_with("http://");
}

std::string title_of(const Hit& hit) {
  const auto& [title, url] = std::pair(hit.article.title, hit.article.url);
  const auto text = title.empty() ? "(no title)" : marked(title, hit.title_matches);
  if (!may_be_followed(url)) return text;
  return "<a rel=\"noopener noreferrer\" href=\"" + xml_text(url) + "\">" + text + "</a>";
}

std::string joined(const std::vector<std::string>& parts, const std::string& between) {
  std::string all;
  for (const auto& part : parts)
    if (!part.empty()) all += (all.empty() ? "" : between) + part;
  return all;
}

std::string meta_of(const Article& article) {
  const auto date = article.date ? article.date->to_string().substr(0, 10) : std::string();
  const auto time =
      date.empty() ? "undated" : "<time datetime=\"" + date + "\">" + date + "</time>";
  return "<p class=\"meta\">" +
         joined({time, xml_text(article.source), xml_text(joined(article.authors, ", ")),
                 "<code>" + xml_text(article.id) + "</code>"},
                " · ") +
         "</p>\n";
}

std::string copies_of(const Article& article) {
  if (article.copies.empty()) return {};
  std::string list;
  for (const auto& copy : article.copies)
    list += "<li>" +
            joined({xml_text(copy.source), "<code>" + xml_text(copy.id) + "</code>"}, " · ") +
            "</li>";
  return "<details><summary>" + std::to_string(article.copies.size()) +
         (article.copies.size() == 1 ? " copy" : " copies") + "</summary><ul>" + list +
         "</ul></details>\n";
}

std::string hit_as_html(const Hit& hit) {
  auto html = "<li><article>\n<h3>" + title_of(hit) + "</h3>\n" + meta_of(hit.article);
  for (const auto& snippet : hit.snippets)
    html += "<blockquote>" + std::string(snippet.cut_before ? "… " : "") +
            marked(snippet.text, snippet.matches) + (snippet.cut_after ? " …" : "") +
            "</blockquote>\n";
  return html + copies_of(hit.article) + "</article></li>\n";
}

std::string hits_as_html(const Report& report) {
  const auto& page = report.answer.page;
  if (page.hits.empty()) return "<p>No article matches.</p>\n";
  std::string html = "<ol start=\"" + std::to_string(report.offset + 1) + "\">\n";
  for (const auto& hit : page.hits) html += hit_as_html(hit);
  return html + "</ol>\n";
}

std::string facet_as_html(const Facet& facet) {
  if (facet.values.empty()) return {};
  const auto most =
      std::max_element(facet.values.begin(), facet.values.end(), [](const auto& a, const auto& b) {
        return a.articles < b.articles;
      })->articles;
  std::string html = "<table><caption>" + std::string(name_of(facet.request.field)) +
                     " <span class=\"note\">" + std::to_string(facet.values.size()) + " of " +
                     std::to_string(facet.distinct) + "</span></caption>\n<tbody>\n";
  for (const auto& value : facet.values)
    html += "<tr><th scope=\"row\" class=\"filled\" style=\"--part:" +
            std::to_string(100 * value.articles / std::max<std::uint64_t>(most, 1)) + "%\">" +
            xml_text(value.value) + "</th><td>" + std::to_string(value.articles) + "</td></tr>\n";
  return html + "</tbody></table>\n";
}

std::string understood(const Answer& answer) {
  std::string html = "<p class=\"note\">Understood as <code>" + xml_text(answer.query.to_string()) +
                     "</code></p>\n";
  for (const auto& warning : answer.query.warnings())
    html += element("p", xml_text(warning.message));
  for (const auto& warning : answer.page.warnings) html += element("p", xml_text(warning));
  return html;
}

std::string counted(const Report& report) {
  const auto& page = report.answer.page;
  return std::to_string(page.total) + (page.total == 1 ? " article matches" : " articles match") +
         ", " + std::to_string(page.hits.size()) + " shown.";
}

/// With what the page can be made again.
std::string origin(const Report& report) {
  const auto& index = report.index;
  return "<footer><p>newshound " + xml_text(version()) + " · index of " +
         std::to_string(index.articles) + " articles, revision " + std::to_string(index.revision) +
         ", schema " + std::to_string(index.schema) + ", analyser " + xml_text(index.analyzer) +
         " · query <code>" + xml_text(report.answer.query.to_string()) + "</code></p></footer>\n";
}

}  // namespace

std::string report_as_html(const Report& report) {
  const auto query = report.answer.query.to_string();
  std::string facets;
  for (const auto& facet : report.facets.facets) facets += facet_as_html(facet);
  return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n<head>\n"
         "<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width\"/>\n"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
         "'unsafe-inline'\"/>\n" +
         element("title", xml_text(report.asked) + " – newshound") + "<style>" + report_style +
         "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#hits\">To the articles</a>\n"
         "<header>\n" +
         element("h1", xml_text(report.asked)) + understood(report.answer) +
         element("p", counted(report)) + "</header>\n<figure>\n" +
         timeline_as_svg(report.timeline, TimelineBars::articles, query) +
         "</figure>\n<main>\n<section id=\"hits\" aria-label=\"articles\">\n<h2>Articles</h2>\n" +
         hits_as_html(report) +
         "</section>\n<aside aria-label=\"counts\">\n<h2>In all that match</h2>\n" + facets +
         "</aside>\n</main>\n" + origin(report) + "</body>\n</html>\n";
}

int print_report(const Searcher& searcher, const QueryOptions& options, Query query) {
  const auto timeline = searcher.timeline(query, options.period, options.search);
  auto requests = options.facets;
  if (requests.empty())
    for (const auto field : {FacetField::person, FacetField::organisation, FacetField::place,
                             FacetField::source, FacetField::author, FacetField::language})
      requests.push_back({.field = field});
  const auto facets = searcher.facets(query, requests, options.search);
  const auto asked =
      options.query.empty() ? "like " + options.like + options.like_file.string() : options.query;
  const Report report{asked,
                      ask(searcher, options, {}, std::move(query)),
                      options.search.offset,
                      timeline,
                      facets,
                      searcher.info()};
  std::cout << report_as_html(report);
  return report.answer.page.total > 0 ? exit_code::success : exit_code::none;
}

}  // namespace newshound::tools
