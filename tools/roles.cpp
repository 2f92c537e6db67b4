#include "roles.h"

#include <newshound/article.h>
#include <newshound/error.h>
#include <newshound/line_roles.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace newshound::tools {

namespace {

std::string read_text(std::istream& in, const std::string& name) {
  std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (text.find('\0') != std::string::npos)
    throw Error(name + " is not plain text", "--format=roles shows lines of text: unpack it");
  return text;
}

std::string read_file(const std::filesystem::path& path) {
  if (path == "-") return read_text(std::cin, "standard input");
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(path.string() + " cannot be read");
  return read_text(file, path.string());
}

}  // namespace

void print_roles(const std::vector<std::filesystem::path>& paths) {
  const auto list = list_article_files(paths);
  if (!list.errors.empty()) throw list.errors.front();
  for (const auto& file : list.files) {
    const auto text = read_file(file);
    for (const auto& line : line_roles(text))
      std::cout << to_string(line.role) << '\t' << line.text << '\n';
  }
}

}  // namespace newshound::tools
