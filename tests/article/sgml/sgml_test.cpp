#include "article/outcomes.h"
#include "article/read_all.h"
#include "article/sgml/record.h"
#include "article/sgml/sgml_pieces.h"
#include "support/print.h"
#include "support/temp_dir.h"

namespace {

using newshound::article::sgml::is_sgml;
using newshound::article::sgml::read_record;
using newshound::article::sgml::unwrapped;
using newshound::test::described;
using newshound::test::read_all;
using newshound::test::TempDir;

using Lines = std::vector<std::string>;

Lines read(std::string_view contents) {
  const TempDir dir;
  dir.write("f", contents);
  return read_all(dir, {"f"});
}

}  // namespace

TEST_CASE("a record of Reuters gives its codes as entities and its dateline with the text") {
  CHECK(described(read_record(
            R"(<REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" OLDID="5544" NEWID="17">
<DATE>26-FEB-1987 15:01:01.79</DATE>
<TOPICS><D>fish</D></TOPICS>
<PLACES><D>el-salvador</D><D>usa</D></PLACES>
<PEOPLE><D>de-costa</D></PEOPLE>
<ORGS><D>mfc</D></ORGS>
<EXCHANGES></EXCHANGES>
<UNKNOWN>&#5;&#5;C T&#22;f0704</UNKNOWN>
<TEXT>&#2;
<TITLE>MARAVEL FISH &lt;MRF> SEES LOWER CATCH</TITLE>
<AUTHOR>    By Gloria Ashdown</AUTHOR>
<DATELINE>    PORT CELESTE, Feb 26 - </DATELINE><BODY>The quota &amp; the catch fell in
the northern zone, the commission
said.
    It gave no reason.
 Reuter
&#3;</BODY></TEXT>
</REUTERS>)")) == R"(id: reuters-17
title: MARAVEL FISH <MRF> SEES LOWER CATCH
author: Gloria Ashdown
date: 1987-02-26T15:01:01Z
source: Reuters
language: en
person: De Costa
org: MFC
place: El Salvador
place: Usa
body: PORT CELESTE, Feb 26 - The quota & the catch fell in the northern zone, the commission said.

It gave no reason.
)");
}

TEST_CASE("records of TREC have their fields under several names") {
  CHECK(described(read_record(R"(<DOC>
<DOCNO> AP880212-0001 </DOCNO>
<FILEID>AP-NR-02-12-88 2344EST</FILEID>
<HEAD>Ferry Named</HEAD>
<BYLINE>By ADA BRISK</BYLINE>
<DATELINE>TARROW (AP) </DATELINE>
<TEXT>
   The second ferry was named on
Friday.
   Nobody was surprised.
</TEXT>
</DOC>)")) == R"(id: AP880212-0001
title: Ferry Named
author: Ada Brisk
date: 1988-02-12
source: AP
language: en
body: TARROW (AP) — The second ferry was named on Friday.

Nobody was surprised.
)");
  CHECK(described(read_record(R"(<DOC>
<DOCNO> LA010189-0001 </DOCNO>
<DATE><P>January 1, 1989, Sunday, Home Edition </P></DATE>
<HEADLINE><P>THE HARBOUR IS QUIET </P></HEADLINE>
<BYLINE><P>By HANA ORR </P></BYLINE>
<TEXT><P>Not one crane moved in the harbour all day long.
</P><P>It was a holiday. </P></TEXT></DOC>)")) == R"(id: LA010189-0001
title: THE HARBOUR IS QUIET
author: Hana Orr
date: 1989-01-01
source: Los Angeles Times
language: en
body: Not one crane moved in the harbour all day long.

It was a holiday.
)");
  CHECK(described(read_record(R"(<DOC id="AFP_ENG_20101201.0001" type="story" >
<HEADLINE>
Levee finished
at last
</HEADLINE>
<TEXT>
<P>
It took the engineers of the
province three years.
</P>
</TEXT>
</DOC>)")) == R"(id: AFP_ENG_20101201.0001
title: Levee finished at last
date: 2010-12-01
source: AFP
language: en
body: It took the engineers of the province three years.
)");
}

TEST_CASE("wrapped lines become paragraphs") {
  struct Row {
    std::string_view wrapped;
    std::string_view text;
  };
  const Row rows[] = {{"One\ntwo\n    three\nfour\n\nfive", "One two\n\nthree four\n\nfive"},
                      {"   One\ntwo\n   three", "One two\n\nthree"},
                      {"  One\r\n  two\r\n\r\n  three", "One two\n\nthree"},
                      {"\n\n", ""},
                      {"", ""}};
  for (const auto& row : rows) {
    CAPTURE(row.wrapped);
    CHECK(unwrapped(row.wrapped) == row.text);
  }
}

TEST_CASE("records are cut one by one and a broken one costs only itself") {
  CHECK(read("<DOC>\n<DOCNO>1</DOCNO><TITLE>A</TITLE>\n</DOC>\nno\n"
             "<DOC><DOCNO>2</DOCNO></DOC>\n"
             "<DOC><DOCNO>3</DOCNO><TITLE>C</TITLE>\n"
             "<DOC><TITLE>D\xE9</TITLE></DOC>\n"
             "<DOC><TITLE>E</TITLE></DOC>\n"
             "<DOC><TITLE>F") ==
        Lines{"f:1 A", "f:5: byte 49: has neither a title nor a body",
              "f:6: byte 77: a record that does not end before the next one", "f:4 Dé", "f:5 E",
              "f:9: byte 172: the file ends within a record, or it is longer than 64 MB"});
  CHECK(read("<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS NEWID=\"1\"><TEXT TYPE=\"BRIEF\">"
             "<TITLE>A</TITLE></TEXT></REUTERS>\n<REUTERS><TEXT><TITLE>B</TITLE></TEXT></REUTERS>"
             "\n") == Lines{"f:1 A", "f:2 B"});
}

TEST_CASE("SGML is told by its first element") {
  CHECK(is_sgml("<DOC>\n"));
  CHECK(is_sgml("\n<DOC id=\"x\">"));
  CHECK(is_sgml("<REUTERS TOPICS=\"NO\">"));
  CHECK(is_sgml("<!DOCTYPE lewis SYSTEM \"lewis.dtd\">"));
  CHECK_FALSE(is_sgml("<DOCUMENT>"));
  CHECK_FALSE(is_sgml("<DOC"));
  CHECK_FALSE(is_sgml(""));
}
