#include <string>

#include "article/json/fields.h"
#include "article/json/flavours.h"
#include "article/shown.h"
#include "base/json.h"
#include "newshound/article.h"
#include "support/print.h"

namespace {

using newshound::parse_json_article;
using newshound::test::shown;

struct Row {
  std::string_view flavour;
  std::string record;
  std::string expected;
};

/// The flavour of the record `json`.
std::string_view flavour_of(std::string_view json) {
  const newshound::json::Document document(json);
  const newshound::FieldMap map;
  return newshound::article::Fields(document.root(), map, newshound::DateOrder::automatic)
      .flavour()
      .name;
}

void check(const std::vector<Row>& rows) {
  for (const auto& row : rows) {
    CAPTURE(row.record);
    CHECK(flavour_of(row.record) == row.flavour);
    CHECK(shown(parse_json_article(row.record)) == row.expected);
  }
}

}  // namespace

TEST_CASE("records of crawlers are told apart by their keys and read") {
  check({
      {"news-please",
       R"({"authors": [], "date_download": null, "date_modify": "2021-05-02 10:00:00",
           "date_publish": "None", "description": "d", "filename": "a.json", "language": "en",
           "source_domain": "www.tarrow.example", "maintext": "The shoal moved.", "title": "t",
           "title_page": null, "title_rss": null, "url": "https://www.tarrow.example/a?utm_source=x"})",
       "id=https://www.tarrow.example/a; title=t; date=2021-05-02T10:00:00Z; "
       "source=tarrow.example; lang=en; url=https://www.tarrow.example/a; body=The shoal moved.; "
       "sure=no"},
      {"newspaper4k",
       R"({"url": "https://amp.mw.example/a", "canonical_link": "https://mw.example/a",
           "title": "t", "text": "x", "summary": "s", "publish_date": "2023-10-24T00:00:00+00:00",
           "authors": ["Ana Ruiz"], "language": "", "meta_lang": "pt", "meta_site_name": "Maravel Wire",
           "keywords": ["k"], "top_image": "https://mw.example/a.jpg"})",
       "id=https://mw.example/a; title=t; authors=Ana Ruiz; date=2023-10-24T00:00:00Z; "
       "source=Maravel Wire; lang=pt; url=https://mw.example/a; body=x"},
      {"trafilatura",
       R"({"title": "t", "author": "Ana Ruiz; Tom Hall", "hostname": "phare.example",
           "date": "2022-04-22", "filedate": "2024-01-01", "fingerprint": "0f0f", "id": null,
           "text": "x", "raw_text": "y", "comments": "", "source": "https://phare.example/a",
           "source-hostname": "Le Phare", "categories": "a;b", "tags": "", "language": "fr"})",
       "id=https://phare.example/a; title=t; authors=Ana Ruiz|Tom Hall; date=2022-04-22; "
       "source=Le Phare; lang=fr; url=https://phare.example/a; body=x"},
      {"Fundus",
       R"({"id": "f", "authors": ["Ana Ruiz", "Associated Wire"], "body": {"summary": ["Deck."], "sections": [
           {"headline": [], "paragraphs": ["One.", "Two."]},
           {"headline": ["Later"], "paragraphs": ["Three."]}]},
           "publishing_date": "2023-04-28 17:40:08+00:00", "title": "t", "lang": "en",
           "topics": ["Tarrow"], "free_access": true, "publisher": "Maravel Wire"})",
       "id=f; title=t; authors=Ana Ruiz|Associated Wire; "
       "date=2023-04-28T17:40:08Z; source=Maravel Wire; lang=en; "
       "body=Deck.\n\nOne.\n\nTwo.\n\nLater\n\nThree."},
      {"Media Cloud",
       R"({"id": "5f", "article_title": "The Shoal", "normalized_article_title": "the shoal",
           "publication_date": "2023-06-27", "indexed_date": "2024-02-28T03:52:26.758602",
           "language": "en", "full_language": "en-US", "canonical_domain": "brisal.example",
           "url": "http://brisal.example/a", "normalized_url": "http://brisal.example/a",
           "text_content": "x"})",
       "id=5f; title=The Shoal; date=2023-06-27; source=brisal.example; lang=en; "
       "url=http://brisal.example/a; body=x"},
      {"Media Cloud API",
       R"({"id": "7", "url": "https://b.example/a", "title": "t", "text": "x",
           "publish_date": "2023-06-27", "indexed_date": "2024-02-28", "language": "de",
           "media_name": "Brisal Bote", "media_url": "b.example"})",
       "id=7; title=t; date=2023-06-27; source=Brisal Bote; lang=de; url=https://b.example/a; "
       "body=x"},
      {"Webz",
       R"({"uuid": "u1", "url": "https://w.example/a", "title": "", "text": "x", "author": "None",
           "published": "2024-01-28T02:00:00.000+02:00", "crawled": "2024-01-28T05:00:00.000+02:00",
           "language": "english", "thread": {"uuid": "u0", "title_full": "The Whole Title",
           "site": "w.example", "published": "2024-01-01T00:00:00.000+02:00"},
           "entities": {"persons": [{"name": "Ana Ruiz", "sentiment": "none"}],
           "organizations": [], "locations": [{"name": "Tarrow"}]}})",
       "id=u1; title=The Whole Title; date=2024-01-28T00:00:00Z; source=w.example; lang=en; "
       "url=https://w.example/a; body=x; entities=person:Ana Ruiz|place:Tarrow"},
      {"Event Registry",
       R"({"uri": "7001", "url": "https://e.example/a", "title": "t", "body": "x",
           "date": "2020-10-05", "time": "14:20:00", "dateTime": "2020-10-05T14:30:00Z",
           "dateTimePub": "2020-10-05T14:20:00Z", "lang": "deu", "isDuplicate": false,
           "authors": [{"uri": "w@e.example", "name": "Associated Wire", "isAgency": true},
                       {"uri": "a@e.example", "name": "Ana Ruiz", "isAgency": false}],
           "concepts": [{"uri": "c/1", "type": "loc", "score": 5, "label": {"eng": "Tarrow"}},
                        {"uri": "c/2", "type": "person", "score": 4, "label": {"eng": "Tom Hall"}},
                        {"uri": "c/3", "type": "wiki", "score": 3, "label": {"eng": "Fish"}}],
           "source": {"uri": "e.example", "title": "Echo"}})",
       "id=7001; title=t; authors=Ana Ruiz; date=2020-10-05T14:20:00Z; source=Echo; lang=de; "
       "url=https://e.example/a; body=x; entities=person:Tom Hall|place:Tarrow"},
      {"GDELT",
       R"({"url": "https://g.example/a", "url_mobile": "", "title": "The Shoal",
           "seendate": "20200510T143000Z", "domain": "g.example", "language": "English",
           "sourcecountry": "Maravel"})",
       "id=https://g.example/a; title=The Shoal; date=2020-05-10T14:30:00Z; source=g.example; "
       "lang=en; url=https://g.example/a; sure=no"},
  });
}

TEST_CASE("records of agencies and newspapers are told apart by their keys and read") {
  check({
      {"ninjs",
       R"({"uri": "urn:mw:1", "version": "2", "headline": "t", "byline": "By Ana Ruiz",
           "body_xhtml": "<p>One &amp; two.</p><p>Three.</p>", "language": "en-GB",
           "versioncreated": "2013-07-09T10:37:00Z", "pubstatus": "usable",
           "person": [{"name": "Tom Hall", "rel": "about"}], "located": "Tarrow",
           "organisation": [{"name": "MFC", "rel": "mentions"}], "place": [{"name": "Celeste"}]})",
       "id=urn:mw:1; title=t; authors=Ana Ruiz; date=2013-07-09T10:37:00Z; lang=en; "
       "body=One & two.\n\nThree.; entities=person:Tom Hall|org:MFC|place:Celeste"},
      {"ninjs",
       R"({"uri": "urn:mw:2", "headlines": [{"role": "short", "value": "s"},
           {"role": "main", "value": "t"}], "by": "Von Ana Ruiz",
           "bodies": [{"role": "main", "contenttype": "text/html", "value": "<p>h</p><p>h</p>"},
                      {"role": "main", "contenttype": "text/plain", "value": "x"}],
           "firstcreated": "2021-03-01T08:00:00Z", "versioncreated": "2021-03-02T08:00:00Z",
           "places": [{"name": "Tarrow"}], "language": "de"})",
       "id=urn:mw:2; title=t; authors=Ana Ruiz; date=2021-03-01T08:00:00Z; lang=de; body=x; "
       "entities=place:Tarrow"},
      {"ninjs",
       R"({"uri": "urn:mw:3", "headlines": [{"value": "t"}], "bodies": [{"value": "x"}],
           "versionCreated": "2021-03-02T08:00:00Z", "people": [{"name": "Tom Hall"}],
           "language": "en", "infoSources": [{"name": "Maravel Wire"}]})",
       "id=urn:mw:3; title=t; date=2021-03-02T08:00:00Z; source=Maravel Wire; lang=en; body=x; "
       "entities=person:Tom Hall"},
      {"Washington Post",
       R"({"id": "w1", "article_url": "https://wp.example/a", "title": "t", "author": "Ana Ruiz",
           "published_date": 1583512800000, "type": "article", "source": "The Maravel Post",
           "contents": [{"type": "kicker", "content": "World"}, null,
           {"type": "title", "content": "t"}, {"type": "date", "content": 1583512800000},
           {"type": "sanitized_html", "subtype": "paragraph", "content": "One <a href=\"/b\">b</a>."},
           {"type": "image", "fullcaption": "c"},
           {"type": "sanitized_html", "subtype": "paragraph", "content": "Two&nbsp;three."}]})",
       "id=w1; title=t; authors=Ana Ruiz; date=2020-03-06T16:40:00Z; source=The Maravel Post; "
       "lang=en; url=https://wp.example/a; body=One b.\n\nTwo\u00A0three."},
      {"BEIR", R"({"_id": "b1", "title": "t", "text": "x", "metadata": {}})",
       "id=b1; title=t; body=x"},
      {"Pyserini", R"({"id": 0, "contents": "x", "lang": "en"})", "id=0; lang=en; body=x"},
      {"Guardian",
       R"({"id": "world/2020/a", "webTitle": "t", "webUrl": "https://g.example/a",
           "webPublicationDate": "2020-10-05T14:20:00Z", "sectionName": "World",
           "fields": {"headline": "h", "bodyText": "x", "byline": "Ana Ruiz and Tom Hall"}})",
       "id=world/2020/a; title=t; authors=Ana Ruiz|Tom Hall; date=2020-10-05T14:20:00Z; "
       "source=g.example; url=https://g.example/a; body=x"},
      {"New York Times",
       R"({"_id": "n1", "web_url": "https://n.example/a", "language": "en", "snippet": "A snippet.",
           "headline": {"main": "t", "kicker": "k"}, "byline": {"original": "By Ana Ruiz"},
           "pub_date": "2020-10-05T14:20:00+0000", "source": "The Maravel Times"})",
       "id=n1; title=t; authors=Ana Ruiz; date=2020-10-05T14:20:00Z; source=The Maravel Times; "
       "lang=en; url=https://n.example/a; body=A snippet.; remark=there is no body but a summary"},
      {"schema.org",
       R"({"@context": "https://schema.org", "@type": "NewsArticle", "headline": "t",
           "articleBody": "x", "datePublished": "2020-10-05", "dateModified": "2020-10-06",
           "author": [{"@type": "Person", "name": "Ana Ruiz"}], "inLanguage": "en",
           "publisher": {"@type": "Organization", "name": "Maravel Wire"},
           "mentions": [{"@type": "Place", "name": "Tarrow"}], "url": "https://m.example/a"})",
       "id=https://m.example/a; title=t; authors=Ana Ruiz; date=2020-10-05; "
       "source=Maravel Wire; lang=en; url=https://m.example/a; body=x; entities=place:Tarrow"},
  });
}

TEST_CASE("records of nobody in particular are read by the usual keys") {
  check({
      {"generic", R"({"text": "x", "comments": "c", "id": "i"})", "id=i; body=x"},
      {"generic",
       R"({"ID": "i", "Title": "t", "Publication Date": "2020-10-05", "Article Text": "x"})",
       "id=i; title=t; date=2020-10-05; body=x"},
      {"generic",
       R"({"id": 3, "title": {"rendered": "Fish &#8217;n&#8217; chips"}, "date": "2020-10-05T14:20:00",
           "link": "https://p.example/?p=3&utm_medium=rss#top",
           "content": {"rendered": "<p>One<br/>two.</p>\n<p>Three.</p>"}})",
       "id=3; title=Fish ’n’ chips; date=2020-10-05T14:20:00Z; source=p.example; lang=en; "
       "url=https://p.example/?p=3; body=One\ntwo.\n\nThree."},
      {"generic", R"({"id": "i", "headline": "t", "date": "the other day", "url": "NaN"})",
       "id=i; title=t; remark=the date \"the other day\" was not understood"},
      {"generic", R"({"id": "i", "title": "t", "authors": "['Ana Ruiz', \"Tom O'Hall\"]"})",
       "id=i; title=t; authors=Ana Ruiz|Tom O'Hall"},
      {"generic", R"({"id": "i", "title": "t", "authors": ["By Ana Ruiz", "nan", "Hall, Tom"]})",
       "id=i; title=t; authors=Ana Ruiz|Hall, Tom"},
      {"generic", R"({"id": "i", "title": "t", "timestamp": "1583512800", "org": "MFC; MW"})",
       "id=i; title=t; date=2020-03-06T16:40:00Z; entities=org:MFC|org:MW"},
      {"generic", R"({"id": "i", "title": "t", "date": "20200510143000"})",
       "id=i; title=t; date=2020-05-10T14:30:00Z"},
      {"generic",
       R"({"_id": {"$oid": "5f"}, "title": "t", "date": {"$date": "2020-10-05T00:00:00Z"}})",
       "id=5f; title=t; date=2020-10-05T00:00:00Z"},
      {"generic", R"({"id": "i", "title": "AT&amp;T &lt;b&gt;", "date": "0"})",
       "id=i; title=AT&T <b>"},
      {"generic",
       R"({"id": "i", "title": "How to use <br>", "lang": "en", "body": "One <b>two</b>.\n\n<i>Three</i>."})",
       "id=i; title=How to use <br>; lang=en; body=One two.\n\nThree."},
      {"generic", R"({"title": "t", "body": "x", "url": "HTTPS://M.Example:443/a?fbclid=1"})",
       "id=https://m.example/a; title=t; source=m.example; url=https://m.example/a; body=x"},
  });
}

TEST_CASE("every name in the table of flavours is a key") {
  for (const auto* const name : {"title", "maintext", "source-hostname", "dc:creator", "@type",
                                 "thread", "versionCreated", "fields"}) {
    CAPTURE(name);
    CHECK(newshound::article::key_of(name).has_value());
  }
  CHECK(newshound::article::key_of("DATE") == newshound::article::key_of("date"));
  CHECK_FALSE(newshound::article::key_of("").has_value());
  CHECK_FALSE(newshound::article::key_of("thread.site").has_value());
}
