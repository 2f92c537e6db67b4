#include "corpus_file.h"

#include <newshound/error.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <cctype>
#include <fstream>

namespace newshound::compare {

namespace {

std::string string_of(const rapidjson::Value& object, const char* name) {
  const auto member = object.FindMember(name);
  if (member == object.MemberEnd()) return {};
  const auto& value = member->value;
  if (value.IsString()) return {value.GetString(), value.GetStringLength()};
  return value.IsInt64() ? std::to_string(value.GetInt64()) : std::string();
}

Record parse_record(const std::string& line) {
  rapidjson::Document document;
  document.Parse(line.data(), line.size());
  if (document.HasParseError() || !document.IsObject()) throw Error("not a JSON object");
  return {string_of(document, "id"), string_of(document, "title"), string_of(document, "body"),
          string_of(document, "date"), string_of(document, "lang")};
}

}  // namespace

void for_each_line(const std::filesystem::path& file,
                   const std::function<void(const std::string&)>& action) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw Error(file.string() + " cannot be read");
  for (std::string line; std::getline(in, line);) action(line);
}

void for_each_record(const std::filesystem::path& file,
                     const std::function<void(const Record&)>& action) {
  std::uint64_t number = 0;
  for_each_line(file, [&](const std::string& line) {
    ++number;
    try {
      action(parse_record(line));
    } catch (const Error& error) {
      throw Error(file.string() + ':' + std::to_string(number) + ": " + error.what());
    }
  });
}

std::uint64_t count_lines(const std::filesystem::path& file) {
  std::uint64_t count = 0;
  for_each_line(file, [&](const std::string&) { ++count; });
  return count;
}

void copy_lines(const std::filesystem::path& from, std::uint64_t count,
                const std::filesystem::path& to) {
  std::ifstream in(from, std::ios::binary);
  std::ofstream out(to, std::ios::binary);
  std::string line;
  for (; count > 0 && std::getline(in, line); --count) out << line << '\n';
  if (!out.flush()) throw Error(to.string() + " cannot be written");
}

int day_number(const std::string& date) {
  constexpr std::size_t digits = 8;
  std::string day;
  for (const char c : date) {
    if (day.size() == digits || (c != '-' && std::isdigit(static_cast<unsigned char>(c)) == 0))
      break;
    if (c != '-') day += c;
  }
  return day.size() == digits ? std::stoi(day) : 0;
}

}  // namespace newshound::compare
