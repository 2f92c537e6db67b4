/// A file of WARC as pieces: the pages that servers answered with.
#pragma once

#include <memory>

#include "article/input.h"
#include "article/pieces.h"

namespace newshound::article::warc {

/// Whether a file that begins with `start` is of WARC.
bool is_warc(std::string_view start);

std::unique_ptr<Pieces> cut_warc(Window window);

/// The page in a piece: the content of the answer, decoded. Throws Error if it cannot be.
Piece page_of(const Piece& answer);

/// Cuts out the HTTP answers with status 200 that are pages. Other records are passed over. Of a
/// record that is broken it says where, and goes on with the next that begins like one.
class WarcPieces final : public Pieces {
 public:
  explicit WarcPieces(Window window) : window_(std::move(window)) {}

  /// A piece is the answer of the server with its head; hints are the address, the encoding and
  /// when it was fetched.
  bool next(Piece& piece) override;
  std::uint64_t bytes_read() const override { return window_.input().bytes_read(); }

 private:
  struct Record;

  bool go_to_record();
  void read_head(Record& record);
  bool take(const Record& record, Piece& piece);
  void check_end(const Record& record);
  void pass_content(std::size_t length);
  [[noreturn]] void fail(const InputPosition& where, const std::string& why);

  Window window_;
  std::uint64_t number_ = 0;
  bool is_lost_ = false;  ///< behind a broken record, looking for the next
};

}  // namespace newshound::article::warc
