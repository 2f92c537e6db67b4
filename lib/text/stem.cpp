#include "text/stem.h"

#include <libstemmer.h>

#include <memory>
#include <new>
#include <unordered_map>

#include "newshound/error.h"

namespace newshound::text {

namespace {

struct Delete {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using Stemmer = std::unique_ptr<sb_stemmer, Delete>;

Stemmer make_stemmer(const std::string& language) {
  if (language.size() != 2) return nullptr;
  return Stemmer(sb_stemmer_new(language.c_str(), "UTF_8"));
}

// A stemmer keeps its state in itself, so each thread has its own.
sb_stemmer& stemmer_of_this_thread(const std::string& language) {
  thread_local std::unordered_map<std::string, Stemmer> stemmers;
  auto& stemmer = stemmers[language];
  if (!stemmer) stemmer = make_stemmer(language);
  if (!stemmer) throw Error("no stemmer for the language '" + language + "'");
  return *stemmer;
}

}  // namespace

bool has_stemmer(std::string_view language) {
  return make_stemmer(std::string(language)) != nullptr;
}

std::string stem(std::string_view folded_word, const std::string& language) {
  auto& stemmer = stemmer_of_this_thread(language);
  const auto* symbols =
      sb_stemmer_stem(&stemmer, reinterpret_cast<const sb_symbol*>(folded_word.data()),
                      static_cast<int>(folded_word.size()));
  if (symbols == nullptr) throw std::bad_alloc();
  return {reinterpret_cast<const char*>(symbols),
          static_cast<std::size_t>(sb_stemmer_length(&stemmer))};
}

}  // namespace newshound::text
