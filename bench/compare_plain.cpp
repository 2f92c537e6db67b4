#include "compare_plain.h"

#include <newshound/json.h>
#include <xapian.h>

#include <algorithm>

namespace newshound::compare {

namespace fs = std::filesystem;

namespace {

constexpr Xapian::valueno date_slot = 0;

/// "202012" of a date that is known to the month at least.
std::string month_of(const Date& date) {
  if (date.precision == Date::Precision::year) return {};
  const auto text = date.to_string();
  return text.substr(0, 4) + text.substr(5, 2);
}

fs::path scratch_of(const fs::path& dir) {
  auto scratch = dir;
  return scratch += ".building";
}

}  // namespace

struct PlainWriter::Impl {
  fs::path dir;
  Xapian::WritableDatabase database;
  Xapian::TermGenerator generator;
};

PlainWriter::PlainWriter(const fs::path& dir, const std::string& language)
    : impl_(new Impl{
          dir, Xapian::WritableDatabase(scratch_of(dir).string(), Xapian::DB_CREATE), {}}) {
  impl_->generator.set_stemmer(Xapian::Stem(language));
  impl_->generator.set_stemming_strategy(Xapian::TermGenerator::STEM_SOME);
}

PlainWriter::~PlainWriter() = default;

void PlainWriter::add(const Article& article) {
  Xapian::Document document;
  auto& generator = impl_->generator;
  generator.set_document(document);
  generator.index_text(article.title, 1, "S");
  generator.index_text(article.title);
  generator.increase_termpos();
  generator.index_text(article.body);
  document.add_boolean_term("Q" + article.id);
  if (article.date) {
    if (const auto month = month_of(*article.date); !month.empty())
      document.add_boolean_term("M" + month);
    document.add_value(date_slot, article.date->to_string());
  }
  document.set_data(to_json(article));
  impl_->database.add_document(document);
}

void PlainWriter::finish() {
  impl_->database.commit();
  impl_->database.compact(impl_->dir.string());
  impl_->database.close();
  fs::remove_all(scratch_of(impl_->dir));
}

struct PlainSearcher::Impl {
  Xapian::Database database;
  Xapian::Stem stemmer;

  Xapian::Query stems(const PlainQuery& asked, Xapian::Query::op op, const char* prefix) const {
    std::vector<std::string> terms;
    for (const auto& word : asked.words) terms.push_back(prefix + stemmer(word));
    return {op, terms.begin(), terms.end()};
  }

  Xapian::Query words(const PlainQuery& asked) const {
    using Xapian::Query;
    switch (asked.kind) {
      case PlainQuery::Kind::id:
        return Query(Query::OP_SCALE_WEIGHT, Query("Q" + asked.words.front()), 0.0);
      case PlainQuery::Kind::all:
        return stems(asked, Query::OP_AND, "Z");
      case PlainQuery::Kind::any:
        return stems(asked, Query::OP_OR, "Z");
      case PlainQuery::Kind::title:
        return stems(asked, Query::OP_AND, "ZS");
      case PlainQuery::Kind::phrase:
        return Query(Query::OP_PHRASE, asked.words.begin(), asked.words.end());
      case PlainQuery::Kind::everything:
        break;
    }
    return Query::MatchAll;
  }

  Xapian::Query query(const PlainQuery& asked) const {
    using Xapian::Query;
    if (asked.month.empty()) return words(asked);
    const Query month("M" + asked.month);
    if (asked.kind == PlainQuery::Kind::everything) return {Query::OP_SCALE_WEIGHT, month, 0.0};
    return {Query::OP_FILTER, words(asked), month};
  }
};

PlainSearcher::PlainSearcher(const fs::path& dir, const std::string& language)
    : impl_(new Impl{Xapian::Database(dir.string()), Xapian::Stem(language)}) {}

PlainSearcher::~PlainSearcher() = default;

std::size_t PlainSearcher::search(const PlainQuery& query) const {
  constexpr Xapian::doccount shown = 10;
  Xapian::Enquire enquire(impl_->database);
  enquire.set_query(impl_->query(query));
  // Asked to look at all, it counts exactly, as newshound does.
  const auto found = enquire.get_mset(0, shown, impl_->database.get_doccount());
  for (auto at = found.begin(); at != found.end(); ++at) at.get_document().get_data();
  return found.get_matches_estimated();
}

std::uint64_t PlainSearcher::articles() const { return impl_->database.get_doccount(); }

Article PlainSearcher::article(std::uint64_t number) const {
  const auto document = impl_->database.get_document(static_cast<Xapian::docid>(number + 1));
  return parse_json_article(document.get_data());
}

std::vector<WordCount> PlainSearcher::words() const {
  constexpr std::size_t shortest = 4;
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  std::vector<WordCount> words;
  const auto& database = impl_->database;
  for (auto at = database.allterms_begin(); at != database.allterms_end(); ++at) {
    const auto word = *at;
    if (word.size() >= shortest && std::all_of(word.begin(), word.end(), is_letter))
      words.push_back({word, at.get_termfreq()});
  }
  return words;
}

}  // namespace newshound::compare
