/// A file of JSON as a sequence of records.
#pragma once

#include "article/records.h"

namespace newshound::article {

/// Reads an array of articles, or {"articles": [...]}, or one article or several after each other.
/// An array is read element by element, so that those before a broken one are not lost.
class JsonRecords final : public Records {
 public:
  /// `start` is what was read of `input` already; the records begin at its byte `begin`.
  JsonRecords(Input input, std::string start, std::size_t begin)
      : input_(std::move(input)), contents_(std::move(start)), at_(begin) {}

  std::optional<Article> next() override;
  std::uint64_t bytes_read() const override { return input_.bytes_read(); }

 private:
  void begin();
  bool skip_to_value();
  std::uint64_t line_at(std::size_t at);
  char skip_blanks(std::size_t& at) const;

  Input input_;
  std::string contents_;
  std::size_t at_;
  std::size_t lines_counted_to_ = 0;
  std::uint64_t line_ = 1;
  std::uint64_t number_ = 0;
  bool begun_ = false;
  bool ended_ = false;
  bool in_array_ = false;
};

}  // namespace newshound::article
