#include "index/changes.h"

#include <algorithm>
#include <utility>

#include "index/content.h"
#include "index/copies.h"
#include "index/row.h"
#include "index/stored.h"
#include "newshound/json.h"

namespace newshound::index {

namespace {

bool same_record(const Article& one, const Article& other) {
  return json_without_copies(one) == json_without_copies(other);
}

}  // namespace

void Changes::start(const Snapshot& committed) {
  committed_ = &committed;
  gone_.assign(committed.segments.size(), {});
  contents_.keep(committed);
  spool_.clear();
  by_id_.clear();
  by_content_.clear();
  copies_.clear();
  last_place_.reset();
}

bool Changes::empty() const {
  return spool_.size() == 0 &&
         std::all_of(gone_.begin(), gone_.end(), [](const auto& gone) { return gone.empty(); });
}

Added Changes::add(const Article& article) {
  const auto text = comparable_text(article);
  const auto key = key_of_text(text);
  const auto there = find(article.id);
  if (there) {
    auto first = read(*there);
    const bool is_first = first.id == article.id;
    if (is_first && same_record(first, article)) return Added::unchanged;
    if (!text.empty() && text == comparable_text(first)) {
      if (!is_first) return update_copy(*there, article);
      spool_.replace(take(*there), date_key(article.date), json_without_copies(article));
      return Added::replaced;
    }
    remove_from(*there, std::move(first), article.id);
  }
  if (const auto same = find_same(text, key)) {
    append_copy(*same, copy_of(article));
    return Added::copy;
  }
  put(article, key);
  return there ? Added::replaced : Added::added;
}

Added Changes::update_copy(const Place& place, const Article& article) {
  auto copy = copy_of(article);
  if (find_copy(place, article.id) == copy) return Added::unchanged;
  *copy_in(take(place), article.id) = std::move(copy);
  return Added::copy;
}

bool Changes::remove(const std::string& id) {
  const auto place = find(id);
  if (place) remove_from(*place, read(*place), id);
  return place.has_value();
}

/// Removes the article or copy called `id` from those at `place`. The first copy takes the place of
/// an article that goes.
void Changes::remove_from(const Place& place, Article first, const std::string& id) {
  if (!has_copies(place)) {
    if (place.committed)
      gone_[place.committed->segment].insert(place.committed->number);
    else
      drop(place.entry, first);
    return;
  }
  const auto entry = take(place);
  auto& copies = copies_.at(entry);
  const auto leaves = first.id == id ? copies.begin() : copy_in(entry, id);
  const auto copy = std::move(*leaves);
  copies.erase(leaves);
  if (copies.empty()) copies_.erase(entry);
  by_id_.erase(id);
  if (first.id != id) return;
  const auto next = promoted(std::move(first), copy);
  const auto before = spool_.stored(entry);
  const auto json = to_json(next);
  spool_.replace(entry, date_key(next.date), joined({json, parts_of(before).mentions}));
}

void Changes::append_copy(const Place& place, Copy copy) {
  const auto entry = take(place);
  by_id_.emplace(copy.id, entry);
  copies_[entry].push_back(std::move(copy));
}

/// Makes what is at `place` wait, if it is committed.
Changes::Entry Changes::take(const Place& place) {
  if (!place.committed) return place.entry;
  const auto& [first, copies, mentions] = read_committed(*place.committed);
  const auto entry = put(first, content_key(first), mentions);
  for (const auto& copy : copies) by_id_.emplace(copy.id, entry);
  if (!copies.empty()) copies_[entry].assign(copies.begin(), copies.end());
  gone_[place.committed->segment].insert(place.committed->number);
  return entry;
}

Changes::Entry Changes::put(const Article& article, std::uint64_t key,
                            std::optional<std::string_view> mentions) {
  const auto json = json_without_copies(article);
  const auto entry = spool_.add(date_key(article.date), joined({json, mentions}));
  by_id_.emplace(article.id, entry);
  if (key != 0) by_content_.emplace(key, entry);
  return entry;
}

/// `article`, at `entry`, has no copies.
void Changes::drop(Entry entry, const Article& article) {
  spool_.remove(entry);
  by_id_.erase(article.id);
  auto [at, end] = by_content_.equal_range(content_key(article));
  at = std::find_if(at, end, [entry](const auto& each) { return each.second == entry; });
  if (at != end) by_content_.erase(at);
}

std::optional<Changes::Place> Changes::find(const std::string& id) const {
  if (const auto waiting = by_id_.find(id); waiting != by_id_.end())
    return Place{std::nullopt, waiting->second};
  for (std::size_t at = 0; at < gone_.size(); ++at)
    if (const auto number = committed_->segments[at].find(id); number && !is_gone({at, *number}))
      return Place{Committed{at, *number}};
  return std::nullopt;
}

/// The article that says `text`, of this key.
std::optional<Changes::Place> Changes::find_same(const std::string& text, std::uint64_t key) {
  if (text.empty()) return std::nullopt;
  const auto says_it = [&](const Place& place) { return comparable_text(read(place)) == text; };
  for (auto [at, end] = by_content_.equal_range(key); at != end; ++at)
    if (const Place place{std::nullopt, at->second}; says_it(place)) return place;
  for (std::size_t at = 0; at < gone_.size(); ++at)
    for (const auto number : contents_.find(*committed_->segments[at].files, key))
      if (const Place place{Committed{at, number}}; !is_gone(*place.committed) && says_it(place))
        return place;
  return std::nullopt;
}

bool Changes::is_gone(const Committed& place) const {
  return !committed_->segments[place.segment].has(place.number) ||
         gone_[place.segment].count(place.number) > 0;
}

Article Changes::read(const Place& place) {
  return place.committed ? read_committed(*place.committed).first
                         : parse_stored(spool_.stored(place.entry));
}

const Changes::Group& Changes::read_committed(const Committed& place) {
  if (last_place_ == place) return last_read_;
  const auto& database = committed_->segments[place.segment].files->database;
  last_place_.reset();
  const auto stored = database.get_document(place.number + 1).get_data();
  last_read_.first = parse_stored(stored);
  last_read_.mentions = parts_of(stored).mentions.value_or("");
  last_read_.copies = std::exchange(last_read_.first.copies, {});
  last_place_ = place;
  return last_read_;
}

bool Changes::has_copies(const Place& place) {
  return place.committed ? !read_committed(*place.committed).copies.empty()
                         : copies_.count(place.entry) > 0;
}

std::optional<Copy> Changes::find_copy(const Place& place, const std::string& id) {
  if (!place.committed) return *copy_in(place.entry, id);
  for (const auto& copy : read_committed(*place.committed).copies)
    if (copy.id == id) return copy;
  return std::nullopt;
}

std::list<Copy>::iterator Changes::copy_in(Entry entry, const std::string& id) {
  auto& copies = copies_.at(entry);
  return std::find_if(copies.begin(), copies.end(),
                      [&id](const Copy& copy) { return copy.id == id; });
}

ArticleSource Changes::waiting() const {
  ArticleSource source;
  auto entries = spool_.sorted();
  source.sizes.reserve(entries.size());
  for (const auto entry : entries) source.sizes.push_back(spool_.bytes(entry));
  source.stored = [this, entries = std::move(entries)](std::size_t at) {
    return stored(entries[at]);
  };
  return source;
}

std::string Changes::stored(Entry entry) const {
  const auto copies = copies_.find(entry);
  if (copies == copies_.end()) return spool_.stored(entry);
  const auto stored = spool_.stored(entry);
  auto article = parse_stored(stored);
  article.copies.assign(copies->second.begin(), copies->second.end());
  const auto json = to_json(article);
  return joined({json, parts_of(stored).mentions});
}

}  // namespace newshound::index
