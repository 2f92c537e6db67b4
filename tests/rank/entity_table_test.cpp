#include "rank/entity_table.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "support/random_segment.h"

namespace newshound::rank {

namespace {

using test::RankArticle;

RankArticle naming(std::vector<EntityForm> entities) {
  RankArticle article;
  article.row.entities = std::move(entities);
  return article;
}

/// The table of a file of `articles`.
class Table {
 public:
  explicit Table(const std::vector<RankArticle>& articles) {
    test::write_rank_file(articles, dir_.path() / "rank");
    file_.emplace(dir_.path() / "rank");
  }

  const EntityTable& operator*() const { return file_->entities(); }
  const EntityTable* operator->() const { return &file_->entities(); }

  /// Each entity with its articles and forms: "PAna Reyes*3: Ana*1, Ana Reyes*2".
  std::string printed() const {
    const auto& table = **this;
    std::string lines;
    for (std::uint32_t entity = 0; entity < table.size(); ++entity) {
      lines += std::string(table.name(entity)) + '*' + std::to_string(table.articles(entity)) + ':';
      const auto [begin, end] = table.forms(entity);
      for (auto form = begin; form < end; ++form)
        lines += " " + std::string(table.form(form)) + '*' +
                 std::to_string(table.form_articles(form)) + (form + 1 < end ? "," : "\n");
    }
    return lines;
  }

  /// The names that `asked` finds, with semicolons between them.
  std::string found(std::string_view asked, NameEnd end) const {
    std::string names;
    for (const auto entity : (*this)->with_words(asked, end))
      names += (names.empty() ? "" : "; ") + std::string((*this)->name(entity));
    return names;
  }

 private:
  test::TempDir dir_;
  std::optional<File> file_;
};

std::vector<RankArticle> about(const std::vector<std::string>& names) {
  std::vector<RankArticle> articles;
  for (const auto& name : names) articles.push_back(naming({{name, ""}}));
  return articles;
}

}  // namespace

TEST_CASE("names and forms are counted by article") {
  const Table table({naming({{"OIOS", ""}, {"PAna Reyes", ""}, {"PAna Reyes", "Reyes"}}),
                     naming({{"PAna Reyes", ""}}), naming({{"PAna Reyes", "Ana"}}), naming({})});
  CHECK(table.printed() ==
        "OIOS*1: IOS*1\n"
        "PAna Reyes*3: Ana Reyes*2, Ana*1, Reyes*1\n");
  CHECK(table->find("PAna Reyes") == 1);
  CHECK_FALSE(table->find("LAna Reyes"));
  CHECK(table->entity_of(0) == 0);
  CHECK(table->entity_of(3) == 1);
}

TEST_CASE("names are found by words that stand together in them") {
  const Table table(about({"PNicolás Maduro", "PNicolás Maduro Guerra", "OMaduro & Sons",
                           "LMadurai", "PJean-Michel O'Brien", "OU.S. Bank", "P", "O ?"}));
  const struct {
    const char* asked;
    const char* as_words;
    const char* as_start;
  } cases[] = {
      {"maduro", "OMaduro & Sons; PNicolás Maduro; PNicolás Maduro Guerra",
       "OMaduro & Sons; PNicolás Maduro; PNicolás Maduro Guerra"},
      {"mad", "", "LMadurai; OMaduro & Sons; PNicolás Maduro; PNicolás Maduro Guerra"},
      {"NICOLAS  maduro", "PNicolás Maduro; PNicolás Maduro Guerra",
       "PNicolás Maduro; PNicolás Maduro Guerra"},
      {"nicolás mad", "", "PNicolás Maduro; PNicolás Maduro Guerra"},
      {"maduro sons", "OMaduro & Sons", "OMaduro & Sons"},
      {"jean michel", "PJean-Michel O'Brien", "PJean-Michel O'Brien"},
      {"Michel", "PJean-Michel O'Brien", "PJean-Michel O'Brien"},
      {"o’brien", "PJean-Michel O'Brien", "PJean-Michel O'Brien"},
      {"u.s bank", "OU.S. Bank", "OU.S. Bank"},
      {"guerra maduro", "", ""},
      {"zz", "", ""},
      {"", "", ""},
      {"?", "", ""},
  };
  for (const auto& each : cases) {
    CAPTURE(each.asked);
    CHECK(table.found(each.asked, NameEnd::word) == each.as_words);
    CHECK(table.found(each.asked, NameEnd::anywhere) == each.as_start);
  }
}

TEST_CASE("names are found by their forms too") {
  const Table table({naming({{"OIslamic Revolutionary Guard Corps", "IRGC"},
                             {"OIslamic Revolutionary Guard Corps", "the Corps"},
                             {"PNicolás Maduro", "MADURO"},
                             {"PNicolás Maduro", "Madura"}})});
  CHECK(table.found("irgc", NameEnd::word) == "OIslamic Revolutionary Guard Corps");
  CHECK(table.found("guard corps", NameEnd::word) == "OIslamic Revolutionary Guard Corps");
  CHECK(table.found("the corps", NameEnd::word) == "OIslamic Revolutionary Guard Corps");
  CHECK(table.found("madur", NameEnd::anywhere) == "PNicolás Maduro");
  CHECK(table.found("madura", NameEnd::word) == "PNicolás Maduro");
}

TEST_CASE("words far behind in a name do not find it") {
  const Table table(about({"O" + std::string(250, 'a') + " near far"}));
  CHECK(table->with_words("near", NameEnd::word).size() == 1);
  CHECK(table->with_words("near far", NameEnd::word).size() == 1);
  CHECK(table->with_words("far", NameEnd::word).empty());
}

TEST_CASE("a table of random entities says what a slow count says") {
  test::Random random(81);
  for (int round = 0; round < 20; ++round) {
    const auto articles = test::random_rank_articles(random, {200, 5, 3});
    std::map<std::string, std::set<std::size_t>> entities;
    std::map<EntityForm, std::set<std::size_t>> forms;
    for (std::size_t at = 0; at < articles.size(); ++at)
      for (const auto& entity : articles[at].row.entities) {
        entities[entity.name].insert(at);
        forms[entity].insert(at);
      }
    const Table table(articles);
    REQUIRE(table->size() == entities.size());
    REQUIRE(table->form_count() == forms.size());
    std::uint32_t next = 0;
    for (const auto& [name, where] : entities) {
      CHECK(table->name(next) == name);
      CHECK(table->articles(next++) == where.size());
    }
    next = 0;
    for (const auto& [form, where] : forms) {
      CHECK(table->name(table->entity_of(next)) == form.name);
      CHECK(table->stored_form(next) == form.form);
      CHECK(table->form_articles(next++) == where.size());
    }
    std::map<std::string, std::vector<std::string>> texts;
    for (const auto& [form, where] : forms) {
      texts[form.name].push_back(' ' + folded_words(form.name.substr(1)) + ' ');
      texts[form.name].push_back(' ' + folded_words(form.form) + ' ');
    }
    const auto has = [&](const std::string& name, const std::string& part) {
      return std::any_of(texts[name].begin(), texts[name].end(),
                         [&](const auto& text) { return text.find(part) != text.npos; });
    };
    for (const auto* asked : {"reyes", "ana", "bank of", "ans", "d'ans", "習", "s", "santa ilda"}) {
      std::string words, starts;
      for (const auto& [name, where] : entities) {
        if (has(name, ' ' + std::string(asked) + ' ')) words += (words.empty() ? "" : "; ") + name;
        if (has(name, ' ' + std::string(asked))) starts += (starts.empty() ? "" : "; ") + name;
      }
      CAPTURE(asked);
      CHECK(table.found(asked, NameEnd::word) == words);
      CHECK(table.found(asked, NameEnd::anywhere) == starts);
    }
  }
}

}  // namespace newshound::rank
