/// What can go wrong.
///
/// The library reports failure by throwing one of these (or std::bad_alloc) and nothing else: no
/// exception of a library beneath it reaches the caller. It never prints, logs or exits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>

namespace newshound {

/// Base of every exception the library throws.
class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& what, std::string hint = {})
      : std::runtime_error(what), hint_(std::move(hint)) {}

  /// What the user could do about it, or empty.
  const std::string& hint() const noexcept { return hint_; }

 private:
  std::string hint_;
};

/// An index could not be opened, read or written.
class IndexError : public Error {
 public:
  enum class Reason {
    missing,       ///< there is no index in that directory
    locked,        ///< another writer holds it
    other_schema,  ///< made by a version of newshound whose indexes this one cannot read
    damaged,       ///< its files contradict each other, or one cannot be read
    write_failed,  ///< the disk is full, read-only or failing; the last commit still stands
  };

  IndexError(Reason reason, const std::string& what, std::string hint = {})
      : Error(what, std::move(hint)), reason_(reason) {}

  Reason reason() const noexcept { return reason_; }

 private:
  Reason reason_;
};

/// Where in the input something stands.
struct InputPosition {
  std::string path;        ///< "-" for standard input
  std::uint64_t line = 0;  ///< counted from 1; 0 if the whole file is meant
  std::uint64_t byte = 0;  ///< counted from 0, after decompression

  /// "feeds/wire.jsonl:17: byte 40312", or the path alone if the whole file is meant.
  std::string to_string() const;
};

/// One article could not be read. The reader is already past it: reading may go on.
class ArticleError : public Error {
 public:
  ArticleError(InputPosition where, const std::string& what, std::string hint = {})
      : Error(what, std::move(hint)), where_(std::move(where)) {}

  const InputPosition& where() const noexcept { return where_; }

 private:
  InputPosition where_;
};

/// A query is not well formed.
class QueryError : public Error {
 public:
  QueryError(std::size_t at, const std::string& what, std::string hint = {})
      : Error(what, std::move(hint)), at_(at) {}

  /// Offset in bytes of the first character that does not fit.
  std::size_t at() const noexcept { return at_; }

 private:
  std::size_t at_;
};

}  // namespace newshound
