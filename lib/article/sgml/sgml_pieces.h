/// A file of SGML as pieces: its records.
#pragma once

#include <memory>

#include "article/input.h"
#include "article/pieces.h"

namespace newshound::article::sgml {

/// Whether a file that begins with `start` has records of SGML: <DOC> or <REUTERS>.
bool is_sgml(std::string_view start);

std::unique_ptr<Pieces> cut_sgml(Window window);

void understand_sgml(const Piece& piece, const ReaderOptions& options,
                     std::vector<Outcome>& outcomes);

/// Cuts out <DOC> or <REUTERS> elements, in memory bounded by the longest. What stands between them
/// is passed over. One without an end costs only itself.
class SgmlPieces final : public Pieces {
 public:
  explicit SgmlPieces(Window window) : window_(std::move(window)) {}

  bool next(Piece& piece) override;
  std::uint64_t bytes_read() const override { return window_.input().bytes_read(); }

 private:
  bool go_to_record();
  std::size_t find(std::string_view tag, std::size_t from);

  Window window_;
  std::string_view name_;  ///< "<DOC"
  std::string_view end_;   ///< "</DOC>"
  std::uint64_t number_ = 0;
};

}  // namespace newshound::article::sgml
