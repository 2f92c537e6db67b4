#include "base/json.h"

// Asks RapidJSON to look at 16 bytes of a string at once.
#if defined(__SSE2__) && !defined(RAPIDJSON_SSE2)
#define RAPIDJSON_SSE2
#endif

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>

#include <cstring>

#include "base/utf8.h"

namespace newshound::json {

namespace {

const rapidjson::Value& node(const void* pointer) {
  return *static_cast<const rapidjson::Value*>(pointer);
}

std::string_view view(const rapidjson::Value& value) {
  return {value.GetString(), value.GetStringLength()};
}

// Not with full precision: for 5.85301299744294967e-332 RapidJSON 1.1 then reads outside a table.
constexpr unsigned parse_flags = rapidjson::kParseIterativeFlag;
constexpr unsigned careful_flags = parse_flags | rapidjson::kParseValidateEncodingFlag;

[[noreturn]] void fail(std::size_t at, rapidjson::ParseErrorCode code) {
  throw ParseError(at, rapidjson::GetParseError_En(code));
}

/// RapidJSON takes the second half of a surrogate pair for a character if it stands alone, and
/// makes of it what is not UTF-8. `json` was parsed: each escape in it is whole.
void require_whole_pairs(std::string_view json) {
  const auto at_surrogate = [&](std::size_t escape, std::string_view third_digits) {
    return json[escape + 1] == 'u' && (json[escape + 2] == 'd' || json[escape + 2] == 'D') &&
           third_digits.find(json[escape + 3]) != third_digits.npos;
  };
  auto at = json.find('\\');
  while (at != json.npos) {
    if (at_surrogate(at, "cdefCDEF")) fail(at, rapidjson::kParseErrorStringUnicodeSurrogateInvalid);
    constexpr std::size_t pair = std::string_view("\\ud83d\\udc1f").size();
    at = json.find('\\', at + (at_surrogate(at, "89abAB") ? pair : 2));
  }
}

/// Whether `text` has one of the characters U+0018 to U+001F, of which RapidJSON takes some for
/// part of a string when it looks at many at once.
bool has_rare_controls(std::string_view text) {
  const auto has_control = [](std::uint64_t word) {
    constexpr std::uint64_t each = 0x0101010101010101;
    const auto zero_if_control = (word ^ (each * 0x18)) & (each * 0xF8);
    return ((zero_if_control - each) & ~zero_if_control & (each * 0x80)) != 0;
  };
  std::uint64_t word;
  std::size_t at = 0;
  for (; at + sizeof word <= text.size(); at += sizeof word) {
    std::memcpy(&word, text.data() + at, sizeof word);
    if (has_control(word)) return true;
  }
  word = ~std::uint64_t{0};
  if (at < text.size()) std::memcpy(&word, text.data() + at, text.size() - at);
  return has_control(word);
}

rapidjson::SizeType length_of(std::string_view text) {
  return static_cast<rapidjson::SizeType>(text.size());
}

}  // namespace

bool Value::is_object() const { return node(node_).IsObject(); }
bool Value::is_array() const { return node(node_).IsArray(); }
bool Value::is_null() const { return node(node_).IsNull(); }

std::optional<std::string_view> Value::string() const {
  if (!node(node_).IsString()) return std::nullopt;
  return view(node(node_));
}

std::optional<double> Value::number() const {
  if (!node(node_).IsNumber()) return std::nullopt;
  return node(node_).GetDouble();
}

std::optional<bool> Value::boolean() const {
  if (!node(node_).IsBool()) return std::nullopt;
  return node(node_).GetBool();
}

std::optional<std::int64_t> Value::integer() const {
  if (!node(node_).IsInt64()) return std::nullopt;
  return node(node_).GetInt64();
}

std::optional<Value> Value::get(std::string_view key) const {
  if (!is_object()) return std::nullopt;
  std::optional<Value> found;
  const auto& object = node(node_);
  for (auto it = object.MemberBegin(), end = object.MemberEnd(); it < end; ++it)
    if (view(it->name) == key) found = Value(&it->value);
  return found;
}

std::size_t Value::member_count() const { return is_object() ? node(node_).MemberCount() : 0; }

std::pair<std::string_view, Value> Value::member(std::size_t index) const {
  const auto member = node(node_).MemberBegin() + static_cast<std::ptrdiff_t>(index);
  return {view(member->name), Value(&member->value)};
}

std::vector<std::pair<std::string_view, Value>> Value::members() const {
  std::vector<std::pair<std::string_view, Value>> all;
  for (std::size_t index = 0; index < member_count(); ++index) all.push_back(member(index));
  return all;
}

std::vector<Value> Value::elements() const {
  std::vector<Value> all;
  if (!is_array()) return all;
  const auto& array = node(node_);
  for (const auto* it = array.Begin(); it != array.End(); ++it) all.emplace_back(Value(it));
  return all;
}

struct Document::Tree {
  std::unique_ptr<char[]> strings;  ///< what `document` points into
  rapidjson::Document document;

  /// Returns where the value ended.
  template <unsigned flags>
  std::size_t parse(std::string_view text) {
    rapidjson::MemoryStream stream(text.data(), text.size());
    document.ParseStream<flags>(stream);
    if (document.HasParseError()) fail(document.GetErrorOffset(), document.GetParseError());
    require_whole_pairs(text.substr(0, stream.Tell()));
    return stream.Tell();
  }

  /// The same for what is UTF-8 without rare controls: strings stay in one copy of `plain`.
  std::size_t parse_in_place(std::string_view plain) {
    constexpr std::size_t block = 16;  // RapidJSON reads whole ones
    strings = std::make_unique_for_overwrite<char[]>(plain.size() + block);
    std::memcpy(strings.get(), plain.data(), plain.size());
    std::memset(strings.get() + plain.size(), 0, block);
    rapidjson::InsituStringStream stream(strings.get());
    document.ParseStream<parse_flags | rapidjson::kParseInsituFlag>(stream);
    if (document.HasParseError()) fail(document.GetErrorOffset(), document.GetParseError());
    require_whole_pairs(plain.substr(0, stream.Tell()));
    return stream.Tell();
  }
};

Document::Document(std::string_view text) : tree_(std::make_unique<Tree>()) {
  // What is known to be UTF-8 is parsed faster.
  const bool is_plain = utf8::is_valid(text) && !has_rare_controls(text);
  // To RapidJSON a NUL is the end of any text.
  const auto end = is_plain ? tree_->parse_in_place(text) : tree_->parse<careful_flags>(text);
  if (end != text.size()) fail(end, rapidjson::kParseErrorDocumentRootNotSingular);
}

Document::Document(std::string_view text, std::size_t& length) : tree_(std::make_unique<Tree>()) {
  length = tree_->parse<careful_flags | rapidjson::kParseStopWhenDoneFlag>(text);
}

Document::Document(const std::vector<std::pair<std::string_view, std::string_view>>& members)
    : tree_(std::make_unique<Tree>()) {
  const auto reference = [](std::string_view text) {
    return rapidjson::Value(rapidjson::StringRef(text.data(), length_of(text)));
  };
  auto& document = tree_->document;
  document.SetObject();
  for (const auto& [name, value] : members)
    document.AddMember(reference(name), reference(value), document.GetAllocator());
}

Document::~Document() = default;
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;

Value Document::root() const {
  return Value(static_cast<const rapidjson::Value*>(&tree_->document));
}

}  // namespace newshound::json
