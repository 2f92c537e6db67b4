#include "article/xml/xml_articles.h"

#include <algorithm>

#include "article/decoded.h"
#include "article/html/markup.h"
#include "article/locate.h"
#include "article/wire.h"
#include "article/xml/cutter.h"
#include "article/xml/entry.h"
#include "base/word_list.h"

namespace newshound::article::xml {

namespace {

/// A parsed text takes many times its length.
constexpr std::size_t longest_entry = std::size_t{16} << 20U;

constexpr WordList feeds(" rss RDF feed ");
constexpr WordList wires(" newsMessage newsItem nitf ");

std::string_view without_prefix(std::string_view name) { return name.substr(name.find(':') + 1); }

/// One pass over a file.
class Reader {
 public:
  Reader(std::string_view text, const InputPosition& start)
      : text_(text), here_(start), root_(root_name(text)) {}

  std::vector<Outcome> read() && {
    const auto kind = without_prefix(root_);
    if (!feeds.has(kind) && !wires.has(kind)) {
      fail(here_, "is XML, but not RSS, Atom, NewsML-G2 or NITF: it begins with <" +
                      std::string(root_) + ">");
      return std::move(outcomes_);
    }
    const auto entries = elements_of(text_, names_of_entries(kind));
    constexpr std::size_t longest_head = std::size_t{1} << 20U;
    const auto head = text_.substr(
        0, std::min(longest_head, entries.empty() ? text_.size() : entries.front().at));
    if (feeds.has(kind)) channel_ = read_channel(Document(head, Document::Mode::lenient).root());
    for (const auto& entry : entries) read_entry(entry);
    const auto from = entries.empty() ? 0 : entries.back().at;
    const bool is_closed = text_.find("</" + std::string(root_), from) != text_.npos;
    if (!is_closed && (entries.empty() || entries.back().is_closed)) {
      go_to(text_.size());
      fail(here_, "the file ends within <" + std::string(root_) + ">", "is it cut short?");
    }
    return std::move(outcomes_);
  }

 private:
  std::vector<std::string> names_of_entries(std::string_view kind) const {
    const std::string prefix(root_.substr(0, root_.size() - kind.size()));
    const std::string name = kind == "feed"          ? "entry"
                             : kind == "newsMessage" ? "newsItem"
                             : wires.has(kind)       ? std::string(kind)
                                                     : "item";
    return {name, prefix.empty() ? "rss:" + name : prefix + name};
  }

  void read_entry(const Slice& entry) {
    ++number_;
    go_to(entry.at);
    try {
      if (entry.text.size() > longest_entry)
        throw Error("the entry is longer than 16 MB", "is an end tag missing?");
      require_utf8(entry.text, here_);
      if (!entry.is_closed && entry.at + entry.text.size() == text_.size())
        throw ParseError(entry.text.size(), "the file ends within an entry");
      const Document document(entry.text);
      auto article = article_in(document.root());
      complete(article, entry.text);
      article.path = here_.path + ":" + std::to_string(number_);
      article.byte = here_.byte;
      outcomes_.emplace_back(std::move(article));
    } catch (const ParseError& error) {
      fail(moved(here_, entry.text, error.at()), std::string("not XML: ") + error.what(),
           "mend or remove the entry; the others are not affected");
    } catch (const ArticleError& error) {
      outcomes_.emplace_back(error);
    } catch (const Error& error) {
      fail(here_, error.what(), error.hint());
    }
  }

  Article article_in(Element entry) const {
    if (entry.name() == "newsItem") return read_news_item(entry);
    if (entry.name() != "nitf") return read_feed_entry(entry, channel_);
    Article article;
    read_nitf(entry, article);
    return article;
  }

  void go_to(std::size_t at) {
    here_ = moved(std::move(here_), text_.substr(at_), at - at_);
    at_ = at;
  }

  void fail(const InputPosition& where, const std::string& why, std::string hint = {}) {
    outcomes_.emplace_back(ArticleError(where, why, std::move(hint)));
  }

  std::string_view text_;
  InputPosition here_;  ///< the position of `at_`
  std::size_t at_ = 0;
  std::string_view root_;
  Channel channel_;
  std::uint64_t number_ = 0;
  std::vector<Outcome> outcomes_;
};

}  // namespace

bool has_articles(std::string_view text) {
  const auto name = without_prefix(root_name(text));
  return feeds.has(name) || wires.has(name);
}

std::vector<Outcome> read_articles(std::string_view text, const InputPosition& start) {
  return Reader(text, start).read();
}

void understand_xml(const Piece& piece, const ReaderOptions& /*options*/,
                    std::vector<Outcome>& outcomes) {
  const auto other = decoded(piece, declared_charset(piece.bytes));
  for (auto& outcome :
       read_articles(other ? std::string_view(other->text) : piece.bytes, piece.start)) {
    auto* const article = std::get_if<Article>(&outcome);
    if (article != nullptr && other && !other->remark.empty())
      article->remarks.push_back(other->remark);
    outcomes.push_back(std::move(outcome));
  }
}

}  // namespace newshound::article::xml
