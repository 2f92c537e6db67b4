/// Xapian without newshound, used as its documentation shows: TermGenerator, QueryParser, Enquire.
#include <xapian.h>

#include <cstdio>
#include <cstdlib>

#include "../corpus_file.h"
#include "../driver.h"

namespace newshound::compare {

namespace {

constexpr Xapian::valueno date_slot = 0;
constexpr const char* stemmer = "english";

/// The other engines' k1 and b.
Xapian::BM25Weight weight() { return {1.2, 0, 1, 0.75, 0}; }

/// Eight digits, so that their order is that of the days.
std::string date_value(const std::string& date) {
  auto digits = std::to_string(day_number(date));
  return digits.insert(0, 8 - digits.size(), '0');
}

/// One term a word, as in the other engines: its stem, with positions.
Xapian::TermGenerator make_generator() {
  Xapian::TermGenerator generator;
  generator.set_stemmer(Xapian::Stem(stemmer));
  generator.set_stemming_strategy(Xapian::TermGenerator::STEM_ALL);
  return generator;
}

std::uint64_t build(const Build& build) {
  const auto scratch = build.dir / "building";
  Xapian::WritableDatabase database(scratch.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
  auto generator = make_generator();
  for_each_record(build.corpus, [&](const Record& record) {
    Xapian::Document document;
    generator.set_document(document);
    generator.set_termpos(0);
    generator.index_text(record.text());
    document.set_data(record.id);
    document.add_value(date_slot, date_value(record.date));
    database.add_document(document);
  });
  database.commit();
  const auto articles = database.get_doccount();
  database.compact((build.dir / "index").string());
  database.close();
  std::filesystem::remove_all(scratch);
  return articles;
}

void append(std::string& text, const char* before, const Clause& clause) {
  text += ' ';
  text += before;
  text += clause.size() > 1 ? "\"" : "";
  for (const auto& word : clause) text += (&word == &clause.front() ? "" : " ") + word;
  text += clause.size() > 1 ? "\"" : "";
}

class XapianEngine : public Engine {
 public:
  explicit XapianEngine(const std::filesystem::path& dir)
      : database_((dir / "index").string()), enquire_(database_) {
    parser_.set_database(database_);
    parser_.set_stemmer(Xapian::Stem(stemmer));
    parser_.set_stemming_strategy(Xapian::QueryParser::STEM_ALL);
    enquire_.set_weighting_scheme(weight());
  }

  std::string notation(const Question& question) const override {
    std::string text;
    const char* const must = only_must(question) ? "" : "+";
    for (const auto& clause : question.must) append(text, must, clause);
    for (const auto& clause : question.should) append(text, "", clause);
    for (const auto& clause : question.never) append(text, "-", clause);
    return text;
  }

  std::vector<std::string> answer(const std::string& text, const Question& question) override {
    using Xapian::Query;
    parser_.set_default_op(only_must(question) ? Query::OP_AND : Query::OP_OR);
    auto query = parser_.parse_query(
        text, Xapian::QueryParser::FLAG_PHRASE | Xapian::QueryParser::FLAG_LOVEHATE);
    if (!question.from.empty())
      query = Query(Query::OP_FILTER, query,
                    Query(Query::OP_VALUE_RANGE, date_slot, date_value(question.from),
                          date_value(question.to)));
    enquire_.set_query(query);
    const auto found = enquire_.get_mset(0, hits_asked);
    std::vector<std::string> ids;
    for (auto hit = found.begin(); hit != found.end(); ++hit)
      ids.push_back(hit.get_document().get_data());
    return ids;
  }

 private:
  static bool only_must(const Question& question) {
    return question.should.empty() && question.never.empty();
  }

  Xapian::Database database_;
  Xapian::Enquire enquire_;
  Xapian::QueryParser parser_;
};

}  // namespace

}  // namespace newshound::compare

int main(int argc, char** argv) try {
  using namespace newshound::compare;
  return drive(argc, argv, {build, [](const std::filesystem::path& dir) {
                              return std::make_unique<XapianEngine>(dir);
                            }});
} catch (const Xapian::Error& error) {  // it is no std::exception
  std::fprintf(stderr, "%s: %s\n", argv[0], error.get_description().c_str());
  return EXIT_FAILURE;
}
