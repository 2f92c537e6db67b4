#include "article/decoded.h"

#include "article/locate.h"
#include "base/utf8.h"
#include "text/encoding.h"

namespace newshound::article {

std::optional<DecodedText> decoded(const Piece& piece, std::string_view declares) {
  const bool has_zero = piece.bytes.find('\0') != piece.bytes.npos;
  const bool is_utf8 = utf8::is_valid(piece.bytes) && !(has_zero && text::is_utf16(piece.bytes));
  if (is_utf8) return std::nullopt;
  auto decoded =
      text::decode(piece.bytes, piece.hints.charset.empty() ? declares : piece.hints.charset);
  if (!decoded) require_utf8(piece.bytes, piece.start);
  if (!decoded) throw ArticleError(piece.start, "is no text", "is it damaged, or binary?");
  DecodedText result{std::move(decoded->text), {}};
  if (!decoded->is_certain)
    result.remark = "was not UTF-8; read as " + decoded->charset + ", which is a guess";
  return result;
}

Article read_decoded(const Piece& piece, const std::function<Article(std::string_view)>& read) {
  return located(piece.bytes, piece.start, [&] {
    const auto other = decoded(piece);
    auto article = read(other ? std::string_view(other->text) : piece.bytes);
    if (other && !other->remark.empty()) article.remarks.push_back(other->remark);
    return article;
  });
}

}  // namespace newshound::article
