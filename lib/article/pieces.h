/// Files cut into records, which are understood each for itself.
///
/// Cutting goes through a file in order and looks no closer than it must. Understanding a piece
/// needs nothing but the piece, so that many are understood at once, and how many changes nothing.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "newshound/article.h"
#include "newshound/error.h"

namespace newshound::article {

struct TableHeader;

/// What is known of a piece from around it.
struct Hints {
  std::string url;                ///< where it was fetched from
  std::string charset;            ///< the name of its encoding, as declared around it
  std::optional<Date> seen;       ///< when it was fetched
  std::optional<Date> file_date;  ///< when the file was changed
};

/// A record, cut out: a line of JSONL, an element of a JSON array, a page, a whole feed.
struct Piece {
  std::string bytes;
  InputPosition start;  ///< of `bytes`
  std::string path;     ///< as its articles name it: "wire.jsonl:17"
  Hints hints;
  std::shared_ptr<const TableHeader> table = nullptr;  ///< that `bytes` are a row of
};

using Outcome = std::variant<Article, ArticleError>;

/// The pieces of one file, in order.
class Pieces {
 public:
  virtual ~Pieces() = default;

  /// Sets `piece`, but for its hints, to the next one; false at the end. Throws ArticleError; what
  /// can be read after that comes with the next call.
  virtual bool next(Piece& piece) = 0;

  /// How much of the file, as it is on disk, has been read.
  virtual std::uint64_t bytes_read() const = 0;
};

}  // namespace newshound::article
