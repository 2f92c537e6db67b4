/// The words of texts in several languages.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>

#include "text/vocabulary.h"

namespace newshound::text {

/// A Vocabulary for each language that is asked for. Not for several threads at once.
class Vocabularies {
 public:
  /// `language` in ISO 639. The vocabulary stays where it is.
  Vocabulary& of(const std::string& language) {
    return vocabularies_.try_emplace(language, language).first->second;
  }

  /// Memory in use, roughly.
  std::size_t bytes() const {
    std::size_t bytes = 0;
    for (const auto& [language, vocabulary] : vocabularies_) bytes += vocabulary.bytes();
    return bytes;
  }

  /// Forgets all words, so that numbers begin at 0 again.
  void clear() { vocabularies_.clear(); }

 private:
  std::unordered_map<std::string, Vocabulary> vocabularies_;
};

}  // namespace newshound::text
