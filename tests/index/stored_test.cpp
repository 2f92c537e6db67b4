#include "index/stored.h"

#include <doctest/doctest.h>

#include "newshound/error.h"
#include "newshound/json.h"
#include "support/articles.h"
#include "support/print.h"
#include "support/random.h"

namespace newshound::index {

namespace {

Mention mention(ArticlePart part, std::uint32_t begin, std::string surface, Entity entity) {
  const auto end = begin + static_cast<std::uint32_t>(surface.size());
  return {std::move(entity), std::move(surface), {begin, end}, part};
}

const Article article = test::make_article("1", "Reyes wins", "Ana Reyes spoke.\n\nReyes left.");
const Entity ana = {EntityKind::person, "Ana Reyes"};

/// Random ones in `article`, in order and not overlapping.
std::vector<Mention> random_mentions(test::Random& random, const Article& in) {
  constexpr std::string_view names[] = {"Ana Reyes", "IOS", "", "Ñandú Ávila"};
  std::vector<Mention> mentions;
  for (const auto part : {ArticlePart::title, ArticlePart::body}) {
    const std::string_view text = part == ArticlePart::title ? in.title : in.body;
    std::size_t begin = 0;
    while (!random.once_in(5)) {
      begin += random.below(text.size() + 1 - begin);
      const auto size = random.below(text.size() + 1 - begin);
      auto made =
          mention(part, static_cast<std::uint32_t>(begin), std::string(text.substr(begin, size)),
                  {static_cast<EntityKind>(random.below(3)), std::string(random.pick(names))});
      made.source = static_cast<MentionSource>(random.below(5));
      made.confidence = static_cast<float>(1 + random.below(255)) / 255;
      mentions.push_back(std::move(made));
      begin += size;
    }
  }
  return mentions;
}

bool is_damaged(std::string_view bytes) {
  try {
    parse_mentions(bytes, article);
    return false;
  } catch (const IndexError& error) {
    CHECK(error.reason() == IndexError::Reason::damaged);
    return true;
  }
}

}  // namespace

TEST_CASE("mentions are kept with what they say, and a confidence of eight bits") {
  std::vector<Mention> mentions = {
      mention(ArticlePart::title, 0, "Reyes", ana),
      mention(ArticlePart::body, 0, "Ana Reyes", ana),
      mention(ArticlePart::body, 18, "Reyes", {EntityKind::place, "Reyes"}),
  };
  mentions[1].source = MentionSource::tagger;
  mentions[1].confidence = 102.0F / 255;
  CHECK(parse_mentions(mention_bytes(mentions), article) == mentions);
  CHECK(mention_bytes(mentions).size() == 1 + (2 + 9) + (2 + 5) + 1 + 3 * 5);
  mentions[1].confidence = 0.4004F;
  CHECK(parse_mentions(mention_bytes(mentions), article)[1].confidence == 102.0F / 255);
  mentions[1].confidence = 0;
  CHECK(parse_mentions(mention_bytes(mentions), article)[1].confidence == 1.0F / 255);
  CHECK(mention_bytes({}) == std::string(2, '\0'));
  CHECK(parse_mentions(mention_bytes({}), article).empty());
}

TEST_CASE("random mentions are kept as they are") {
  test::Random random(91);
  for (int round = 0; round < 300; ++round) {
    const auto mentions = random_mentions(random, article);
    CHECK(parse_mentions(mention_bytes(mentions), article) == mentions);
  }
}

TEST_CASE("a mention that overlaps the one before is left out") {
  const auto first = mention(ArticlePart::body, 0, "Ana Reyes", ana);
  const auto second = mention(ArticlePart::body, 4, "Reyes", ana);
  CHECK(parse_mentions(mention_bytes({first, second}), article) == std::vector<Mention>{first});
}

TEST_CASE("an article is kept as JSON and its mentions behind it") {
  const auto json = to_json(article);
  const auto bytes = mention_bytes({mention(ArticlePart::title, 0, "Reyes", ana)});
  const auto stored = joined({json, bytes});
  CHECK(parts_of(stored).json == json);
  CHECK(parts_of(stored).mentions == bytes);
  CHECK(parse_stored(stored) == article);
  CHECK(joined({json, std::nullopt}) == json);
  CHECK(parts_of(json).mentions == std::nullopt);
  CHECK(parse_stored(json) == article);
  CHECK(parts_of(joined({json, ""})).mentions == "");
}

TEST_CASE("mentions with a byte changed or cut short are damaged or lie in the article") {
  test::Random random(92);
  for (int round = 0; round < 300; ++round) {
    const auto bytes = mention_bytes(random_mentions(random, article));
    for (std::size_t size = 0; size < bytes.size(); ++size)
      CHECK(is_damaged(bytes.substr(0, size)));
    CHECK(is_damaged(bytes + 'x'));
    auto changed = bytes;
    changed[random.below(bytes.size())] = static_cast<char>(random.below(256));
    if (is_damaged(changed)) continue;
    for (const auto& each : parse_mentions(changed, article)) {
      const auto& text = each.part == ArticlePart::title ? article.title : article.body;
      CHECK(each.span.end <= text.size());
      CHECK(each.surface == text.substr(each.span.begin, each.span.end - each.span.begin));
    }
  }
}

}  // namespace newshound::index
