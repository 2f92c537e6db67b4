#include "article/html/tags.h"

#include <algorithm>

#include "base/ascii.h"

namespace newshound::article::html {

namespace {

constexpr std::string_view blanks = " \t\n\f\r";

}  // namespace

bool same_name(std::string_view written, std::string_view name) {
  return written.size() == name.size() && std::equal(written.begin(), written.end(), name.begin(),
                                                     [](char a, char b) { return lower(a) == b; });
}

TagReader::TagReader(std::string_view page, std::size_t at) : page_(page), at_(at) {
  read_name(name_, " \t\n\f\r/>");
}

void TagReader::read_name(std::string& name, std::string_view ends) {
  const auto end = std::min(page_.find_first_of(ends, at_), page_.size());
  name.clear();
  for (; at_ < end; ++at_) name += lower(page_[at_]);
}

void TagReader::skip(std::string_view any_of) {
  at_ = std::min(page_.find_first_not_of(any_of, at_), page_.size());
}

bool TagReader::attribute() {
  skip(" \t\n\f\r/");
  value_ = {};
  if (at_ == page_.size()) return false;
  if (page_[at_] == '>') {
    ++at_;
    return false;
  }
  // An attribute may begin with "=", which then belongs to its name.
  const auto first = at_++;
  read_name(attribute_name_, " \t\n\f\r/>=");
  attribute_name_.insert(attribute_name_.begin(), lower(page_[first]));
  skip(blanks);
  if (at_ < page_.size() && page_[at_] == '=') {
    ++at_;
    skip(blanks);
    read_value();
  }
  return true;
}

void TagReader::read_value() {
  if (at_ == page_.size()) return;
  const char quote = page_[at_];
  if (quote == '"' || quote == '\'') {
    const auto begin = at_ + 1;
    const auto end = std::min(page_.find(quote, begin), page_.size());
    value_ = page_.substr(begin, end - begin);
    at_ = std::min(end + 1, page_.size());
    return;
  }
  const auto end = std::min(page_.find_first_of(" \t\n\f\r>", at_), page_.size());
  value_ = page_.substr(at_, end - at_);
  at_ = end;
}

}  // namespace newshound::article::html
