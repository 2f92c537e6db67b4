// Not with SSE2: with it RapidJSON 1.1 does not escape the characters U+001A to U+001F.
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "base/json.h"
#include "base/utf8.h"

namespace newshound::json {

namespace {

rapidjson::SizeType length_of(std::string_view text) {
  return static_cast<rapidjson::SizeType>(text.size());
}

}  // namespace

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
