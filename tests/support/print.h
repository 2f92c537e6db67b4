/// How doctest prints what it compares.
#pragma once

#include <doctest/doctest.h>
#include <newshound/newshound.h>

#include <optional>
#include <string>
#include <vector>

namespace doctest {

template <>
struct StringMaker<newshound::Span> {
  static String convert(const newshound::Span& span) {
    return toString("[" + std::to_string(span.begin) + "," + std::to_string(span.end) + ")");
  }
};

template <>
struct StringMaker<newshound::Date> {
  static String convert(const newshound::Date& date) { return toString(date.to_string()); }
};

template <>
struct StringMaker<newshound::Article> {
  static String convert(const newshound::Article& article) {
    return toString(newshound::to_json(article));
  }
};

template <class Value>
struct StringMaker<std::optional<Value>> {
  static String convert(const std::optional<Value>& value) {
    return value ? toString(*value) : String("nothing");
  }
};

template <class Value>
struct StringMaker<std::vector<Value>> {
  static String convert(const std::vector<Value>& values) {
    String text = "{";
    for (const auto& value : values) text += (text.size() > 1 ? ", " : "") + toString(value);
    return text + "}";
  }
};

}  // namespace doctest
