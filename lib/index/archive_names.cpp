#include "index/archive_names.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/file.h"
#include "entity/archive/names_file.h"
#include "entity/archive/resolve.h"
#include "newshound/error.h"

namespace newshound::index {

namespace fs = std::filesystem;

namespace {

using entity::NamedEntity;

EntityKind kind_of(std::string_view name) {
  if (name.starts_with('P')) return EntityKind::person;
  if (name.starts_with('O')) return EntityKind::organisation;
  if (name.starts_with('L')) return EntityKind::place;
  throw rank::Damaged("an entity in a rank file is of no kind");
}

/// Walks through the entities of a segment that are named by articles that are not gone.
class SegmentEntities {
 public:
  explicit SegmentEntities(const OpenSegment& segment) : table_(&segment.files->rank.entities()) {
    for (std::uint32_t entity = 0; entity < table_->size(); ++entity)
      articles_.push_back(table_->articles(entity));
    for (std::uint32_t form = 0; form < table_->form_count(); ++form)
      form_articles_.push_back(table_->form_articles(form));
    if (segment.gone_or_null() != nullptr) subtract_gone(segment);
    skip();
  }

  bool at_end() const { return entity_ == table_->size(); }
  std::string_view name() const { return table_->name(entity_); }

  /// Adds the current one to `named`, which has the same name, and moves on.
  void take(NamedEntity& named) {
    named.articles += articles_[entity_];
    const auto [begin, end] = table_->forms(entity_);
    for (auto form = begin; form < end; ++form)
      if (form_articles_[form] > 0)
        named.forms.push_back({std::string(table_->form(form)), form_articles_[form]});
    ++entity_;
    skip();
  }

 private:
  void skip() {
    while (!at_end() && articles_[entity_] == 0) ++entity_;
  }

  void subtract_gone(const OpenSegment& segment) {
    for (std::uint32_t article = 0; article < segment.files->rank.articles(); ++article) {
      if (segment.has(article)) continue;
      std::optional<std::uint32_t> last;
      for (const auto form : segment.files->rank.forms(article)) {
        const auto entity = table_->entity_of(form);
        if (entity >= articles_.size()) throw rank::Damaged("a form in a rank file is of nobody");
        --form_articles_[form];
        if (entity != last) --articles_[entity];
        last = entity;
      }
    }
  }

  const rank::EntityTable* table_;
  std::vector<std::uint32_t> articles_, form_articles_;
  std::uint32_t entity_ = 0;
};

/// Adds up forms that came from several segments.
void join_forms(std::vector<entity::FormCount>& forms) {
  std::map<std::string, std::uint64_t> articles;
  for (auto& form : forms) articles[std::move(form.surface)] += form.articles;
  forms.clear();
  for (const auto& [surface, count] : articles) forms.push_back({surface, count});
}

std::vector<SegmentEntities> entities_of(std::span<const OpenSegment> segments) {
  std::vector<SegmentEntities> entities;
  entities.reserve(segments.size());
  for (const auto& segment : segments) entities.emplace_back(segment);
  return entities;
}

}  // namespace

std::vector<NamedEntity> named_entities(std::span<const OpenSegment> segments) {
  auto sources = entities_of(segments);
  std::vector<NamedEntity> table;
  for (;;) {
    std::erase_if(sources, [](const SegmentEntities& each) { return each.at_end(); });
    if (sources.empty()) break;
    const auto first = std::min_element(
        sources.begin(), sources.end(),
        [](const SegmentEntities& a, const SegmentEntities& b) { return a.name() < b.name(); });
    const std::string name(first->name());
    NamedEntity named;
    named.kind = kind_of(name);
    named.name = rank::without_kind(name);
    for (auto& source : sources)
      if (!source.at_end() && source.name() == name) source.take(named);
    join_forms(named.forms);
    table.push_back(std::move(named));
  }
  std::stable_sort(table.begin(), table.end(),
                   [](const NamedEntity& a, const NamedEntity& b) { return a.kind < b.kind; });
  return table;
}

NamesEntry make_names(const Snapshot& snapshot, std::uint64_t number, const fs::path& dir) {
  NamesEntry entry;
  entry.number = number;
  entry.articles = snapshot.manifest.live();
  const auto table = named_entities(snapshot.segments);
  const auto groups = entity::resolve_names(table);
  const auto bytes = entity::encode_groups(groups);
  entry.names = table.size();
  for (const auto& group : groups) entry.joined += group.variants.size();
  entry.bytes = bytes.size();
  replace_file(dir / entry.name(), bytes);
  sync_to_disk(dir);
  return entry;
}

std::vector<entity::SameEntity> open_names(const fs::path& dir, const Manifest& manifest) {
  if (manifest.names.number == 0) return {};
  return entity::parse_groups(read_file(dir / manifest.names.name()));
}

bool are_names_whole(const fs::path& dir, const Manifest& manifest) {
  if (!fs::exists(dir / manifest.names.name())) return manifest.names.number == 0;
  try {
    open_names(dir, manifest);
    return true;
  } catch (const IndexError&) {
    return false;
  }
}

bool are_names_due(const Manifest& manifest) {
  return manifest.live() * 4 > manifest.names.articles * 5;
}

}  // namespace newshound::index
