/// The formats of articles: how each is recognised, cut into pieces and understood.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "article/input.h"
#include "article/pieces.h"
#include "newshound/article.h"

namespace newshound::article {

struct Format {
  InputFormat id;
  std::string_view name;  ///< as options call it
  /// Whether a file of which `start` is the beginning, without a byte order mark, is of this
  /// format. Asked in the order of the table; of the first that says yes it is.
  bool (*recognises)(std::string_view start);
  /// `input`, of which the window has read some already, as pieces.
  std::unique_ptr<Pieces> (*cut)(Window window);
  /// Appends what `piece` holds, in order: articles before settle(), and errors. May throw one
  /// ArticleError instead. Run by several threads at once.
  void (*understand)(const Piece& piece, const ReaderOptions& options,
                     std::vector<Outcome>& outcomes);
};

/// The format with this id, which must not be automatic.
const Format& format_of(InputFormat id);

/// The format of a file that begins with `start`. Text is what nothing else is.
const Format& recognise(std::string_view start);

/// A file, opened.
struct Opened {
  const Format* format;
  std::unique_ptr<Pieces> pieces;
};

/// Tells the format of `input` by its content if it is automatic. Throws ArticleError if it is
/// empty or is not text.
Opened open_pieces(Input input, InputFormat format);

/// What `piece` holds, settled: articles and errors in order.
std::vector<Outcome> understand(const Piece& piece, const Format& format,
                                const ReaderOptions& options);

}  // namespace newshound::article
