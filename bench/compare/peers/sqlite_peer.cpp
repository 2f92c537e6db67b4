/// SQLite's FTS5 with its Porter stemmer. Texts are not stored, as in the other peers.
#include <newshound/error.h>
#include <sqlite3.h>

#include "../corpus_file.h"
#include "../driver.h"

namespace newshound::compare {

namespace {

namespace fs = std::filesystem;

struct CloseDatabase {
  void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};
struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

Database open_file(const fs::path& dir) {
  sqlite3* database = nullptr;
  const auto result = sqlite3_open((dir / "fts.db").c_str(), &database);
  Database owner(database);
  if (result != SQLITE_OK) throw Error(sqlite3_errmsg(database));
  return owner;
}

void execute(const Database& database, const char* sql) {
  if (sqlite3_exec(database.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
    throw Error(std::string(sql) + ": " + sqlite3_errmsg(database.get()));
}

/// A prepared statement. Texts that are bound must live until the next reset().
class Statement {
 public:
  Statement(const Database& database, const char* sql) : database_(database.get()) {
    sqlite3_stmt* statement = nullptr;
    const auto result = sqlite3_prepare_v2(database_, sql, -1, &statement, nullptr);
    statement_.reset(statement);
    if (result != SQLITE_OK) throw Error(std::string(sql) + ": " + sqlite3_errmsg(database_));
  }

  void bind(int at, const std::string& text) {
    sqlite3_bind_text64(statement_.get(), at, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
  }
  void bind(int at, std::int64_t number) { sqlite3_bind_int64(statement_.get(), at, number); }

  /// Whether there is a row.
  bool step() {
    const auto result = sqlite3_step(statement_.get());
    if (result == SQLITE_ROW) return true;
    if (result != SQLITE_DONE) throw Error(sqlite3_errmsg(database_));
    return false;
  }

  void reset() { sqlite3_reset(statement_.get()); }

  std::int64_t number() const { return sqlite3_column_int64(statement_.get(), 0); }
  std::string text() const {
    const auto* const bytes = sqlite3_column_text(statement_.get(), 0);
    return {bytes, bytes + sqlite3_column_bytes(statement_.get(), 0)};
  }

 private:
  sqlite3* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

constexpr const char* tables = R"(
  PRAGMA journal_mode = OFF;
  PRAGMA synchronous = OFF;
  PRAGMA cache_size = -262144;
  CREATE TABLE article (number INTEGER PRIMARY KEY, id TEXT, day INTEGER);
  CREATE VIRTUAL TABLE words USING fts5(text, content = '', tokenize = 'porter unicode61');
  BEGIN)";
constexpr const char* finish = R"(
  CREATE INDEX article_day ON article (day);
  COMMIT;
  INSERT INTO words (words) VALUES ('optimize');
  VACUUM)";
constexpr const char* ranked =
    "SELECT rowid FROM words WHERE words MATCH ?1 ORDER BY rank LIMIT ?2";
constexpr const char* ranked_in_range =
    "SELECT words.rowid FROM words CROSS JOIN article ON article.number = words.rowid"
    " WHERE words MATCH ?1 AND article.day BETWEEN ?3 AND ?4 ORDER BY rank LIMIT ?2";

void add_all(const Database& database, const fs::path& corpus) {
  Statement words(database, "INSERT INTO words (rowid, text) VALUES (?1, ?2)");
  Statement article(database, "INSERT INTO article VALUES (?1, ?2, ?3)");
  std::int64_t number = 0;
  for_each_record(corpus, [&](const Record& record) {
    const auto text = record.text();
    words.bind(1, ++number);
    words.bind(2, text);
    words.step();
    words.reset();
    article.bind(1, number);
    article.bind(2, record.id);
    article.bind(3, day_number(record.date));
    article.step();
    article.reset();
  });
}

std::uint64_t build(const Build& build) {
  const auto database = open_file(build.dir);
  execute(database, tables);
  add_all(database, build.corpus);
  execute(database, finish);
  Statement count(database, "SELECT count(*) FROM article");
  count.step();
  return static_cast<std::uint64_t>(count.number());
}

/// "\"a b\" OR \"c\""
std::string join(const std::vector<Clause>& clauses, const char* between) {
  std::string text;
  for (const auto& clause : clauses) {
    if (&clause != &clauses.front()) text += between;
    text += '"';
    for (const auto& word : clause) text += (&word == &clause.front() ? "" : " ") + word;
    text += '"';
  }
  return text;
}

class SqliteEngine : public Engine {
 public:
  explicit SqliteEngine(const fs::path& dir) : database_(open_file(dir)) {
    execute(database_, "PRAGMA mmap_size = 8589934592; PRAGMA cache_size = -262144");
  }

  /// FTS5 has no words that may but need not match; beside `must` they would only order the hits.
  std::string notation(const Question& question) const override {
    if (!question.must.empty() && !question.should.empty())
      throw Error(question.id + " cannot be asked of FTS5");
    auto text =
        question.must.empty() ? join(question.should, " OR ") : join(question.must, " AND ");
    if (question.never.empty()) return text;
    return '(' + text + ") NOT " + join(question.never, " NOT ");
  }

  std::vector<std::string> answer(const std::string& text, const Question& question) override {
    auto& statement = question.from.empty() ? ranked_ : ranked_in_range_;
    statement.bind(1, text);
    statement.bind(2, hits_asked);
    if (!question.from.empty()) {
      statement.bind(3, day_number(question.from));
      statement.bind(4, day_number(question.to));
    }
    std::vector<std::int64_t> numbers;
    while (statement.step()) numbers.push_back(statement.number());
    statement.reset();
    std::vector<std::string> ids;
    for (const auto number : numbers) ids.push_back(id_of(number));
    return ids;
  }

 private:
  std::string id_of(std::int64_t number) {
    id_.bind(1, number);
    id_.step();
    auto id = id_.text();
    id_.reset();
    return id;
  }

  Database database_;
  Statement ranked_{database_, ranked};
  Statement ranked_in_range_{database_, ranked_in_range};
  Statement id_{database_, "SELECT id FROM article WHERE number = ?1"};
};

}  // namespace

}  // namespace newshound::compare

int main(int argc, char** argv) {
  using namespace newshound::compare;
  return drive(argc, argv, {build, [](const std::filesystem::path& dir) {
                              return std::make_unique<SqliteEngine>(dir);
                            }});
}
