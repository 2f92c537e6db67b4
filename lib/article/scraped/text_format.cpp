#include "article/scraped/text_format.h"

#include <utility>

#include "article/decoded.h"

namespace newshound::article {

namespace {

class Whole final : public Pieces {
 public:
  explicit Whole(Window window) : window_(std::move(window)) {}

  bool next(Piece& piece) override {
    if (std::exchange(done_, true)) return false;
    window_.all(longest_record);
    piece.start = window_.position();
    piece.path = piece.start.path;
    piece.bytes = window_.rest();
    return true;
  }

  std::uint64_t bytes_read() const override { return window_.input().bytes_read(); }

 private:
  Window window_;
  bool done_ = false;
};

}  // namespace

std::unique_ptr<Pieces> cut_whole(Window window) {
  return std::make_unique<Whole>(std::move(window));
}

void understand_text(const Piece& piece, const ReaderOptions& options,
                     std::vector<Outcome>& outcomes) {
  const InputPosition whole{piece.start.path, 0, 0};
  const auto other = decoded(piece);
  const std::string_view text = other ? std::string_view(other->text) : piece.bytes;
  if (text.find('\0') != text.npos)
    throw ArticleError(whole, "is binary, not text", "give text, JSON or JSON lines");
  auto article = parse_text_article(text, options.date_order);
  if (other && !other->remark.empty()) article.remarks.push_back(other->remark);
  if (article.title.empty() && article.body.empty())
    throw ArticleError(whole, "has no text", "remove it, or fill it");
  outcomes.emplace_back(std::move(article));
}

}  // namespace newshound::article
