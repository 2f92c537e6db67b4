#include "newshound/field_map.h"

#include "article/json/record.h"
#include "article/shown.h"
#include "support/print.h"
#include "support/temp_dir.h"

namespace {

using newshound::FieldMap;
using newshound::parse_field_map;
using newshound::RecordField;

struct Row {
  std::string map;
  std::string record;
  std::string expected;
};

std::string read(const Row& row) {
  const newshound::json::Document document(row.record);
  return newshound::test::shown(newshound::article::read_any_record(
      document.root(), row.record, {.map = parse_field_map(row.map)}));
}

std::string failure(std::string_view map) {
  try {
    parse_field_map(map);
    return "fine";
  } catch (const newshound::Error& error) {
    CHECK(error.hint().find("title, body, authors") != std::string::npos);
    return error.what();
  }
}

}  // namespace

TEST_CASE("a field map is read") {
  const FieldMap expected{{{RecordField::title, "headline"},
                           {RecordField::authors, "meta.writers"},
                           {RecordField::organisation, "x"}}};
  CHECK(parse_field_map("title=headline, author = meta.writers,org=x") == expected);
  CHECK(parse_field_map("title=headline,authors=meta.writers,organisation=x") == expected);
}

TEST_CASE("a field map that is none says why") {
  CHECK(failure("") == "field map: '' has no '='");
  CHECK(failure("title") == "field map: 'title' has no '='");
  CHECK(failure("title=a,") == "field map: '' has no '='");
  CHECK(failure("headline=title") == "field map: 'headline=title' names no field of an article");
  CHECK(failure("title= ") == "field map: 'title=' does not say where the field is");
}

TEST_CASE("a field map says where the fields of a record are") {
  const std::vector<Row> rows = {
      {"title=kop,body=tekst,id=nr", R"({"nr": 7, "kop": "t", "tekst": "x", "title": "no"})",
       "id=7; title=t; body=x"},
      {"authors=meta.writers,date=meta.at,id=i",
       R"({"i": "i", "title": "t", "meta": {"writers": ["Ana Ruiz", "Tom Hall"], "at": 1583512800}})",
       "id=i; title=t; authors=Ana Ruiz|Tom Hall; date=2020-03-06T16:40:00Z"},
      // through lists; of several rules the first that leads to something
      {"authors=staff.name,id=i,body=blocks.p,title=none,title=top",
       R"({"i": "i", "top": "t", "staff": [{"name": "Ana Ruiz"}, {"name": "Tom Hall"}, 3],
           "blocks": [{"p": "One."}, {"q": "no"}, {"p": ["Two.", "Three."]}]})",
       "id=i; title=t; authors=Ana Ruiz|Tom Hall; lang=en; body=One.\n\nTwo.\n\nThree."},
      {"person=who,org=tags.orgs,place=where,id=i",
       R"({"i": "i", "title": "t", "who": "Ana Ruiz; Tom Hall", "tags": {"orgs": ["MFC"]},
           "where": [{"name": "Tarrow"}]})",
       "id=i; title=t; entities=person:Ana Ruiz|person:Tom Hall|org:MFC|place:Tarrow"},
      // a key with a dot in it; a path that leads nowhere
      {"title=a.b,body=c.d.e,id=i", R"({"i": "i", "a.b": "t", "c": {"d": 1}, "text": "x"})",
       "id=i; title=t; body=x"},
      {"url=where,source=paper,lang=tongue,id=i",
       R"({"i": "i", "title": "t", "where": "http://A.example", "paper": "Courier", "tongue": "French"})",
       "id=i; title=t; source=Courier; lang=fr; url=http://a.example/"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.map);
    CHECK(read(row) == row.expected);
  }
}

TEST_CASE("a reader reads by a field map") {
  const newshound::test::TempDir dir;
  newshound::ReaderOptions options;
  options.map = parse_field_map("title=kop,body=meta.tekst");
  dir.write("a.jsonl", "{\"kop\": \"A\", \"meta\": {\"tekst\": \"x\"}}\n");
  dir.write("b.csv", "nr;kop;meta.tekst\n1;B;y\n");
  options.format = newshound::InputFormat::automatic;
  newshound::ArticleReader records({dir.path() / "a.jsonl"}, options);
  CHECK(records.next()->body == "x");
  options.format = newshound::InputFormat::csv;
  newshound::ArticleReader rows({dir.path() / "b.csv"}, options);
  CHECK(rows.next()->body == "y");
  CHECK_FALSE(rows.next().has_value());
}
