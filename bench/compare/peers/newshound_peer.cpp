/// newshound through its public interface. If the environment variable SNIPPETS is set it returns
/// passages too; with POSITIONS the index has Xapian's positions, by which phrases are checked.
#include <newshound/newshound.h>

#include <cstdlib>
#include <string>

#include "../driver.h"

namespace newshound::compare {

namespace {

constexpr const char* snippets = "SNIPPETS";
constexpr const char* positions = "POSITIONS";

/// Options of the program, which the protocol has no place for.
bool is_set(const char* variable) { return std::getenv(variable) != nullptr; }

std::uint64_t build(const Build& build) {
  WriterOptions options;
  options.threads = build.threads;
  options.xapian_positions = is_set(positions);
  Writer writer(build.dir, options);
  ArticleReader reader({build.corpus}, {InputFormat::jsonl});
  while (const auto article = reader.next()) writer.add(*article);
  writer.commit();
  return writer.article_count();
}

std::string words_of(const Clause& clause) {
  std::string text;
  for (const auto& word : clause) text += (text.empty() ? "" : " ") + word;
  return clause.size() > 1 ? '"' + text + '"' : text;
}

std::string join(const std::vector<Clause>& clauses, const char* between) {
  std::string text;
  for (const auto& clause : clauses) text += (text.empty() ? "" : between) + words_of(clause);
  return text;
}

/// Files of queries say that every month has 31 days.
std::string existing_day(std::string day) {
  while (!parse_date(day) && day.ends_with("-31")) day.replace(day.size() - 2, 2, "30");
  if (!parse_date(day) && day.ends_with("-30"))
    day.replace(day.size() - 2, 2, parse_date(day.substr(0, 8) + "29") ? "29" : "28");
  return day;
}

SearchOptions search_options() {
  SearchOptions options;
  options.limit = hits_asked;
  if (!is_set(snippets)) options.snippet_bytes = 0;
  return options;
}

/// Throws Error if the two differ in ids, order or a bit of a score.
void expect_same(const Page& fast, const Page& slow, const std::string& text) {
  for (std::size_t at = 0; at < fast.hits.size() && at < slow.hits.size(); ++at)
    if (fast.hits[at].article.id != slow.hits[at].article.id ||
        fast.hits[at].score != slow.hits[at].score)
      throw Error(text + ": hit " + std::to_string(at + 1) + " is wrong");
  if (fast.hits.size() != std::min(slow.hits.size(), hits_asked))
    throw Error(text + ": " + std::to_string(fast.hits.size()) + " hits are not all");
}

class NewshoundEngine : public Engine {
 public:
  explicit NewshoundEngine(const std::filesystem::path& dir) : searcher_(dir) {}

  std::string notation(const Question& question) const override {
    if (!question.must.empty() && !question.should.empty())
      throw Error(question.id + " cannot be asked of newshound");
    auto text =
        question.must.empty() ? join(question.should, " OR ") : join(question.must, " AND ");
    if (!question.never.empty() || !question.from.empty()) text = '(' + text + ')';
    for (const auto& clause : question.never) text += " -" + words_of(clause);
    if (!question.from.empty()) text += " date:" + question.from + ".." + existing_day(question.to);
    return text;
  }

  std::vector<std::string> answer(const std::string& text, const Question&) override {
    auto page = searcher_.search(Query::parse(text), options_);
    std::vector<std::string> ids;
    for (auto& hit : page.hits) ids.push_back(std::move(hit.article.id));
    return ids;
  }

  /// By Xapian's own matcher.
  void check(const std::string& text) override {
    if (text.find('"') != text.npos && !is_set(positions)) return;
    auto slow = options_;
    slow.matcher = Matcher::xapian;
    const auto query = Query::parse(text);
    expect_same(searcher_.search(query, options_), searcher_.search(query, slow), text);
  }

 private:
  Searcher searcher_;
  SearchOptions options_ = search_options();
};

}  // namespace

}  // namespace newshound::compare

int main(int argc, char** argv) {
  using namespace newshound::compare;
  return drive(argc, argv, {build, [](const std::filesystem::path& dir) {
                              return std::make_unique<NewshoundEngine>(dir);
                            }});
}
