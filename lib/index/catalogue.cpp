#include "index/catalogue.h"

#include "base/hash.h"
#include "rank/bytes.h"

namespace newshound::index {

namespace fs = std::filesystem;

namespace {

using rank::append;
using rank::append_varint;
using rank::ByteReader;

constexpr std::string_view magic = "NSHFILES";
constexpr std::size_t number_bytes = sizeof(std::uint64_t);
constexpr std::size_t header_bytes = 3 * number_bytes;

[[noreturn]] void fail_damaged() { throw rank::Damaged("the catalogue of files is damaged"); }

void append_text(std::string& bytes, std::string_view text) {
  append_varint(bytes, text.size());
  bytes += text;
}

std::string_view take_text(ByteReader& reader) { return reader.take(reader.varint()); }

/// A length of a list of which every element takes a byte or more.
std::uint64_t take_length(ByteReader& reader) {
  const auto length = reader.varint();
  if (length > reader.size()) fail_damaged();
  return length;
}

/// A catalogue being written.
class Sink {
 public:
  explicit Sink(const fs::path& path) : sink_(path) {
    sink_.write(std::string(header_bytes, '\0'));
  }

  void add(std::string_view path, std::string_view rest) {
    append(table_, sink_.size());
    std::string bytes;
    append_text(bytes, path);
    append_text(bytes, rest);
    sink_.write(bytes);
  }

  void finish() {
    std::string header(magic);
    append(header, std::uint64_t{table_.size() / number_bytes});
    append(header, sink_.size());
    sink_.write(table_);
    sink_.finish(header);
  }

 private:
  FileSink sink_;
  std::string table_;
};

}  // namespace

std::string record_bytes(const FileRecord& record) {
  std::string bytes;
  append_varint(bytes, record.bytes);
  append(bytes, record.changed);
  append(bytes, record.content);
  append(bytes, record.reading);
  append_varint(bytes, record.failed);
  append_varint(bytes, record.articles.size());
  for (const auto& article : record.articles) {
    append_text(bytes, article.id);
    append_varint(bytes, article.line);
  }
  append_varint(bytes, record.failures.size());
  for (const auto& failure : record.failures) {
    append_varint(bytes, failure.line);
    append_varint(bytes, failure.byte);
    append_text(bytes, failure.reason);
    append_text(bytes, failure.hint);
  }
  return bytes;
}

FileRecord parse_record(std::string_view path, std::string_view bytes) {
  ByteReader reader(bytes);
  FileRecord record;
  record.path = path;
  record.bytes = reader.varint();
  record.changed = reader.number<std::int64_t>();
  record.content = reader.number<std::uint64_t>();
  record.reading = reader.number<std::uint64_t>();
  record.failed = reader.varint();
  for (auto left = take_length(reader); left > 0; --left) {
    FileArticle article{std::string(take_text(reader))};
    article.line = reader.varint();
    record.articles.push_back(std::move(article));
  }
  for (auto left = take_length(reader); left > 0; --left) {
    FileFailure failure;
    failure.line = reader.varint();
    failure.byte = reader.varint();
    failure.reason = take_text(reader);
    failure.hint = take_text(reader);
    record.failures.push_back(std::move(failure));
  }
  if (!reader.at_end()) fail_damaged();
  return record;
}

Catalogue::Catalogue(const fs::path& path) : mapped_(path), bytes_(mapped_.bytes()) { check(); }

Catalogue::Catalogue(std::string_view bytes) : bytes_(bytes) { check(); }

void Catalogue::check() {
  if (bytes_.size() < header_bytes || !bytes_.starts_with(magic)) fail_damaged();
  ByteReader reader(bytes_.substr(magic.size()));
  count_ = reader.number<std::uint64_t>();
  table_ = reader.number<std::uint64_t>();
  if (table_ < header_bytes || table_ > bytes_.size()) fail_damaged();
  const auto left = bytes_.size() - table_;
  if (left % number_bytes != 0 || left / number_bytes != count_) fail_damaged();
}

Catalogue::Parts Catalogue::parts(std::uint64_t at) const {
  const auto offset = rank::load<std::uint64_t>(bytes_.data() + table_ + at * number_bytes);
  if (offset < header_bytes || offset > table_) fail_damaged();
  ByteReader reader(bytes_.substr(offset, table_ - offset));
  const auto path = take_text(reader);
  return {path, take_text(reader)};
}

std::string_view Catalogue::path(std::uint64_t at) const { return parts(at).path; }

std::string_view Catalogue::bytes(std::uint64_t at) const { return parts(at).rest; }

FileRecord Catalogue::record(std::uint64_t at) const {
  const auto [path, rest] = parts(at);
  return parse_record(path, rest);
}

std::optional<FileRecord> Catalogue::find(std::string_view path) const {
  std::uint64_t begin = 0, end = count_;
  while (begin < end) {
    const auto middle = begin + (end - begin) / 2;
    if (this->path(middle) < path)
      begin = middle + 1;
    else
      end = middle;
  }
  if (begin == count_ || this->path(begin) != path) return std::nullopt;
  return record(begin);
}

std::uint64_t Catalogue::checksum() const { return hash_of(bytes_); }

std::optional<FileRecord> find_record(const Catalogue& before, const CatalogueChanges& changes,
                                      const std::string& path) {
  const auto change = changes.find(path);
  return change != changes.end() ? change->second : before.find(path);
}

void for_each_record(const Catalogue& before, const CatalogueChanges& changes,
                     const std::function<void(std::string_view, std::string_view)>& action) {
  auto change = changes.begin();
  const auto take_change = [&] {
    if (change->second) action(change->first, record_bytes(*change->second));
    ++change;
  };
  for (std::uint64_t at = 0; at < before.size(); ++at) {
    const auto path = before.path(at);
    while (change != changes.end() && change->first < path) take_change();
    if (change != changes.end() && change->first == path)
      take_change();
    else
      action(path, before.bytes(at));
  }
  while (change != changes.end()) take_change();
}

void write_catalogue(const Catalogue& before, const CatalogueChanges& changes,
                     const fs::path& path) {
  Sink sink(path);
  for_each_record(before, changes,
                  [&](std::string_view name, std::string_view rest) { sink.add(name, rest); });
  sink.finish();
  sync_to_disk(path);
}

Catalogue open_catalogue(const fs::path& dir, const Manifest& manifest) {
  if (manifest.files.number == 0) return {};
  Catalogue catalogue(dir / manifest.files.name());
  if (catalogue.file_bytes() != manifest.files.bytes) fail_damaged();
  return catalogue;
}

void verify_catalogue(const Catalogue& catalogue, const Manifest& manifest) {
  if (manifest.files.number != 0 && catalogue.checksum() != manifest.files.checksum) fail_damaged();
}

}  // namespace newshound::index
