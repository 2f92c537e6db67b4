#include "entity/tagger/model.h"

#include <algorithm>

#include "base/file.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "entity/tagger/bytes.h"
#include "entity/tagger/features.h"
#include "newshound/error.h"

namespace newshound::entity::tagger {

namespace {

constexpr std::string_view magic = "newshound entity model\n";
constexpr std::uint64_t version = 1;
constexpr std::string_view label_names = "person organisation place BILOU";
constexpr std::size_t checksum_size = 16;
constexpr std::uintmax_t largest_file = std::uintmax_t{256} << 20U;

void append_text(std::string_view text, std::string& bytes) {
  append_number(text.size(), bytes);
  bytes += text;
}

std::string read_text(ByteReader& reader) {
  std::string text(reader.text(reader.count(1)));
  if (!utf8::is_valid(text)) throw Malformed{"a text is not UTF-8"};
  return text;
}

void read_head(ByteReader& reader, Model& model) {
  if (read_text(reader) != label_names) throw Malformed{"its labels are not known"};
  for (auto left = reader.count(1); left > 0; --left) model.languages.push_back(read_text(reader));
  model.attribution = read_text(reader);
}

Model read_body(ByteReader& reader) {
  Model model;
  read_head(reader, model);
  for (std::size_t before = 0; before < label_count; ++before)
    for (std::size_t after = 0; after < label_count; ++after)
      model.transitions.scores[before][after] = reader.real();
  model.lists = NameLists::read(reader);
  model.cases = CaseTable::read(reader);
  model.weights = Weights::read(reader);
  if (!reader.at_end()) throw Malformed{"there is more behind its end"};
  return model;
}

/// Checks all that says whether the rest can be understood, and returns that.
std::string_view checked_body(std::string_view bytes) {
  if (!bytes.starts_with(magic)) throw Malformed{"this is no entity model"};
  if (bytes.size() < magic.size() + checksum_size) throw Malformed{"it ends too early"};
  const auto sum = bytes.substr(bytes.size() - checksum_size);
  bytes.remove_suffix(checksum_size);
  if (content_hash(bytes) != sum) throw Malformed{"its checksum is wrong: it is damaged"};
  return bytes.substr(magic.size());
}

Error unreadable(std::string_view file, const std::string& why) {
  return Error(std::string(file) + ": cannot read entity model: " + why,
               "train it again, or take the one that came with this version of newshound");
}

}  // namespace

std::string encode(const Model& model) {
  std::string bytes(magic);
  append_number(version, bytes);
  append_number(feature_version, bytes);
  append_text(label_names, bytes);
  append_number(model.languages.size(), bytes);
  for (const auto& language : model.languages) append_text(language, bytes);
  append_text(model.attribution, bytes);
  for (std::size_t before = 0; before < label_count; ++before)
    for (std::size_t after = 0; after < label_count; ++after)
      append_real(model.transitions.scores[before][after], bytes);
  model.lists.append_to(bytes);
  model.cases.append_to(bytes);
  model.weights.append_to(bytes);
  return bytes + content_hash(bytes);
}

Model parse_model(std::string_view bytes, std::string_view file) {
  try {
    ByteReader reader(checked_body(bytes));
    if (reader.number() != version || reader.number() != feature_version)
      throw Malformed{"it was made for another version of newshound"};
    return read_body(reader);
  } catch (const Malformed& malformed) {
    throw unreadable(file, malformed.what);
  }
}

std::string read_model_file(const std::filesystem::path& path) {
  try {
    if (std::filesystem::file_size(path) > largest_file)
      throw unreadable(path.string(), "it is too large");
    return read_file(path);
  } catch (const std::filesystem::filesystem_error& error) {
    throw unreadable(path.string(), error.code().message());
  }
}

}  // namespace newshound::entity::tagger
