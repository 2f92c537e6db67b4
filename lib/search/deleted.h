/// Articles that are gone, as a posting list.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace newshound::search {

/// Matches the deleted articles of an index, to be excluded from a query. Xapian asks it segment by
/// segment; it knows each by its uuid.
class Deleted final : public Xapian::PostingSource {
 public:
  using Numbers = std::map<std::string, std::vector<std::uint32_t>>;  ///< by uuid, ascending

  explicit Deleted(Numbers by_segment) : by_segment_(std::move(by_segment)) {}

  Deleted* clone() const override { return new Deleted(by_segment_); }
  std::string name() const override { return "newshound::Deleted"; }
  std::string get_description() const override { return "deleted"; }
  void init(const Xapian::Database& segment) override;
  void next(double min_weight) override;
  void skip_to(Xapian::docid number, double min_weight) override;
  bool at_end() const override { return at_ == numbers_.size(); }
  Xapian::docid get_docid() const override { return numbers_[at_]; }
  Xapian::doccount get_termfreq_min() const override { return count(); }
  Xapian::doccount get_termfreq_est() const override { return count(); }
  Xapian::doccount get_termfreq_max() const override { return count(); }

 private:
  Xapian::doccount count() const { return static_cast<Xapian::doccount>(numbers_.size()); }

  Numbers by_segment_;
  std::vector<std::uint32_t> numbers_;
  std::size_t at_ = 0;
  bool started_ = false;
};

}  // namespace newshound::search
