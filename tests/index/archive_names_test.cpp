#include "index/archive_names.h"

#include <doctest/doctest.h>

#include <map>
#include <set>

#include "base/file.h"
#include "entity/archive/names_file.h"
#include "entity/archive/resolve.h"
#include "index/document.h"
#include "support/articles.h"
#include "support/print.h"
#include "support/random_corpus.h"

namespace newshound::index {

namespace {

namespace fs = std::filesystem;
using test::Index;

Article naming(const std::string& id, std::vector<Entity> entities) {
  auto article = test::make_article(id, "", id + " ate fish.");
  article.entities = std::move(entities);
  return article;
}

/// The names of the index at `dir` with counts, "PAna Reyes*2: Ana Reyes*1, Reyes*1".
std::string names_in(const fs::path& dir) {
  std::string lines;
  for (const auto& named : named_entities(open_snapshot(dir).segments)) {
    lines += "POL"[static_cast<std::size_t>(named.kind)] + named.name + '*' +
             std::to_string(named.articles) + ':';
    for (const auto& form : named.forms)
      lines += " " + form.surface + '*' + std::to_string(form.articles);
    lines += '\n';
  }
  return lines;
}

std::vector<fs::path> names_files(const fs::path& dir) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(dir))
    if (entry.path().extension() == ".names") files.push_back(entry.path());
  return files;
}

}  // namespace

TEST_CASE("names are counted over all segments without the articles that are gone") {
  const Index index;
  WriterOptions options;
  options.merge = Merging::never;
  {
    Writer writer(index.path(), options);
    writer.add(naming("a", {{EntityKind::person, "Ana Reyes"}, {EntityKind::place, "Tarrow"}}));
    writer.add(naming("b", {{EntityKind::person, "Ana Reyes"}}));
    writer.commit();
    writer.add(naming("c", {{EntityKind::person, "Ana Reyes"}, {EntityKind::person, "Ben"}}));
    writer.commit();
  }
  CHECK(names_in(index.path()) ==
        "PAna Reyes*3: Ana Reyes*3\nPBen*1: Ben*1\nLTarrow*1: Tarrow*1\n");
  Writer writer(index.path(), options);
  writer.remove("a");
  writer.commit();
  CHECK(names_in(index.path()) == "PAna Reyes*2: Ana Reyes*2\nPBen*1: Ben*1\n");
  writer.optimize();
  CHECK(names_in(index.path()) == "PAna Reyes*2: Ana Reyes*2\nPBen*1: Ben*1\n");
}

TEST_CASE("forms are counted over all segments") {
  const Index index;
  const auto writing = [](const std::string& id, const std::string& form) {
    auto article = test::make_article(
        id, "", "President Nicolás Maduro spoke at " + id + ". " + form + " left.");
    article.entities = {{EntityKind::person, "Nicolás Maduro"}};
    return article;
  };
  index.commit({writing("a", "Maduro"), writing("b", "Maduro")});
  index.commit({writing("c", "Maduro"), writing("d", "Nicolás Maduro")});
  CHECK(names_in(index.path()) == "PNicolás Maduro*4: Maduro*3 Nicolás Maduro*4\n");
}

TEST_CASE("names are resolved when an index has grown by a quarter") {
  const Index index;
  Writer writer(index.path());
  const auto resolved = [&] { return load_manifest(index.path())->names; };
  CHECK(resolved() == NamesEntry{});
  for (int number = 0; number < 8; ++number)
    writer.add(naming(std::to_string(number), {{EntityKind::person, "Ana Reyes"}}));
  writer.commit();
  const auto first = resolved();
  CHECK(first.articles == 8);
  CHECK(first.names >= 1);
  CHECK(writer.name_totals().names == first.names);
  CHECK(open_names(index.path(), *load_manifest(index.path())) ==
        entity::resolve_names(named_entities(open_snapshot(index.path()).segments)));

  for (const auto* id : {"more", "and more"}) {
    writer.add(naming(id, {}));
    writer.commit();
    CHECK(resolved() == first);
  }
  writer.add(naming("too many", {}));
  writer.commit();
  CHECK(resolved().articles == 11);
  CHECK(resolved().number != first.number);
  CHECK(names_files(index.path()).size() == 1);

  writer.add(naming("one", {}));
  writer.optimize();
  CHECK(resolved().articles == 12);
  writer.add(naming("another", {}));
  writer.resolve_names();
  CHECK(resolved().articles == 13);
  CHECK(names_files(index.path()) == std::vector<fs::path>{index.path() / resolved().name()});
}

TEST_CASE("a file of names that is missing or damaged is made again") {
  test::Random random(95);
  const Index index;
  {
    Writer writer(index.path());
    for (int number = 0; number < 30; ++number)
      writer.add(test::random_article(random, std::to_string(number)));
    writer.commit();
  }
  const auto whole = read_file(names_files(index.path()).at(0));
  const auto groups = *open_snapshot(index.path()).groups;
  for (const auto& bytes : {std::string(), whole.substr(0, whole.size() - 1), whole + 'x'}) {
    const auto file = names_files(index.path()).at(0);
    replace_file(file, bytes);
    CHECK(*open_snapshot(index.path()).groups == groups);
    CHECK(read_file(file) == bytes);
    Writer(index.path());
    CHECK(read_file(names_files(index.path()).at(0)) == whole);
  }
  fs::remove(names_files(index.path()).at(0));
  CHECK(*open_snapshot(index.path()).groups == groups);
  Writer(index.path());
  CHECK(read_file(names_files(index.path()).at(0)) == whole);
}

TEST_CASE("random names are counted as a slow count does it") {
  test::Random random(96);
  for (int round = 0; round < 5; ++round) {
    const Index index;
    WriterOptions options;
    options.merge = Merging::never;
    Writer writer(index.path(), options);
    for (int part = 0; part < 4; ++part) {
      for (int number = 0; number < 40; ++number)
        writer.add(test::random_article(random, std::to_string(random.below(100))));
      writer.remove(std::to_string(random.below(100)));
      writer.commit();
    }
    const auto snapshot = open_snapshot(index.path());
    std::map<std::pair<EntityKind, std::string>, std::set<std::uint64_t>> expected;
    for (std::size_t at = 0; at < snapshot.segments.size(); ++at)
      for (std::uint32_t number = 0; number < snapshot.manifest.segments[at].articles; ++number) {
        if (!snapshot.segments[at].has(number)) continue;
        const auto document = snapshot.segments[at].files->database.get_document(number + 1);
        const auto article = read_article(document);
        const auto add = [&](const Entity& entity) {
          expected[{entity.kind, entity.name}].insert(at << 32U | number);
        };
        for (const auto& entity : article.entities) add(entity);
        for (const auto& mention : read_mentions(document)) add(mention.entity);
      }
    const auto table = named_entities(snapshot.segments);
    REQUIRE(table.size() == expected.size());
    auto next = expected.begin();
    for (const auto& named : table) {
      CHECK(named.kind == next->first.first);
      CHECK(named.name == next->first.second);
      CHECK(named.articles == next++->second.size());
    }
  }
}

}  // namespace newshound::index
