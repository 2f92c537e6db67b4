#include <iterator>
#include <optional>

#include "article/inputs.h"
#include "entity/tagger/bytes.h"
#include "entity/tagger/sample.h"
#include "newshound/error.h"

namespace newshound::entity::tagger {

namespace {

constexpr std::uint64_t longest_text = 100000;  ///< in sentences

std::optional<EntityKind> kind_named(std::string_view name) {
  if (name == "PER") return EntityKind::person;
  if (name == "ORG") return EntityKind::organisation;
  if (name == "LOC") return EntityKind::place;
  return std::nullopt;
}

/// Gathers sentences to texts, line by line. Functions throw Malformed.
class Gatherer {
 public:
  virtual ~Gatherer() = default;
  virtual void take(std::string_view line) = 0;

  std::vector<MarkedText> texts() {
    end_text();
    return std::move(texts_);
  }

 protected:
  virtual void end_sentence() {
    if (!sentence_.text.empty()) text_.sentences.push_back(std::move(sentence_));
    sentence_ = {};
    if (text_.sentences.size() >= longest_text) add_text();
  }
  void end_text() {
    end_sentence();
    add_text();
  }

  MarkedSentence sentence_;

 private:
  void add_text() {
    if (!text_.sentences.empty()) texts_.push_back(std::move(text_));
    text_ = {};
  }

  MarkedText text_;
  std::vector<MarkedText> texts_;
};

class IobGatherer final : public Gatherer {
 public:
  void take(std::string_view line) override {
    if (line.empty()) return end_sentence();
    if (line.starts_with("-DOCSTART-")) return end_text();
    const auto tab = line.rfind('\t');
    if (tab == line.npos || tab == 0) throw Malformed{"there is no token, tab and tag"};
    add_token(line.substr(0, tab), line.substr(tab + 1));
  }

 private:
  void add_token(std::string_view token, std::string_view tag) {
    const bool is_name = tag.starts_with("B-") || tag.starts_with("I-");
    if (!is_name && tag != "O") throw Malformed{"the tag is neither B-..., I-... nor O"};
    if (!sentence_.text.empty()) sentence_.text += ' ';
    const auto begin = static_cast<std::uint32_t>(sentence_.text.size());
    sentence_.text += token;
    const auto end = static_cast<std::uint32_t>(sentence_.text.size());
    const auto kind = is_name ? kind_named(tag.substr(2)) : std::nullopt;
    const bool goes_on = tag.starts_with("I-") && before_ == kind;
    if (kind && goes_on)
      sentence_.names.back().span.end = end;
    else if (kind)
      sentence_.names.push_back({{begin, end}, *kind});
    before_ = kind;
  }
  void end_sentence() override {
    before_ = std::nullopt;
    Gatherer::end_sentence();
  }

  std::optional<EntityKind> before_;  ///< of the token before in the sentence
};

class MarkedGatherer final : public Gatherer {
 public:
  void take(std::string_view line) override {
    if (line.empty()) return end_text();
    while (!line.empty()) {
      const auto begin = line.find_first_of("[]");
      sentence_.text += line.substr(0, begin);
      if (begin == line.npos) break;
      line.remove_prefix(begin);
      line.remove_prefix(take_name(line));
    }
    end_sentence();
  }

 private:
  /// The name at the start of `line`; returns its length with all its marks.
  std::size_t take_name(std::string_view line) {
    constexpr std::size_t kind_size = 3;
    const auto middle = line.find("](");
    const auto inner = middle == line.npos ? middle : line.find_first_of("[]", 1);
    if (line.front() != '[' || middle == line.npos || middle == 1 || inner != middle)
      throw Malformed{"a '[' or ']' is not of a name like [Ana](PER)"};
    const auto kind = kind_named(line.substr(middle + 2, kind_size));
    const auto size = middle + 2 + kind_size + 1;
    if (!kind || line.substr(size - 1, 1) != ")")
      throw Malformed{"the kind of a name is none of (PER), (ORG), (LOC)"};
    const auto begin = static_cast<std::uint32_t>(sentence_.text.size());
    sentence_.text += line.substr(1, middle - 1);
    sentence_.names.push_back({{begin, static_cast<std::uint32_t>(sentence_.text.size())}, *kind});
    return size;
  }
};

void take_lines(article::Window& window, Gatherer& gatherer) {
  std::string line;
  for (;;) {
    const auto where = window.position();
    bool too_long = false;
    if (!article::take_line(window, line, too_long)) return;
    if (line.ends_with('\r')) line.pop_back();
    try {
      if (too_long) throw Malformed{"the line is too long"};
      gatherer.take(line);
    } catch (const Malformed& malformed) {
      throw Error(where.to_string() + ": " + malformed.what);
    }
  }
}

}  // namespace

std::vector<MarkedText> read_marked_texts(const std::filesystem::path& path) {
  std::vector<MarkedText> texts;
  article::Inputs inputs(path);
  while (auto input = inputs.next()) {
    MarkedGatherer marked;
    IobGatherer iob;
    const bool is_marked = input->name().find(".marked") != std::string::npos;
    Gatherer& gatherer = is_marked ? static_cast<Gatherer&>(marked) : iob;
    article::Window window(std::move(*input));
    take_lines(window, gatherer);
    auto more = gatherer.texts();
    texts.insert(texts.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
  }
  return texts;
}

}  // namespace newshound::entity::tagger
