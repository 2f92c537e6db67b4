#include "rank/builder.h"

#include <algorithm>
#include <memory_resource>
#include <numeric>
#include <span>
#include <unordered_map>
#include <vector>

#include "rank/file_writer.h"

namespace newshound::rank {

namespace {

constexpr std::uint32_t no_article = UINT32_MAX;

struct Term {
  std::string_view bytes;
  TermKind kind;
  std::uint32_t last_article = no_article;
  std::uint32_t count = 0;  ///< in that article
};

/// A term in an article.
struct Posting {
  std::uint32_t term;
  std::uint32_t article;
  std::uint32_t count;
};

/// An occurrence of a word.
struct Occurrence {
  std::uint32_t term;
  std::uint32_t position;
};

/// `events` by their terms, those of a term in their order; `begins` is set to where each term's
/// begin, and one more.
template <class Event>
std::vector<Event> by_term(const std::vector<Event>& events, std::size_t terms,
                           std::vector<std::size_t>& begins) {
  begins.assign(terms + 1, 0);
  for (const auto& event : events) ++begins[event.term + 1];
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  auto next = begins;
  std::vector<Event> sorted(events.size());
  for (const auto& event : events) sorted[next[event.term]++] = event;
  return sorted;
}

}  // namespace

struct Builder::Impl {
  std::pmr::monotonic_buffer_resource texts;
  std::size_t text_bytes = 0;
  std::unordered_map<std::string_view, TermNumber> numbers;
  std::vector<Term> terms;
  std::vector<TermNumber> current;  ///< distinct terms of the current article
  std::vector<Posting> postings;
  std::vector<Occurrence> occurrences;
  std::vector<Row> rows;
  std::vector<std::uint32_t> lengths;
  std::size_t row_bytes = 0;

  std::uint32_t articles() const { return static_cast<std::uint32_t>(rows.size()); }

  TermNumber number(std::string_view bytes, TermKind kind) {
    if (const auto known = numbers.find(bytes); known != numbers.end()) return known->second;
    auto* copy = static_cast<char*>(texts.allocate(bytes.size(), 1));
    std::copy(bytes.begin(), bytes.end(), copy);
    text_bytes += bytes.size();
    const auto made = static_cast<TermNumber>(terms.size());
    terms.push_back({{copy, bytes.size()}, kind});
    numbers.emplace(terms.back().bytes, made);
    return made;
  }

  void add(TermNumber number) {
    auto& term = terms[number];
    if (term.last_article == articles()) {
      ++term.count;
      return;
    }
    term.last_article = articles();
    term.count = 1;
    current.push_back(number);
  }

  void finish_article(Row row) {
    std::uint32_t length = 0;
    for (const auto number : current) {
      const auto& term = terms[number];
      postings.push_back({number, articles(), term.count});
      if (term.kind == TermKind::ranked) length += term.count;
    }
    current.clear();
    lengths.push_back(length);
    row_bytes += sizeof row + row.display.size() + sizeof(EntityForm) * row.entities.size();
    rows.push_back(std::move(row));
  }

  void write(const std::filesystem::path& path) const {
    FileWriter writer(path);
    for (std::size_t at = 0; at < rows.size(); ++at) writer.add_row(rows[at], lengths[at]);
    write_terms(writer);
    writer.finish();
  }

  void write_terms(FileWriter& writer) const {
    std::vector<std::size_t> posting_begins, occurrence_begins;
    const auto sorted = by_term(postings, terms.size(), posting_begins);
    const auto placed = by_term(occurrences, terms.size(), occurrence_begins);
    std::vector<TermNumber> order(terms.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [&](auto a, auto b) { return terms[a].bytes < terms[b].bytes; });
    Postings list;
    for (const auto number : order) {
      const auto kind = terms[number].kind;
      list.clear();
      for (auto at = posting_begins[number]; at < posting_begins[number + 1]; ++at) {
        list.articles.push_back(sorted[at].article);
        if (kind != TermKind::filter) list.counts.push_back(sorted[at].count);
      }
      for (auto at = occurrence_begins[number]; at < occurrence_begins[number + 1]; ++at)
        list.positions.push_back(placed[at].position);
      if (!list.articles.empty()) writer.add_term(terms[number].bytes, kind, list);
    }
  }
};

Builder::Builder() : impl_(std::make_unique<Impl>()) {}
Builder::~Builder() = default;
Builder::Builder(Builder&&) noexcept = default;
Builder& Builder::operator=(Builder&&) noexcept = default;

Builder::TermNumber Builder::number(std::string_view term, TermKind kind) {
  return impl_->number(term, kind);
}

void Builder::add(TermNumber term) { impl_->add(term); }

void Builder::add(TermNumber term, std::uint32_t position) {
  impl_->add(term);
  impl_->occurrences.push_back({term, position});
}

void Builder::finish_article(Row row) { impl_->finish_article(std::move(row)); }

std::size_t Builder::distinct_terms() const { return impl_->current.size(); }

Builder::Occurrences Builder::distinct_term(std::size_t at) const {
  const auto& term = impl_->terms[impl_->current[at]];
  return {term.bytes, term.kind, term.count};
}

std::uint32_t Builder::articles() const { return impl_->articles(); }

std::size_t Builder::memory_bytes() const {
  constexpr std::size_t map_entry = 48;
  return impl_->text_bytes + impl_->terms.size() * (sizeof(Term) + map_entry) +
         impl_->postings.size() * sizeof(Posting) + impl_->occurrences.size() * sizeof(Occurrence) +
         impl_->row_bytes;
}

void Builder::write(const std::filesystem::path& path) {
  impl_->write(path);
  impl_ = std::make_unique<Impl>();
}

}  // namespace newshound::rank
