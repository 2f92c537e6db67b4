#include <unistd.h>

#include <cstddef>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/file.h"
#include "base/hash.h"
#include "law.h"
#include "rank/builder.h"
#include "rank/list_decoder.h"
#include "rank/search.h"

namespace {

using namespace newshound;

std::filesystem::path scratch_file() {
  return std::filesystem::temp_directory_path() / ("rank-fuzz-" + std::to_string(::getpid()));
}

/// A small file with lists of all kinds.
std::string make_file() {
  rank::Builder builder;
  for (std::uint32_t article = 0; article < 600; ++article) {
    for (std::uint32_t word = 1; word <= 12; ++word) {
      if (article % word != 0) continue;
      const auto name = std::to_string(word * word);
      for (std::uint32_t times = 0; times <= article % 20; ++times) {
        builder.add(builder.number("w" + name, rank::TermKind::word), 40 * times + word);
        builder.add(builder.number("Z" + name, rank::TermKind::ranked));
      }
    }
    builder.add(builder.number("Len", rank::TermKind::filter));
    builder.add(builder.number("Q" + std::to_string(article), rank::TermKind::filter));
    builder.finish_article(
        {article, 3, 4, "source", "en", {{"PAna", ""}, {"PAna", "Ana"}}, 5, "display"});
  }
  builder.write(scratch_file());
  return read_file(scratch_file());
}

/// Sets bytes here and there: three of the input are a place, the next is what to set.
std::string edited(std::string file, const std::uint8_t* data, std::size_t size) {
  for (std::size_t at = 0; at + 4 <= size; at += 4) {
    const std::size_t place = data[at] | data[at + 1] << 8U | data[at + 2] << 16U;
    file[place % file.size()] = static_cast<char>(data[at + 3]);
  }
  const auto hash = hash_of(std::string_view(file).substr(0, offsetof(rank::Header, hash)));
  std::memcpy(file.data() + offsetof(rank::Header, hash), &hash, sizeof hash);
  return file;
}

void ask(const rank::File& file) {
  using Kind = rank::Expression::Kind;
  rank::Postings list;
  auto cursor = file.dictionary().all();
  while (cursor.next()) decode(file, cursor.entry(), rank::Decode::positions, list);
  const rank::SegmentView view{&file, nullptr};
  const auto any =
      rank::joined(Kind::any_of, {rank::ranked("Z1"), rank::ranked("Z9"), rank::ranked("Z121")});
  const auto words = rank::joined(Kind::maybe, {rank::phrase({"w1", "w4"}), any});
  for (const auto& expression : {any, words, rank::joined(Kind::all_of, {any, rank::days(0, 9)})}) {
    const rank::Plan plan(expression, {&view, 1});
    for (const auto& found : rank::search(plan, {&view, 1}, rank::Ordering::score, 10))
      fuzz::require(found.article < file.articles(), "what is found is there");
    rank::count(plan, {&view, 1});
  }
  if (file.articles() > 0) file.row(file.articles() - 1);
  const auto& entities = file.entities();
  for (std::uint32_t form = 0; form < entities.form_count(); ++form) entities.form(form);
  for (const auto end : {rank::NameEnd::word, rank::NameEnd::anywhere})
    for (const auto entity : entities.with_words("an", end)) entities.articles(entity);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto whole = make_file();
  std::ofstream(scratch_file(), std::ios::binary) << edited(whole, data, size);
  try {
    ask(rank::File(scratch_file()));
  } catch (const rank::Damaged&) {
  }
  return 0;
}
