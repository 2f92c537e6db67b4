#include "index/document.h"

#include <map>

#include "index/stored.h"
#include "rank/file.h"
#include "rank/list_decoder.h"
#include "support/articles.h"
#include "support/print.h"
#include "support/random_corpus.h"

namespace newshound::index {

namespace {

using test::make_article;

/// The terms of `document` with their frequencies and positions: "flood:2[1,3]".
std::map<std::string, std::string> terms_of(const Xapian::Document& document) {
  std::map<std::string, std::string> terms;
  for (auto at = document.termlist_begin(); at != document.termlist_end(); ++at) {
    std::string positions;
    for (auto position = at.positionlist_begin(); position != at.positionlist_end(); ++position)
      positions += (positions.empty() ? "" : ",") + std::to_string(*position);
    terms[*at] = std::to_string(at.get_wdf()) + '[' + positions + ']';
  }
  return terms;
}

/// All terms that begin with `prefix` and a letter that is not a capital.
std::string with_prefix(const Xapian::Document& document, const std::string& prefix) {
  std::string printed;
  for (const auto& [term, frequency] : terms_of(document)) {
    const bool longer_prefix =
        term.size() > prefix.size() && term[prefix.size()] >= 'A' && term[prefix.size()] <= 'Z';
    if (term.starts_with(prefix) && !longer_prefix)
      printed += (printed.empty() ? "" : " ") + term.substr(prefix.size()) + ':' + frequency;
  }
  return printed;
}

Xapian::Document document_of(const Article& article, Positions positions = Positions::xapian_too) {
  text::Vocabularies vocabularies;
  DocumentMaker maker(vocabularies, "en", positions);
  const auto mentions = EntityFinder().find(article);
  maker.begin(article, mentions);
  const auto json = to_json(article);
  return maker.document(article, joined({json, mention_bytes(mentions)}));
}

/// Their rank file.
class RankFile {
 public:
  explicit RankFile(const std::vector<Article>& articles) {
    text::Vocabularies vocabularies;
    DocumentMaker maker(vocabularies, "en", Positions::rank_only);
    for (const auto& article : articles) {
      const auto mentions = EntityFinder().find(article);
      maker.begin(article, mentions);
      maker.finish(article);
    }
    maker.write_rank(dir_.path() / "rank");
    file_.emplace(dir_.path() / "rank");
  }

  const rank::File& file() const { return *file_; }

  /// The postings of `term`: "0*2@1,104 1*1@7", without what is not kept.
  std::string postings(std::string_view term) const {
    const auto entry = file_->dictionary().find(term);
    if (!entry) return "none";
    rank::Postings list;
    rank::decode(*file_, *entry, rank::Decode::positions, list);
    std::string printed;
    std::size_t next = 0;
    for (std::size_t at = 0; at < list.articles.size(); ++at) {
      printed += (at > 0 ? " " : "") + std::to_string(list.articles[at]);
      if (list.counts.empty()) continue;
      printed += '*' + std::to_string(list.counts[at]);
      for (std::uint32_t left = list.positions.empty() ? 0 : list.counts[at]; left > 0; --left)
        printed += (left == list.counts[at] ? "@" : ",") + std::to_string(list.positions[next++]);
    }
    return printed;
  }

 private:
  test::TempDir dir_;
  std::optional<rank::File> file_;
};

void check_round_trip(const Article& article) {
  CHECK(read_article(document_of(article)) == article);
}

Article full_article() {
  auto article = make_article("wire-7", "Floods close the harbour",
                              "The flood closed Port Celeste.\n\n“No,” said Inês Caldeira.",
                              "2021-08-19T06:30:00Z");
  article.authors = {"Gloria Ashdown", "Peter Nwosu"};
  article.source = "Maravel Courier";
  article.url = "https://courier.example/7";
  article.path = "feeds/wire.jsonl:17";
  article.entities = {{EntityKind::person, "Rogelio Stans"}, {EntityKind::place, "Santa Ilda"}};
  return article;
}

}  // namespace

TEST_CASE("words and stems are terms and words that Xapian has too have positions") {
  const auto document =
      document_of(make_article("1", "Floods rise", "Rising floods: l’Orun flooded, FLOODS!"));
  CHECK(with_prefix(document, "") ==
        "flooded:0[107] floods:0[1,104,108] l:0[105] lorun:0[105] orun:0[106] rise:0[2] "
        "rising:0[103]");
  CHECK(with_prefix(document, "Z") == "flood:4[] l:1[] lorun:1[] orun:1[] rise:2[]");
  CHECK(with_prefix(document, "S") == "floods:0[1] rise:0[2]");
  CHECK(with_prefix(document, "ZS") == "flood:1[] rise:1[]");
  CHECK(document.termlist_count() == 26);
}

TEST_CASE("without positions Xapian has stems and no words but those of authors") {
  auto article = make_article("1", "Floods rise", "Rising floods: l’Orun flooded, FLOODS!");
  article.authors = {"Gloria Ashdown"};
  const auto document = document_of(article, Positions::rank_only);
  CHECK(with_prefix(document, "") == "");
  CHECK(with_prefix(document, "S") == "");
  CHECK(with_prefix(document, "Z") == "flood:4[] l:1[] lorun:1[] orun:1[] rise:2[]");
  CHECK(with_prefix(document, "ZS") == "flood:1[] rise:1[]");
  CHECK(with_prefix(document, "A") == "ashdown:0[] gloria:0[]");
  CHECK(document.termlist_count() == 14);
}

TEST_CASE("the rank file has the same terms but for dates, and all words") {
  auto floods = make_article("1", "Floods rise", "Rising floods", "2020-12-11");
  floods.authors = {"Gloria Ashdown", "Ashdown"};
  floods.source = "Maravel Courier";
  const RankFile rank({floods, make_article("2", "", "Tide and floods rise; floods")});
  CHECK(rank.postings("floods") == "0*2@1,104 1*2@103,105");
  CHECK(rank.postings("rising") == "0*1@103");
  CHECK(rank.postings("Sfloods") == "0*1@1");
  CHECK(rank.postings("Zflood") == "0*2 1*2");
  CHECK(rank.postings("ZSrise") == "0*1");
  CHECK(rank.postings("Aashdown") == "0*2@2,103");
  CHECK(rank.postings("Hcourier") == "0");
  CHECK(rank.postings("Len") == "0 1");
  CHECK(rank.postings("Q2") == "1");
  for (const auto* term : {"Y2020", "M202012", "D20201211", "rise?"})
    CHECK(rank.postings(term) == "none");
  CHECK(std::vector<std::uint32_t>(rank.file().lengths().begin(), rank.file().lengths().end()) ==
        std::vector<std::uint32_t>{6, 5});
}

TEST_CASE("articles that say the same have the same content whatever else differs") {
  const auto one = make_article("1", "Floods rise", "In Port Celeste.", "2020");
  const auto two = make_article("2", "FLOODS rise", "In  Port Celeste.");
  const auto other = make_article("3", "Floods rise", "Celeste in Port");
  const RankFile rank({one, two, other, make_article("4", "", "")});
  CHECK(rank.file().row(0).content == rank.file().row(1).content);
  CHECK(rank.file().row(0).content != rank.file().row(2).content);
  CHECK(rank.file().row(0).content != rank.file().row(3).content);
}

TEST_CASE("Xapian and the rank file agree about random articles") {
  test::Random random(53);
  for (int round = 0; round < 100; ++round) {
    const auto article = test::random_article(random, "1");
    const RankFile rank({article});
    std::uint64_t length = 0;
    for (const auto& entry : terms_of(document_of(article))) {
      const auto& term = entry.first;
      const auto& printed = entry.second;
      if (std::string_view("DMY").find(term.front()) != std::string_view::npos) continue;
      CAPTURE(term);
      const auto postings = rank.postings(term);
      const auto times = printed.substr(0, printed.find('['));
      const auto positions = printed.substr(printed.find('[') + 1);
      length += std::stoul(times);
      if (positions != "]")
        CHECK(postings.substr(postings.find('@') + 1) + ']' == positions);
      else
        CHECK(postings == (times == "0" ? "0" : "0*" + times));
    }
    CHECK(rank.file().total_length() == length);
  }
}

TEST_CASE("names of authors stand too far apart to be one phrase") {
  const auto document = document_of(full_article());
  CHECK(with_prefix(document, "A") == "ashdown:0[2] gloria:0[1] nwosu:0[104] peter:0[103]");
}

TEST_CASE("what is matched as a whole has no frequency") {
  const auto document = document_of(full_article());
  CHECK(with_prefix(document, "Q") == "wire-7:0[]");
  CHECK(with_prefix(document, "L") == "en:0[]");
  CHECK(with_prefix(document, "H") ==
        "=maravel courier:0[] courier:0[] maravel:0[] maravel courier:0[]");
  CHECK(with_prefix(document, "Y") == "2021:0[]");
  CHECK(with_prefix(document, "M") == "202108:0[]");
  CHECK(with_prefix(document, "D") == "20210819:0[]");
  CHECK(document.get_value(schema::date_slot) == "20210819063000");
  CHECK(document.get_value(schema::source_slot) == "Maravel Courier");
}

TEST_CASE("entities given and found are terms by kind") {
  const auto document = document_of(full_article());
  CHECK(with_prefix(document, "XP") ==
        "=ines caldeira:0[] =rogelio stans:0[] caldeira:0[] ines:0[] ines caldeira:0[] "
        "rogelio:0[] rogelio stans:0[] stans:0[]");
  CHECK(with_prefix(document, "XL").find("santa ilda:0[]") != std::string::npos);
  const auto bank = document_of(
      make_article("1", "", "The Central Bank of Valmara (BCV) cut its rate. The BCV will wait."));
  for (const std::string name : {"bcv", "central bank", "central bank of valmara"})
    CHECK(terms_of(bank).contains("XO" + name));
}

namespace {

/// An article that mentions "Ana Reyes" as `Reyes` and so on; what a finder finds does not matter.
struct Mentioned {
  Article article =
      test::make_article("1", "Ana-Lena Reyes (IOS)", "IOS chose Reyes. REYES\nANA won.");
  std::vector<Mention> mentions = {
      {{EntityKind::person, "Ana Lena Reyes"}, "Ana-Lena Reyes", {0, 14}, ArticlePart::title},
      {{EntityKind::organisation, "IOS"}, "IOS", {16, 19}, ArticlePart::title},
      {{EntityKind::organisation, "IOS"}, "IOS", {0, 3}},
      {{EntityKind::person, "Ana Lena Reyes"}, "Reyes", {10, 15}},
      {{EntityKind::person, "Ana Lena Reyes"}, "REYES\nANA", {17, 26}},
  };
};

}  // namespace

TEST_CASE("mentions are terms with positions, forms, and names as wholes") {
  const Mentioned mentioned;
  text::Vocabularies vocabularies;
  DocumentMaker maker(vocabularies, "en", Positions::xapian_too);
  maker.begin(mentioned.article, mentioned.mentions);
  const auto document = maker.document(mentioned.article, "");
  CHECK(with_prefix(document, "XMP") == "ana lena reyes:0[1,107,108]");
  CHECK(with_prefix(document, "XMO") == "ios:0[4,105]");
  const auto terms = terms_of(document);
  for (const auto* term :
       {"XP=ana lena reyes", "EXPAna Lena Reyes", "EXPReyes", "EXPREYES ANA", "XPreyes ana",
        "XPreyes", "XPlena", "XPanalena reyes", "XO=ios", "EXOIOS"}) {
    CAPTURE(term);
    CHECK(terms.contains(term));
  }
  for (const auto* term : {"XP=reyes", "EXPana lena reyes"}) CHECK_FALSE(terms.contains(term));

  maker.finish(mentioned.article);
  const test::TempDir dir;
  maker.write_rank(dir.path() / "rank");
  const rank::File file(dir.path() / "rank");
  CHECK(file.row(0).entities == std::vector<rank::EntityForm>{{"OIOS", ""},
                                                              {"PAna Lena Reyes", "Ana-Lena Reyes"},
                                                              {"PAna Lena Reyes", "REYES ANA"},
                                                              {"PAna Lena Reyes", "Reyes"}});
}

TEST_CASE("mentions are read as they were found") {
  const auto article = full_article();
  const auto mentions = EntityFinder().find(article);
  REQUIRE_FALSE(mentions.empty());
  CHECK(read_mentions(document_of(article)) == mentions);
}

TEST_CASE("what is not known has no terms") {
  Article article;
  article.id = "1";
  const auto document = document_of(article);
  CHECK(document.termlist_count() == 1);
  CHECK(document.values_count() == 0);
  article.date = parse_date("2020");
  CHECK(document_of(article).termlist_count() == 2);
}

TEST_CASE("an article is stored as it was added") {
  check_round_trip(full_article());
  check_round_trip(make_article("1", "", ""));
  check_round_trip(make_article("1", "title only", ""));
  check_round_trip(make_article("1", "", "body only"));
  check_round_trip(make_article("1", "None", "  null\n\n"));
  check_round_trip(make_article("https://courier.example/1", " a ", "NaT"));
  check_round_trip(make_article(std::string(1000, 'x'), std::string("a\0b", 3), "\"\\\b\x7f"));
  for (const auto* date : {"2020", "2020-12", "2020-12-11", "1500-01-01T00:00:00Z", "9999-12"})
    check_round_trip(make_article("1", "t", "b", date));
  auto article = full_article();
  article.date_source = DateSource::url;
  article.date_confidence = Confidence::low;
  article.byte = 40312;
  article.copies = {{"8", "Tarrow Post", "", parse_date("2021-08-20"), "b.txt"},
                    {"9", "", "u", {}, ""}};
  article.remarks = {"mojibake was repaired in the body"};
  article.url = "courier.example/7";
  article.source = "www.courier.example";
  article.authors = {"", "None", "Gloria Ashdown and Peter Nwosu", "By Marco Deluna"};
  article.language = "english";
  article.entities = {{EntityKind::organisation, ""}, {EntityKind::organisation, "null"}};
  check_round_trip(article);
  article.source.clear();
  article.language.clear();
  check_round_trip(article);
}

TEST_CASE("random articles are stored as they were added") {
  test::Random random(51);
  for (int round = 0; round < 200; ++round) check_round_trip(test::random_article(random, "1"));
}

TEST_CASE("bytes that are not UTF-8 do not keep an article out") {
  auto article = make_article("1", "caf\xE9 noir", "\xFF\xFE wa\xC3ter");
  const auto document = document_of(article);
  CHECK(with_prefix(document, "S").find("noir") != std::string::npos);
  CHECK(read_article(document).title == "caf\uFFFD noir");
}

TEST_CASE("letters of which folding leaves nothing are not terms") {
  const auto document = document_of(make_article("1", "\u3164", "a \u3164\u115F b"));
  CHECK(with_prefix(document, "") == "a:0[101] b:0[102]");
}

TEST_CASE("long words and long bodies are indexed") {
  test::Random random(52);
  std::string body;
  while (body.size() < (1u << 20)) body += test::random_text(random, 1000) + '\n';
  const auto whole = make_article("1", "Long", body);
  const auto document = document_of(whole);
  CHECK(read_article(document).body.size() == body.size());
  CHECK(terms_of(document).contains("night"));

  const auto word = make_article("1", std::string(10000, 'x'), std::string(10000, 'Y') + " end");
  CHECK(with_prefix(document_of(word), "S") == std::string(64, 'x') + ":0[1]");
  CHECK(terms_of(document_of(word)).contains(std::string(64, 'y')));
  check_round_trip(word);
}

TEST_CASE("a document that holds something else is damaged") {
  for (const std::string data : {"", "{", "[]", "{\"id\":\"1\"}", "\"title\"", "\xFF"}) {
    Xapian::Document document;
    document.set_data(data);
    CAPTURE(data);
    try {
      read_article(document);
      FAIL_CHECK("no error");
    } catch (const IndexError& error) {
      CHECK(error.reason() == IndexError::Reason::damaged);
    }
  }
}

}  // namespace newshound::index
