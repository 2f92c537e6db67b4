#include "article/sgml/sgml_pieces.h"

#include <algorithm>

#include "article/decoded.h"
#include "article/sgml/record.h"

namespace newshound::article::sgml {

namespace {

struct Tags {
  std::string_view start;
  std::string_view end;
};

constexpr Tags kinds[] = {{"<DOC", "</DOC>"}, {"<REUTERS", "</REUTERS>"}, {"<doc", "</doc>"}};

/// Whether the tag `start` at the beginning of `text` is not a part of a longer name.
bool is_whole(std::string_view text, std::string_view start) {
  const auto next = text.substr(start.size(), 1);
  return next.find_first_of(" \t\r\n>") == 0;
}

}  // namespace

bool is_sgml(std::string_view start) {
  start.remove_prefix(std::min(start.find_first_not_of(" \t\r\n"), start.size()));
  if (start.starts_with("<!DOCTYPE lewis")) return true;
  return std::any_of(std::begin(kinds), std::end(kinds), [start](const Tags& tags) {
    return start.starts_with(tags.start) && is_whole(start, tags.start);
  });
}

/// Where `tag` stands in the window from `from` on, reading as much as a record may have; npos if
/// it does not. A start tag is found with what is behind its name.
std::size_t SgmlPieces::find(std::string_view tag, std::size_t from) {
  for (;;) {
    const auto rest = window_.rest();
    for (auto at = rest.find(tag, from); at != rest.npos; at = rest.find(tag, at + 1))
      if (tag.ends_with('>') || is_whole(rest.substr(at), tag)) return at;
    from = std::max(from, rest.size() - std::min(rest.size(), tag.size()));
    if (rest.size() > longest_record || !window_.more()) return rest.npos;
  }
}

/// Goes to the next start tag, of which the first tells those of the whole file; false at the end.
bool SgmlPieces::go_to_record() {
  for (;;) {
    auto first = std::string_view::npos;
    const auto rest = window_.rest();
    for (const auto& tags : kinds) {
      if (!name_.empty() && tags.start != name_) continue;
      auto at = rest.find(tags.start);
      while (at != rest.npos && !is_whole(rest.substr(at), tags.start))
        at = rest.find(tags.start, at + 1);
      if (at >= first) continue;
      first = at;
      name_ = tags.start;
      end_ = tags.end;
    }
    if (first != std::string_view::npos) {
      window_.pass(first);
      return true;
    }
    constexpr std::size_t longest_tag = 10;
    window_.pass(rest.size() - std::min(rest.size(), longest_tag));
    if (!window_.more()) return false;
  }
}

bool SgmlPieces::next(Piece& piece) {
  if (!go_to_record()) return false;
  ++number_;
  const auto start = window_.position();
  const auto end = find(end_, name_.size());
  const auto rest = window_.rest();
  auto other = rest.substr(0, end).find(name_, name_.size());
  while (other < end && !is_whole(rest.substr(other), name_))
    other = rest.substr(0, end).find(name_, other + 1);
  if (other < end || end == rest.npos) {
    const bool is_last = other >= rest.size();
    window_.pass(std::min(other, rest.size()));
    const auto* const why = is_last ? "the file ends within a record, or it is longer than 64 MB"
                                    : "a record that does not end before the next one";
    throw ArticleError(start, why, "is the file cut short?");
  }
  piece.bytes = rest.substr(0, end + end_.size());
  piece.start = start;
  piece.path = start.path + ":" + std::to_string(number_);
  window_.pass(piece.bytes.size());
  return true;
}

std::unique_ptr<Pieces> cut_sgml(Window window) {
  return std::make_unique<SgmlPieces>(std::move(window));
}

void understand_sgml(const Piece& piece, const ReaderOptions& /*options*/,
                     std::vector<Outcome>& outcomes) {
  outcomes.emplace_back(read_decoded(piece, read_record));
}

}  // namespace newshound::article::sgml
