#include <algorithm>

#include "entity/rules.h"
#include "newshound/article.h"
#include "newshound/entity.h"

namespace newshound {

namespace {

constexpr std::string_view between_title_and_body = "\n\n";

/// Who is named in the title only is found too.
Article with_title_in_body(const Article& article) {
  Article whole;
  whole.language = article.language;
  whole.entities = article.entities;
  whole.body.append(article.title).append(between_title_and_body).append(article.body);
  return whole;
}

}  // namespace

struct EntityFinder::Impl {
  std::string fingerprint = "rules";
};

EntityFinder::EntityFinder(const EntityOptions&) : impl_(std::make_shared<Impl>()) {}

std::vector<Mention> EntityFinder::find(const Article& article) const {
  const auto title_end = static_cast<std::uint32_t>(article.title.size());
  const auto body_begin = title_end + static_cast<std::uint32_t>(between_title_and_body.size());
  auto mentions = entity::find_by_rules(with_title_in_body(article));
  for (auto& mention : mentions) {
    if (mention.span.end <= title_end) {
      mention.part = ArticlePart::title;
    } else {
      mention.span.begin -= body_begin;
      mention.span.end -= body_begin;
    }
  }
  return mentions;
}

const std::string& EntityFinder::fingerprint() const noexcept { return impl_->fingerprint; }

}  // namespace newshound
