/// The same articles in a database of Xapian as its documentation has it, without newshound.
#pragma once

#include <newshound/article.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace newshound::compare {

/// Terms by Xapian::TermGenerator with a stemmer: words with positions and stems, of the title also
/// with prefix S. The id has prefix Q, the month M. What is stored is what newshound stores.
class PlainWriter {
 public:
  PlainWriter(const std::filesystem::path& dir, const std::string& language);
  ~PlainWriter();
  void add(const Article& article);
  /// Commits, and compacts to `dir`.
  void finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

struct PlainQuery {
  enum class Kind { everything, id, all, any, title, phrase };

  Kind kind = Kind::everything;
  std::vector<std::string> words;
  std::string month;  ///< "202012", or empty
};

struct WordCount {
  std::string word;
  std::uint64_t articles = 0;
};

class PlainSearcher {
 public:
  PlainSearcher(const std::filesystem::path& dir, const std::string& language);
  ~PlainSearcher();

  /// Fetches the first ten hits; returns how many there are in all.
  std::size_t search(const PlainQuery& query) const;

  std::uint64_t articles() const;

  /// Article number `number`, counted from 0.
  Article article(std::uint64_t number) const;

  /// The words of four letters from a to z and more, in the order of the alphabet.
  std::vector<WordCount> words() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace newshound::compare
