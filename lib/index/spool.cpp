#include "index/spool.h"

#include <algorithm>
#include <limits>

#include "newshound/error.h"

namespace newshound::index {

void Spool::add(const std::string& id, std::uint64_t date_key, std::string_view stored) {
  // Every undated article is later than any date.
  const auto order = date_key == 0 ? std::numeric_limits<std::uint64_t>::max() : date_key;
  if (stored.size() > std::numeric_limits<std::uint32_t>::max())
    throw IndexError(IndexError::Reason::write_failed, "the article '" + id + "' is too long",
                     "an article has at most 4 GB");
  entries_.push_back(
      {file_size_ + buffer_.size(), order, static_cast<std::uint32_t>(stored.size())});
  by_id_.emplace(id, entries_.size() - 1);
  buffer_ += stored;
  if (buffer_.size() < memory_bytes_) return;
  if (!file_) {
    std::filesystem::create_directories(folder_);
    file_.emplace(folder_ / "spool");
  }
  file_->append(buffer_);
  file_size_ += buffer_.size();
  buffer_.clear();
}

bool Spool::remove(const std::string& id) {
  const auto found = by_id_.find(id);
  if (found == by_id_.end()) return false;
  entries_[found->second].gone = true;
  by_id_.erase(found);
  return true;
}

ArticleSource Spool::sorted() const {
  std::vector<Entry> order;
  order.reserve(size());
  for (const auto& entry : entries_)
    if (!entry.gone) order.push_back(entry);
  std::sort(order.begin(), order.end(), [](const Entry& a, const Entry& b) {
    return a.order != b.order ? a.order < b.order : a.offset < b.offset;
  });
  ArticleSource source;
  source.sizes.reserve(order.size());
  for (const auto& entry : order) source.sizes.push_back(entry.size);
  source.stored = [this, order = std::move(order)](std::size_t at) { return read(order[at]); };
  return source;
}

std::string Spool::read(const Entry& entry) const {
  if (entry.offset < file_size_) return file_->read(entry.offset, entry.size);
  return buffer_.substr(entry.offset - file_size_, entry.size);
}

void Spool::clear() {
  entries_.clear();
  by_id_.clear();
  file_.reset();
  file_size_ = 0;
  buffer_.clear();
  buffer_.shrink_to_fit();
}

}  // namespace newshound::index
