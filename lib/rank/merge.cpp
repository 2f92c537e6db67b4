#include "rank/merge.h"

#include <algorithm>
#include <queue>
#include <vector>

#include "rank/file_writer.h"
#include "rank/list_decoder.h"

namespace newshound::rank {

namespace {

constexpr std::uint32_t is_gone = UINT32_MAX;
constexpr std::uint32_t unknown = UINT32_MAX;

/// One of the files, at one of its terms.
class Input {
 public:
  Input(const MergeSource& source, std::uint32_t first_article)
      : file_(*source.file), cursor_(file_.dictionary().all()), next_article_(first_article) {
    numbers_.reserve(file_.articles());
    for (std::uint32_t article = 0; article < file_.articles(); ++article) {
      const bool gone = source.gone != nullptr && source.gone->has(article);
      numbers_.push_back(gone ? is_gone : next_article_++);
    }
  }

  std::uint32_t next_article() const { return next_article_; }
  bool next_term() { return cursor_.next(); }
  std::string_view term() const { return cursor_.term(); }
  TermKind kind() const { return cursor_.entry().kind; }

  void add_rows(FileWriter& writer) const {
    std::vector<std::uint32_t> known(file_.entities().form_count(), unknown);
    std::vector<std::uint32_t> forms;
    for (std::uint32_t article = 0; article < file_.articles(); ++article) {
      if (numbers_[article] == is_gone) continue;
      forms.clear();
      for (const auto form : file_.forms(article)) forms.push_back(merged(form, known, writer));
      writer.add_row(file_.row_without_entities(article), file_.lengths()[article], forms);
    }
  }

  /// Appends the postings of the term, with the numbers that the articles get.
  void append_postings(Postings& merged) {
    decode(file_, cursor_.entry(), Decode::positions, list_);
    const bool has_positions = !list_.positions.empty();
    std::size_t position = 0;
    for (std::size_t at = 0; at < list_.articles.size(); ++at) {
      const auto number = numbers_[list_.articles[at]];
      const std::size_t positions = has_positions ? list_.counts[at] : 0;
      if (number != is_gone) {
        merged.articles.push_back(number);
        if (!list_.counts.empty()) merged.counts.push_back(list_.counts[at]);
        const auto from = list_.positions.begin() + static_cast<std::ptrdiff_t>(position);
        merged.positions.insert(merged.positions.end(), from,
                                from + static_cast<std::ptrdiff_t>(positions));
      }
      position += positions;
    }
  }

 private:
  /// The number of `form` in the merged file. Each is asked for by its text once only.
  std::uint32_t merged(std::uint32_t form, std::vector<std::uint32_t>& known,
                       FileWriter& writer) const {
    const auto& entities = file_.entities();
    const auto name = entities.name(entities.entity_of(form));
    auto& number = known[form];
    if (number == unknown) number = writer.number(name, entities.stored_form(form));
    return number;
  }

  const File& file_;
  TermCursor cursor_;
  std::uint32_t next_article_;
  std::vector<std::uint32_t> numbers_;  ///< of the articles in the merged file, or `is_gone`
  Postings list_;
};

class Merger {
 public:
  explicit Merger(std::span<const MergeSource> sources) {
    std::uint32_t articles = 0;
    inputs_.reserve(sources.size());
    for (const auto& source : sources) {
      inputs_.emplace_back(source, articles);
      articles = inputs_.back().next_article();
    }
  }

  void write(const std::filesystem::path& path) {
    FileWriter writer(path);
    for (const auto& input : inputs_) input.add_rows(writer);
    for (std::size_t at = 0; at < inputs_.size(); ++at) push(at);
    while (!heap_.empty()) write_term(writer);
    writer.finish();
  }

 private:
  /// Whether input `a` comes after `b`: by its term, then by its place.
  struct After {
    const std::vector<Input>* inputs;
    bool operator()(std::size_t a, std::size_t b) const {
      const auto order = (*inputs)[a].term().compare((*inputs)[b].term());
      return order != 0 ? order > 0 : a > b;
    }
  };

  void push(std::size_t at) {
    if (inputs_[at].next_term()) heap_.push(at);
  }

  void write_term(FileWriter& writer) {
    const std::string term(inputs_[heap_.top()].term());
    const auto kind = inputs_[heap_.top()].kind();
    merged_.clear();
    while (!heap_.empty() && inputs_[heap_.top()].term() == term) {
      const auto at = heap_.top();
      heap_.pop();
      if (inputs_[at].kind() != kind) throw Damaged("rank files disagree about a kind of term");
      inputs_[at].append_postings(merged_);
      push(at);
    }
    if (!merged_.articles.empty()) writer.add_term(term, kind, merged_);
  }

  std::vector<Input> inputs_;
  std::priority_queue<std::size_t, std::vector<std::size_t>, After> heap_{After{&inputs_}};
  Postings merged_;
};

}  // namespace

void merge(std::span<const MergeSource> sources, const std::filesystem::path& path) {
  Merger(sources).write(path);
}

}  // namespace newshound::rank
