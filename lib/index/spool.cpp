#include "index/spool.h"

#include <algorithm>
#include <limits>

#include "newshound/error.h"

namespace newshound::index {

Spool::Entry Spool::add(std::uint64_t date_key, std::string_view stored) {
  entries_.push_back(append(date_key, stored));
  ++size_;
  return entries_.size() - 1;
}

void Spool::replace(Entry entry, std::uint64_t date_key, std::string_view stored) {
  entries_[entry] = append(date_key, stored);
}

void Spool::remove(Entry entry) {
  entries_[entry].gone = true;
  --size_;
}

Spool::Place Spool::append(std::uint64_t date_key, std::string_view stored) {
  if (stored.size() > std::numeric_limits<std::uint32_t>::max())
    throw IndexError(IndexError::Reason::write_failed, "an article is too long",
                     "an article has at most 4 GB");
  // Every undated article is later than any date.
  const auto order = date_key == 0 ? std::numeric_limits<std::uint64_t>::max() : date_key;
  const Place place{file_size_ + buffer_.size(), order, static_cast<std::uint32_t>(stored.size())};
  buffer_ += stored;
  if (buffer_.size() < memory_bytes_) return place;
  if (!file_) {
    std::filesystem::create_directories(folder_);
    file_.emplace(folder_ / "spool");
  }
  file_->append(buffer_);
  file_size_ += buffer_.size();
  buffer_.clear();
  return place;
}

std::vector<Spool::Entry> Spool::sorted() const {
  std::vector<Entry> order;
  order.reserve(size_);
  for (Entry entry = 0; entry < entries_.size(); ++entry)
    if (!entries_[entry].gone) order.push_back(entry);
  std::sort(order.begin(), order.end(), [this](Entry one, Entry other) {
    const auto &a = entries_[one], &b = entries_[other];
    return a.order != b.order ? a.order < b.order : a.offset < b.offset;
  });
  return order;
}

std::string Spool::stored(Entry entry) const {
  const auto& place = entries_[entry];
  if (place.offset < file_size_) return file_->read(place.offset, place.size);
  return buffer_.substr(place.offset - file_size_, place.size);
}

void Spool::clear() {
  entries_.clear();
  size_ = 0;
  file_.reset();
  file_size_ = 0;
  buffer_.clear();
  buffer_.shrink_to_fit();
}

}  // namespace newshound::index
