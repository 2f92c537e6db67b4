#include "index/display.h"

#include <utility>

#include "rank/bytes.h"

namespace newshound::index {

namespace {

using rank::append_varint;
using rank::ByteReader;

constexpr std::uint64_t precisions = 5;
constexpr std::chrono::seconds first_second =
    std::chrono::sys_days(std::chrono::year(1500) / 1 / 1).time_since_epoch();
constexpr std::chrono::seconds last_second =
    std::chrono::sys_days(std::chrono::year(10000) / 1 / 1).time_since_epoch();
constexpr std::uint64_t date_sources = 8;
constexpr std::uint64_t confidences = 3;
constexpr std::uint64_t entity_kinds = 3;

void append_text(std::string& bytes, std::string_view text) {
  append_varint(bytes, text.size());
  bytes += text;
}

std::string take_text(ByteReader& reader) { return std::string(reader.take(reader.varint())); }

std::uint64_t take_below(ByteReader& reader, std::uint64_t limit) {
  const auto number = reader.varint();
  if (number >= limit) throw rank::Damaged("a displayed article has a number out of range");
  return number;
}

/// Numbers of either sign as small numbers: 0, -1, 1, -2, ...
std::uint64_t zigzag(std::int64_t number) {
  return static_cast<std::uint64_t>(number) << 1U ^ static_cast<std::uint64_t>(number >> 63);
}

std::int64_t unzigzag(std::uint64_t number) {
  return static_cast<std::int64_t>(number >> 1U ^ (0 - (number & 1U)));
}

void append_date(std::string& bytes, const std::optional<Date>& date) {
  if (!date) {
    append_varint(bytes, 0);
    return;
  }
  append_varint(bytes, 1 + static_cast<std::uint64_t>(date->precision));
  append_varint(bytes, zigzag(date->begin.time_since_epoch().count()));
}

std::optional<Date> take_date(ByteReader& reader) {
  const auto precision = take_below(reader, precisions + 1);
  if (precision == 0) return std::nullopt;
  const std::chrono::seconds since_epoch(unzigzag(reader.varint()));
  if (since_epoch < first_second || since_epoch > last_second)
    throw rank::Damaged("a displayed article has a date out of range");
  return Date{std::chrono::sys_seconds(since_epoch), static_cast<Date::Precision>(precision - 1)};
}

void append_texts(std::string& bytes, const std::vector<std::string>& texts) {
  append_varint(bytes, texts.size());
  for (const auto& text : texts) append_text(bytes, text);
}

// Every element of a list takes a byte, so that no number of them can be believed that is larger
// than the rest.

std::vector<std::string> take_texts(ByteReader& reader) {
  std::vector<std::string> texts;
  for (auto left = take_below(reader, reader.size()); left > 0; --left)
    texts.push_back(take_text(reader));
  return texts;
}

void append_copies(std::string& bytes, const std::vector<Copy>& copies) {
  append_varint(bytes, copies.size());
  for (const auto& copy : copies) {
    for (const auto* text : {&copy.id, &copy.source, &copy.url, &copy.path})
      append_text(bytes, *text);
    append_date(bytes, copy.date);
  }
}

std::vector<Copy> take_copies(ByteReader& reader) {
  std::vector<Copy> copies;
  for (auto left = take_below(reader, reader.size()); left > 0; --left) {
    Copy copy;
    for (auto* text : {&copy.id, &copy.source, &copy.url, &copy.path}) *text = take_text(reader);
    copy.date = take_date(reader);
    copies.push_back(std::move(copy));
  }
  return copies;
}

}  // namespace

std::string display_bytes(const Article& article) {
  std::string bytes;
  for (const auto* text : {&article.id, &article.title, &article.source, &article.language,
                           &article.url, &article.path})
    append_text(bytes, *text);
  append_date(bytes, article.date);
  append_date(bytes, article.seen);
  append_varint(bytes, static_cast<std::uint64_t>(article.date_source));
  append_varint(bytes, static_cast<std::uint64_t>(article.date_confidence));
  append_varint(bytes, article.byte);
  append_texts(bytes, article.authors);
  append_texts(bytes, article.remarks);
  append_copies(bytes, article.copies);
  append_varint(bytes, article.entities.size());
  for (const auto& entity : article.entities) {
    append_varint(bytes, static_cast<std::uint64_t>(entity.kind));
    append_text(bytes, entity.name);
  }
  return bytes;
}

Article parse_display(std::string_view bytes) {
  ByteReader reader(bytes);
  Article article;
  for (auto* text : {&article.id, &article.title, &article.source, &article.language, &article.url,
                     &article.path})
    *text = take_text(reader);
  article.date = take_date(reader);
  article.seen = take_date(reader);
  article.date_source = static_cast<DateSource>(take_below(reader, date_sources));
  article.date_confidence = static_cast<Confidence>(take_below(reader, confidences));
  article.byte = reader.varint();
  article.authors = take_texts(reader);
  article.remarks = take_texts(reader);
  article.copies = take_copies(reader);
  for (auto left = take_below(reader, reader.size()); left > 0; --left) {
    const auto kind = static_cast<EntityKind>(take_below(reader, entity_kinds));
    article.entities.push_back({kind, take_text(reader)});
  }
  if (!reader.at_end()) throw rank::Damaged("a displayed article goes on behind its end");
  return article;
}

void parse_displayed_authors(std::string_view bytes, std::vector<std::string_view>& authors) {
  constexpr int texts = 6;
  constexpr int numbers = 3;
  ByteReader reader(bytes);
  for (int text = 0; text < texts; ++text) reader.take(reader.varint());
  take_date(reader);
  take_date(reader);
  for (int number = 0; number < numbers; ++number) reader.varint();
  authors.clear();
  for (auto left = take_below(reader, reader.size()); left > 0; --left)
    authors.push_back(reader.take(reader.varint()));
}

}  // namespace newshound::index
