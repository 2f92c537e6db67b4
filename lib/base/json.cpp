#include "base/json.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

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

std::vector<std::pair<std::string_view, Value>> Value::members() const {
  std::vector<std::pair<std::string_view, Value>> all;
  if (!is_object()) return all;
  const auto& object = node(node_);
  for (auto it = object.MemberBegin(), end = object.MemberEnd(); it < end; ++it)
    all.emplace_back(view(it->name), Value(&it->value));
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
};

Document::Document(std::string_view text) : tree_(std::make_unique<Tree>()) {
  // To RapidJSON a NUL is the end of any text.
  // What is known to be UTF-8 is parsed faster.
  const auto end =
      utf8::is_valid(text) ? tree_->parse<parse_flags>(text) : tree_->parse<careful_flags>(text);
  if (end != text.size()) fail(end, rapidjson::kParseErrorDocumentRootNotSingular);
}

Document::Document(std::string_view text, std::size_t& length) : tree_(std::make_unique<Tree>()) {
  length = tree_->parse<careful_flags | rapidjson::kParseStopWhenDoneFlag>(text);
}

Document::~Document() = default;
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;

Value Document::root() const {
  return Value(static_cast<const rapidjson::Value*>(&tree_->document));
}

struct Writer::Sink {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};
};

Writer::Writer() : sink_(std::make_unique<Sink>()) {}
Writer::~Writer() = default;

Writer& Writer::begin_object() {
  sink_->writer.StartObject();
  return *this;
}

Writer& Writer::end_object() {
  sink_->writer.EndObject();
  return *this;
}

Writer& Writer::begin_array() {
  sink_->writer.StartArray();
  return *this;
}

Writer& Writer::end_array() {
  sink_->writer.EndArray();
  return *this;
}

Writer& Writer::key(std::string_view name) {
  sink_->writer.Key(name.data(), length_of(name));
  return *this;
}

Writer& Writer::string(std::string_view text) {
  if (utf8::is_valid(text)) {
    sink_->writer.String(text.data(), length_of(text));
    return *this;
  }
  const auto repaired = utf8::repaired(text);
  sink_->writer.String(repaired.data(), length_of(repaired));
  return *this;
}

Writer& Writer::integer(std::int64_t number) {
  sink_->writer.Int64(number);
  return *this;
}

Writer& Writer::number(double number) {
  sink_->writer.Double(number);
  return *this;
}

Writer& Writer::boolean(bool value) {
  sink_->writer.Bool(value);
  return *this;
}

Writer& Writer::null() {
  sink_->writer.Null();
  return *this;
}

std::string Writer::text() const { return {sink_->buffer.GetString(), sink_->buffer.GetSize()}; }

}  // namespace newshound::json
