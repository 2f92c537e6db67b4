/// Rank files whose checksums are right and whose contents are not.
#include <doctest/doctest.h>

#include <cstddef>
#include <cstring>

#include "base/file.h"
#include "base/hash.h"
#include "rank/list_decoder.h"
#include "rank/search.h"
#include "support/random_expression.h"

namespace newshound::rank {

namespace {

/// `bytes` with a header that is believed.
std::string with_hash(std::string bytes) {
  const auto hash = hash_of(std::string_view(bytes).substr(0, offsetof(Header, hash)));
  std::memcpy(bytes.data() + offsetof(Header, hash), &hash, sizeof hash);
  return bytes;
}

void use(const EntityTable& entities) {
  for (std::uint32_t entity = 0; entity < entities.size(); ++entity) {
    entities.articles(entity);
    const auto [begin, end] = entities.forms(entity);
    CHECK(begin <= end);
    CHECK(end <= entities.form_count());
    const auto found = entities.find(entities.name(entity));
    CHECK(found.value_or(0) < entities.size());
  }
  for (std::uint32_t form = 0; form < entities.form_count(); ++form) {
    entities.form(form);
    entities.form_articles(form);
  }
  for (const auto* asked : {"reyes", "santa il", "ana maria", "zz"})
    for (const auto end : {NameEnd::word, NameEnd::anywhere}) entities.with_words(asked, end);
}

/// Asks for everything that a rank file has. Answers may be wrong.
void use(const File& file, test::Random& random) {
  use(file.entities());
  Postings list;
  auto cursor = file.dictionary().all();
  while (cursor.next()) decode(file, cursor.entry(), Decode::positions, list);
  for (std::uint32_t article = 0; article < file.articles(); ++article) file.row(article);
  const SegmentView view{&file, nullptr};
  const std::span views(&view, 1);
  test::RandomExpression expressions(random, 40);
  for (int query = 0; query < 5; ++query) {
    const Plan plan(expressions.tree(3), views);
    for (const auto ordering : {Ordering::score, Ordering::newest})
      for (const auto& found : search(plan, views, ordering, 10))
        CHECK(found.article < file.articles());
    count(plan, views);
  }
}

}  // namespace

TEST_CASE("a rank file with any bytes is read within its bounds") {
  test::Random random(31);
  const test::TempDir dir;
  const auto path = dir.path() / "file.rank";
  std::size_t used = 0;
  for (int round = 0; round < 300; ++round) {
    if (round % 30 == 0)
      test::write_rank_file(test::random_rank_articles(random, {400, 40, 30}), path);
    auto bytes = read_file(path);
    for (auto left = 1 + random.below(20); left > 0; --left) {
      // The header is a small part of the file, but not of what can go wrong.
      const auto end = random.once_in(10) ? sizeof(Header) : bytes.size();
      bytes[random.below(end)] = static_cast<char>(random.below(256));
    }
    const auto damaged = dir.write("damaged.rank", with_hash(bytes));
    try {
      use(File(damaged), random);
      ++used;
    } catch (const Damaged&) {
    }
  }
  CHECK(used > 0);
}

}  // namespace newshound::rank
