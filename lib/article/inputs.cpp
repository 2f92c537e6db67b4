#include "article/inputs.h"

#include "article/files.h"

namespace newshound::article {

namespace {

constexpr std::size_t enough_to_tell = 512;

bool is_hidden(const std::filesystem::path& path) {
  for (const auto& part : path)
    if (part.native().starts_with('.') && part != "." && part != "..") return true;
  return false;
}

}  // namespace

Inputs::Inputs(const std::filesystem::path& path) : file_(std::make_shared<Archive>(path)) {
  open_.push_back(file_);
}

bool Inputs::is_wanted(const Archive& archive) {
  if (!archive.has_entries()) return true;
  if (!archive.is_file()) return false;
  const std::filesystem::path path = archive.entry();
  const bool wanted = has_article_name(path) && !is_hidden(path);
  passed_over_ += wanted ? 0 : 1;
  return wanted;
}

/// The input that is packed in the current entry; nothing if it is an archive, which is opened.
std::optional<Input> Inputs::unpack(std::string start) {
  constexpr std::size_t deepest = 2;
  auto inner = std::make_shared<Archive>(open_.back(), std::move(start));
  if (!inner->has_entries()) return Input(std::move(inner), {});
  if (open_.size() == deepest)
    throw ArticleError({open_.back()->name(), 0, 0}, "is an archive in an archive in an archive",
                       "unpack the outermost");
  open_.push_back(std::move(inner));
  return std::nullopt;
}

std::optional<Input> Inputs::next() {
  while (!open_.empty()) {
    const auto archive = open_.back();
    if (!archive->next_entry()) {
      open_.pop_back();
      continue;
    }
    if (!is_wanted(*archive)) continue;
    if (archive->has_entries() && archive->is_encrypted())
      throw ArticleError({archive->name(), 0, 0}, "is encrypted",
                         "unpack it with its password, and give the folder");
    std::string start;
    if (!archive->has_entries()) return Input(archive, std::move(start));
    while (start.size() < enough_to_tell && archive->read_more(start)) {
    }
    if (!is_packed(start)) return Input(archive, std::move(start));
    if (auto input = unpack(std::move(start))) return input;
  }
  return std::nullopt;
}

}  // namespace newshound::article
