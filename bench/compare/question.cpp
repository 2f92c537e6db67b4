#include "question.h"

#include <newshound/error.h>
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <fstream>

#include "corpus_file.h"

namespace newshound::compare {

namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

std::string read_string(const rapidjson::Value& value) {
  if (!value.IsString()) throw Error("a word or a date is not a string");
  return {value.GetString(), value.GetStringLength()};
}

Clause read_clause(const rapidjson::Value& value) {
  if (!value.IsArray() || value.Empty()) throw Error("a clause is not a list of words");
  Clause clause;
  for (const auto& word : value.GetArray()) clause.push_back(read_string(word));
  return clause;
}

std::vector<Clause> read_clauses(const rapidjson::Value& object, const char* name) {
  std::vector<Clause> clauses;
  const auto member = object.FindMember(name);
  if (member == object.MemberEnd()) return clauses;
  if (!member->value.IsArray()) throw Error(std::string(name) + " is not a list of clauses");
  for (const auto& clause : member->value.GetArray()) clauses.push_back(read_clause(clause));
  return clauses;
}

std::string read_day(const rapidjson::Value& object, const char* name) {
  const auto member = object.FindMember(name);
  return member == object.MemberEnd() ? std::string() : read_string(member->value);
}

Question parse_question(const std::string& line) {
  const auto first = line.find('\t');
  const auto second = line.find('\t', first + 1);
  if (first == line.npos || second == line.npos) throw Error("fewer than three columns");
  rapidjson::Document json;
  json.Parse(line.data() + second + 1, line.size() - second - 1);
  if (json.HasParseError() || !json.IsObject()) throw Error("the third column is no JSON object");
  Question question;
  question.id = line.substr(0, first);
  question.kind = line.substr(first + 1, second - first - 1);
  question.must = read_clauses(json, "must");
  question.should = read_clauses(json, "should");
  question.never = read_clauses(json, "not");
  question.from = read_day(json, "from");
  question.to = read_day(json, "to");
  if (question.must.empty() && question.should.empty()) throw Error("it asks for nothing");
  if (question.from.empty() != question.to.empty()) throw Error("half a range of dates");
  return question;
}

void write_string(Writer& writer, const std::string& text) {
  writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void write_clauses(Writer& writer, const char* name, const std::vector<Clause>& clauses) {
  if (clauses.empty()) return;
  writer.Key(name);
  writer.StartArray();
  for (const auto& clause : clauses) {
    writer.StartArray();
    for (const auto& word : clause) write_string(writer, word);
    writer.EndArray();
  }
  writer.EndArray();
}

void write_day(Writer& writer, const char* name, const std::string& day) {
  if (day.empty()) return;
  writer.Key(name);
  write_string(writer, day);
}

std::string to_json(const Question& question) {
  rapidjson::StringBuffer buffer;
  Writer writer(buffer);
  writer.StartObject();
  write_clauses(writer, "must", question.must);
  write_clauses(writer, "should", question.should);
  write_clauses(writer, "not", question.never);
  write_day(writer, "from", question.from);
  write_day(writer, "to", question.to);
  writer.EndObject();
  return buffer.GetString();
}

}  // namespace

std::vector<Question> read_questions(const std::filesystem::path& file) {
  std::vector<Question> questions;
  for_each_line(file, [&](const std::string& line) {
    try {
      questions.push_back(parse_question(line));
    } catch (const Error& error) {
      throw Error(file.string() + ':' + std::to_string(questions.size() + 1) + ": " + error.what());
    }
  });
  return questions;
}

void write_questions(const std::vector<Question>& questions, const std::filesystem::path& file) {
  std::ofstream out(file, std::ios::binary);
  for (const auto& question : questions)
    out << question.id << '\t' << question.kind << '\t' << to_json(question) << '\n';
  if (!out.flush()) throw Error(file.string() + " cannot be written");
}

}  // namespace newshound::compare
