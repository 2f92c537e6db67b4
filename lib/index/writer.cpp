#include "newshound/writer.h"

#include "base/file.h"
#include "index/catalogue.h"
#include "index/database.h"
#include "index/directory.h"
#include "index/index_writer.h"
#include "newshound/article.h"
#include "newshound/error.h"
#include "newshound/file_record.h"
#include "schema/saved_query.h"

namespace newshound {

namespace fs = std::filesystem;

namespace {

template <class Action>
auto guarded_write(Action action) {
  return index::guarded(IndexError::Reason::write_failed, action);
}

}  // namespace

struct Writer::Impl {
  index::IndexWriter index;
  bool failed = false;

  Impl(const fs::path& dir, const WriterOptions& options)
      : index(dir, options, index::lock_directory(dir)) {}

  /// Runs `action`. If it fails the changes since the last commit cannot be trusted, so that no
  /// later call may commit them.
  template <class Action>
  void change(Action action) {
    if (failed)
      throw IndexError(IndexError::Reason::write_failed, "an earlier change could not be written",
                       "open a new writer");
    failed = true;
    guarded_write(action);
    failed = false;
  }
};

Writer::Writer(const fs::path& dir, const WriterOptions& options)
    : impl_(guarded_write([&] {
        if (fs::create_directory(dir)) sync_to_disk(fs::absolute(dir).parent_path());
        return std::make_unique<Impl>(dir, options);
      })) {}

Writer::~Writer() = default;
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;

Added Writer::add(const Article& article) {
  if (article.id.empty()) throw Error("an article needs an id", "set Article::id");
  Added what = Added::unchanged;
  impl_->change([&] { what = impl_->index.changes().add(article); });
  return what;
}

bool Writer::remove(std::string_view id) {
  bool was_there = false;
  impl_->change([&] { was_there = impl_->index.changes().remove(std::string(id)); });
  return was_there;
}

std::optional<FileRecord> Writer::file(const std::string& path) const {
  return guarded_write([&] {
    return index::find_record(*impl_->index.committed().files, impl_->index.files(), path);
  });
}

void Writer::for_each_file(const std::function<void(const FileRecord&)>& action) const {
  guarded_write([&] {
    index::for_each_record(*impl_->index.committed().files, impl_->index.files(),
                           [&](std::string_view path, std::string_view bytes) {
                             action(index::parse_record(path, bytes));
                           });
  });
}

void Writer::record_file(FileRecord record) {
  auto path = record.path;
  impl_->index.files().insert_or_assign(std::move(path), std::move(record));
}

void Writer::forget_file(const std::string& path) {
  impl_->index.files().insert_or_assign(path, std::nullopt);
}

void Writer::save_query(std::string_view name, std::string_view query) {
  constexpr std::size_t longest = std::size_t{64} << 10U;
  if (!schema::is_query_name(name))
    throw Error("'" + std::string(name) + "' cannot be the name of a query",
                "a name has up to 64 letters of ASCII, digits, '-' and '_'");
  if (query.size() > longest) throw Error("the query is too long to be saved", "keep it in a file");
  impl_->change([&] { impl_->index.save_query(std::string(name), query); });
}

void Writer::commit() {
  impl_->change([&] {
    impl_->index.commit();
    impl_->index.merge_if_due();
  });
}

void Writer::optimize() {
  impl_->change([&] { impl_->index.optimize(); });
}

std::uint64_t Writer::article_count() const {
  const auto& changes = impl_->index.changes();
  auto count = impl_->index.committed().manifest.live() + changes.size();
  for (const auto& gone : changes.gone()) count -= gone.size();
  return count;
}

void Writer::resolve_names() {
  impl_->change([&] {
    impl_->index.commit();
    impl_->index.resolve_names();
  });
}

NameTotals Writer::name_totals() const {
  const auto& names = impl_->index.committed().manifest.names;
  return {names.names, names.joined};
}

}  // namespace newshound
