/// Pieces that are not UTF-8.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "article/pieces.h"

namespace newshound::article {

/// Text that was no UTF-8.
struct DecodedText {
  std::string text;
  std::string remark;  ///< for Article::remarks, if the encoding is a guess; else empty
};

/// The bytes of `piece` as UTF-8, by the charset of its hints, else by the one that it `declares`
/// itself, or a guess; nothing if they are UTF-8 already. Throws ArticleError if they are no text
/// in any encoding.
std::optional<DecodedText> decoded(const Piece& piece, std::string_view declares = {});

/// What `read` makes of the bytes of `piece`, decoded if need be; a guess is remarked. Of errors it
/// says where in the file they are.
Article read_decoded(const Piece& piece, const std::function<Article(std::string_view)>& read);

}  // namespace newshound::article
