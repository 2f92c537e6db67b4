/// What the programs have in common that run one engine each.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "question.h"

namespace newshound::compare {

/// How many hits are asked for.
constexpr std::size_t hits_asked = 10;

/// An index that is open.
class Engine {
 public:
  virtual ~Engine() = default;

  /// The question as the engine's users would type it. Not timed.
  virtual std::string notation(const Question& question) const = 0;

  /// The ids of the best articles, best first. Timed.
  virtual std::vector<std::string> answer(const std::string& text, const Question& question) = 0;

  /// Throws Error if the answer is wrong. Not timed; an engine that is not ours is trusted.
  virtual void check(const std::string& text) { static_cast<void>(text); }
};

struct Build {
  std::filesystem::path corpus;
  std::filesystem::path dir;  ///< of the index; it exists and is empty
  unsigned threads = 1;
};

struct Driver {
  /// Returns how many articles are in the index.
  std::function<std::uint64_t(const Build&)> build;
  std::function<std::unique_ptr<Engine>(const std::filesystem::path& dir)> open;
};

/// The main function of a driver:
///
///   build CORPUS.jsonl DIR THREADS     prints "# articles TAB N"
///   query DIR QUERIES.tsv ROUNDS       prints "ID TAB KIND TAB MICROSECONDS TAB ID,ID,..." a query
///
/// Both print "# peak_kb TAB N". Each query is asked once to get warm, then once in each round; its
/// time is the best in CPU seconds of the thread, as other processes may be at work.
int drive(int argc, char** argv, const Driver& driver);

}  // namespace newshound::compare
