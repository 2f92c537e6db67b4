#include "lucene.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace newshound::compare {

namespace fs = std::filesystem;

namespace {

constexpr const char* libraries = "/usr/share/java";  // as Debian has it
constexpr const char* source = NEWSHOUND_COMPARE_SOURCE "/peers/LucenePeer.java";

/// Of any version: "lucene-core-8.7.0.jar" for "lucene-core-8.". Empty if there is none.
std::string find_library(std::string_view beginning) {
  if (!fs::is_directory(libraries)) return {};
  for (const auto& entry : fs::directory_iterator(libraries)) {
    const auto name = entry.path().filename().string();
    if (name.starts_with(beginning) && name.ends_with(".jar")) return entry.path();
  }
  return {};
}

/// Separated by colons; empty if one is missing.
std::string class_path() {
  std::string path;
  for (const char* library : {"lucene-core-8.", "lucene-analyzers-common-8.", "jackson-core.",
                              "jackson-databind.", "jackson-annotations."}) {
    const auto file = find_library(library);
    if (file.empty()) return {};
    path += file + ':';
  }
  return path;
}

void compile(const std::string& path, const fs::path& classes) {
  const auto compiled = classes / "LucenePeer.class";
  if (fs::exists(compiled) && fs::last_write_time(compiled) > fs::last_write_time(source)) return;
  run({"javac", "-d", classes, "-cp", path, source});
}

}  // namespace

Command lucene_driver() {
  const auto path = class_path();
  if (path.empty() || find_program("java").empty() || find_program("javac").empty()) return {};
  const auto classes = fs::read_symlink("/proc/self/exe").parent_path() / "java";
  compile(path, classes);
  return {"java",      "-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "-cp", path + classes.string(),
          "LucenePeer"};
}

}  // namespace newshound::compare
