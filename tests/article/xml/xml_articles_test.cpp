#include "article/xml/xml_articles.h"

#include "article/outcomes.h"
#include "article/read_all.h"
#include "support/print.h"
#include "support/temp_dir.h"

namespace {

using newshound::Article;
using newshound::article::xml::has_articles;
using newshound::article::xml::read_articles;
using newshound::test::described;
using newshound::test::lines_of;

using Lines = std::vector<std::string>;

Lines read(std::string_view xml) { return lines_of(read_articles(xml, {"f", 1, 0})); }

/// The first article of `xml`, described; or what is wrong with it.
std::string first(std::string_view xml) {
  const auto outcomes = read_articles(xml, {"f", 1, 0});
  REQUIRE(!outcomes.empty());
  const auto* const article = std::get_if<Article>(&outcomes.front());
  return article != nullptr ? described(*article) : lines_of(outcomes).front();
}

}  // namespace

TEST_CASE("RSS gives the fullest text, names without addresses, the date of RFC 822") {
  CHECK(first(R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
  <title>Maravel Courier - Home</title>
  <link>https://www.courier.example/</link>
  <language>en-GB</language>
  <item>
    <title>Tarrow &amp;amp; the &lt;i&gt;second&lt;/i&gt; ferry</title>
    <link>https://www.courier.example/2022/03/07/ferry</link>
    <guid isPermaLink="false">48121</guid>
    <pubDate>Mon, 07 Mar 2022 14:03:00 +0100</pubDate>
    <dc:creator><![CDATA[Gloria Ashdown and Hana Orr]]></dc:creator>
    <category>Ferries</category>
    <description>A short summary.</description>
    <media:content url="https://img.example/1.jpg"><media:title>No title</media:title></media:content>
    <content:encoded><![CDATA[<p>The ferry will sail from the first of May.</p>
<figure><figcaption>Photo: H. Orr</figcaption></figure><p>It has 12&nbsp;cabins.</p>
<p>The post <a href="x">Tarrow</a> appeared first on <a href="y">Courier</a>.</p>]]></content:encoded>
  </item>
</channel></rss>)") == R"(id: https://www.courier.example/2022/03/07/ferry
title: Tarrow & the second ferry
author: Gloria Ashdown
author: Hana Orr
date: 2022-03-07T13:03:00Z
source: courier.example
language: en
url: https://www.courier.example/2022/03/07/ferry
body: The ferry will sail from the first of May.

It has 12 cabins.
)");
}

TEST_CASE("RSS without a link takes its address from the guid and its outlet from the source") {
  CHECK(first(R"(<rss version="2.0"><channel><title>News</title><item>
<title>Levee finished</title>
<guid>https://tribune.example/levee</guid>
<author>desk@tribune.example (Ada Brisk)</author>
<source url="https://www.tribune.example">Celeste Tribune</source>
<dc:date>2021-06-03T08:00:00Z</dc:date>
<description>The levee at Orun stands, &lt;b&gt;three years&lt;/b&gt; late.</description>
</item></channel></rss>)") == R"(id: https://tribune.example/levee
title: Levee finished
author: Ada Brisk
date: 2021-06-03T08:00:00Z
source: Celeste Tribune
language: en
url: https://tribune.example/levee
body: The levee at Orun stands, three years late.
)");
}

TEST_CASE("RSS of version 1 has its items beside the channel") {
  CHECK(
      first(
          R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel rdf:about="https://phare.example/"><title>Le Phare</title><link>https://phare.example/</link>
<dc:language>fr</dc:language>
<items><rdf:Seq><rdf:li rdf:resource="https://phare.example/1"/></rdf:Seq></items></channel>
<item rdf:about="https://phare.example/1"><title>Le douzième masque</title>
<link>https://phare.example/1</link><dc:creator>Odile Maret</dc:creator>
<dc:date>2023-10-27</dc:date><description>Il est revenu au village.</description></item>
</rdf:RDF>)") == R"(id: https://phare.example/1
title: Le douzième masque
author: Odile Maret
date: 2023-10-27
source: phare.example
language: fr
url: https://phare.example/1
body: Il est revenu au village.
)");
}

TEST_CASE("Atom gives its alternate link and content of each type") {
  const std::string head = R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>Observer</title><link rel="self" href="https://observer.example/feed"/>
<author><name>The Desk</name></author><id>urn:uuid:1</id><entry>)";
  const std::string tail = "</entry></feed>";
  CHECK(first(head + R"(<title type="html">Cable &amp;mdash; cut</title>
<link rel="replies" href="https://observer.example/r"/>
<link rel="alternate" href="https://observer.example/cable?a=1&amp;b=2"/>
<id>tag:observer.example,2023:1</id>
<updated>2023-11-30T00:00:00Z</updated><published>2023-11-29T10:20:30-05:00</published>
<author><name>Ivo Lantz</name><uri>x</uri></author><author><name>Mia Roe</name></author>
<summary>Short.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It was <em>cut</em>&#8212;twice.</p><p>Nobody saw it.</p></div></content>)" +
              tail) == R"(id: tag:observer.example,2023:1
title: Cable — cut
author: Ivo Lantz
author: Mia Roe
date: 2023-11-29T15:20:30Z
source: observer.example
language: en
url: https://observer.example/cable?a=1&b=2
body: It was cut—twice.

Nobody saw it.
)");
  CHECK(first(head + R"(<title>T</title><updated>2023-11-30T00:00:00Z</updated>
<content type="html">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</content>)" +
              tail) == R"(id: 79a07447c1c649d5
title: T
author: The Desk
date: 2023-11-30T00:00:00Z
source: Observer
language: en
body: One.

Two.
)");
}

TEST_CASE("feeds with a prefix on every name are read as well") {
  CHECK(first(R"(<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>T</a:title>
<a:id>urn:x:1</a:id><a:author><a:name>Mia Roe</a:name></a:author><a:summary>Short.</a:summary>
</a:entry></a:feed>)") == "id: urn:x:1\ntitle: T\nauthor: Mia Roe\nbody: Short.\n");
}

TEST_CASE("NewsML-G2 gives headline, creator, outlet, entities and the text inside") {
  CHECK(first(R"(<?xml version="1.0"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2020-12-11T12:00:00Z</sent></header>
<itemSet><newsItem guid="urn:newsml:meridian.example:20201211:7" version="3" xml:lang="en-US">
<itemMeta><versionCreated>2020-12-11T11:00:00+01:00</versionCreated>
<pubStatus qcode="stat:usable"/><title>slug</title></itemMeta>
<contentMeta><contentCreated>2020-12-11T10:00:00+01:00</contentCreated>
<located type="cpnat:poi"><name>Port Celeste</name></located>
<creator qcode="x:1"><name>Ruth Calloway</name></creator>
<infoSource qcode="is:MW"><name>Meridian Wire</name></infoSource>
<subject type="cpnat:person" qcode="p:1"><name>Inês Caldeira</name></subject>
<subject type="cpnat:organisation"><name>Maravel Fisheries Commission</name></subject>
<subject type="cpnat:abstract" qcode="medtop:1"><name>fishing</name></subject>
<headline>Commission opens inquiry</headline><slugline>quota</slugline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
<head><title>no</title></head><body><p>PORT CELESTE (MW) — The commission met.</p><p>It adjourned.</p></body></html></inlineXML></contentSet>
</newsItem></itemSet></newsMessage>)") == R"(id: urn:newsml:meridian.example:20201211:7
title: Commission opens inquiry
author: Ruth Calloway
date: 2020-12-11T09:00:00Z
source: Meridian Wire
language: en
person: Inês Caldeira
org: Maravel Fisheries Commission
place: Port Celeste
body: PORT CELESTE (MW) — The commission met.

It adjourned.
)");
}

TEST_CASE("NewsML-G2 that was withdrawn is an error, and plain data is a text") {
  CHECK(first("<newsItem guid='urn:a'><itemMeta><pubStatus qcode='stat:canceled'/></itemMeta>"
              "</newsItem>") == "f:1: byte 0: its publisher has withdrawn it (pubStatus canceled)");
  CHECK(first("<newsItem guid='urn:a'><contentMeta><headline>H</headline><by>By Mia Roe</by>"
              "</contentMeta><contentSet><inlineData contenttype='text/plain'>One &lt; two."
              "</inlineData></contentSet></newsItem>") ==
        "id: urn:a\ntitle: H\nauthor: Mia Roe\nbody: One < two.\n");
}

TEST_CASE("NITF gives hedline, byline, dates of the issue and what indexers identified") {
  CHECK(first(R"(<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "http://x/nitf-3-3.dtd">
<nitf><head><title>no</title><docdata><doc-id id-string="1815718"/><date.issue norm="20201211T000000Z"/>
<identified-content><person class="indexing_service">Caldeira, Inês</person><org>Harbour Union</org>
<location>Port Celeste</location><classifier>Strikes</classifier></identified-content></docdata>
<pubdata date.publication="20201212" name="Celeste Tribune" ex-ref="https://tribune.example/1815718"/></head>
<body><body.head><hedline><hl1>Strike <em>ends</em></hl1><hl2>no</hl2></hedline>
<byline class="print_byline">By <person>Ada Brisk</person><byttl>Staff writer</byttl></byline>
<dateline><location>PORT CELESTE</location></dateline></body.head>
<body.content><block class="lead_paragraph"><p>The cranes move.</p></block>
<block class="full_text"><p>The cranes move.</p><p>The <person>mayor</person> waved&mdash;once.</p></block></body.content>
</body></nitf>)") == R"(id: 1815718
title: Strike ends
author: Ada Brisk
date: 2020-12-11T00:00:00Z
source: Celeste Tribune
language: en
url: https://tribune.example/1815718
person: Inês Caldeira
org: Harbour Union
place: Port Celeste
body: The cranes move.

The mayor waved—once.
)");
}

TEST_CASE("a broken entry costs only itself") {
  CHECK(read("<rss><channel>\n"
             "<item><title>A</title></item>\n"
             "<item><title>B</titel></item>\n"
             "<item><title>C\xE9</title></item>\n"
             "<item><link>x</link></item>\n"
             "<item><title>D<![CDATA[</item><item>]]></title></item>\n"
             "<item><title>E</title>\n"
             "<item><title>F</title></item>\n"
             "<!-- <item><title>no</title></item> -->\n"
             "</channel></rss>") ==
        Lines{"f:1 15 A", "f:3: byte 61: not XML: Start-end tags mismatch",
              "f:4: byte 89: is not UTF-8", "f:5: byte 106: has neither a title nor a body",
              "f:5 134 D", "f:7: byte 211: not XML: Start-end tags mismatch", "f:7 212 F"});
}

TEST_CASE("a feed that is cut short gives the entries before the break") {
  const std::string feed =
      "<rss><channel>\n<item><title>A</title></item>\n<item><title>B</title></item>\n"
      "</channel></rss>\n";
  CHECK(read(feed) == Lines{"f:1 15 A", "f:2 45 B"});
  CHECK(read(feed.substr(0, 60)) ==
        Lines{"f:1 15 A", "f:3: byte 60: not XML: the file ends within an entry"});
  CHECK(read(feed.substr(0, 80)) ==
        Lines{"f:1 15 A", "f:2 45 B", "f:4: byte 80: the file ends within <rss>"});
  CHECK(read(feed.substr(0, 5)) == Lines{"f:1: byte 5: the file ends within <rss>"});
  CHECK(read("<rss><channel></channel></rss>").empty());
}

TEST_CASE("entities that grow are not expanded and depth does not end the stack") {
  std::string bomb = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a0 'ha'>";
  for (int i = 1; i < 30; ++i)
    bomb += "<!ENTITY a" + std::to_string(i) + " '&a" + std::to_string(i - 1) + ";&a" +
            std::to_string(i - 1) + ";'>";
  bomb += "<!ENTITY file SYSTEM 'file:///etc/passwd'>]>";
  bomb += "<rss><channel><item><title>&a29;</title><description>&file;</description></item>";
  CHECK(first(bomb).find("\ntitle: &a29;\n") != std::string::npos);
  CHECK(first(bomb).find("\nbody: &file;\n") != std::string::npos);
  std::string deep = "<rss><channel><item><title>T</title><description>";
  for (int i = 0; i < 200000; ++i) deep += "<p>";
  deep += "x";
  for (int i = 0; i < 200000; ++i) deep += "</p>";
  CHECK(read(deep + "</description></item></channel></rss>") == Lines{"f:1 14 T"});
}

TEST_CASE("XML is told from pages and from what has no articles") {
  CHECK(has_articles("<rss version='2.0'>"));
  CHECK(has_articles("\n<?xml version='1.0'?>\n<!-- c -->\n<a:feed xmlns:a='x'>"));
  CHECK(has_articles("<!DOCTYPE nitf [<!ENTITY a 'b>c'>\n] >\n<nitf>"));
  CHECK_FALSE(has_articles("<html><body>rss</body></html>"));
  CHECK_FALSE(has_articles("<?xml version='1.0'?><!DOCTYPE html><html>"));
  CHECK_FALSE(has_articles("rss"));
  CHECK_FALSE(has_articles(""));
  CHECK_FALSE(has_articles("<?xml"));
  CHECK(
      read("<urlset></urlset>") ==
      Lines{"f:1: byte 0: is XML, but not RSS, Atom, NewsML-G2 or NITF: it begins with <urlset>"});
}

TEST_CASE("a feed is read in the encoding that it declares") {
  const newshound::test::TempDir dir;
  dir.write("f",
            "<?xml version='1.0' encoding='ISO-8859-1'?>\n<rss><channel>\n"
            "<item><title>Le caf\xE9 du phare</title></item></channel></rss>");
  CHECK(newshound::test::read_all(dir, {"f"}) == Lines{"f:1 Le café du phare"});
}
