/// The bytes of which model files are made.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newshound::entity::tagger {

/// Bytes that are no model, at an offset from the start of what was read.
struct Malformed {
  std::string what;
};

/// Reads from bytes that may be anything. All functions throw Malformed at their end.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  std::uint8_t byte();
  /// Seven bits a byte, the lowest first.
  std::uint64_t number();
  /// A number() that says how many things of at least `size` bytes each follow.
  std::size_t count(std::size_t size);
  std::string_view text(std::size_t length);
  float real();
  bool at_end() const { return bytes_.empty(); }

 private:
  std::string_view bytes_;
};

void append_number(std::uint64_t number, std::string& bytes);
void append_real(float real, std::string& bytes);

/// Appends distinct `keys`, in rising order, as the gaps between them.
void append_keys(const std::vector<std::uint64_t>& keys, std::string& bytes);

/// The same back. Throws Malformed.
std::vector<std::uint64_t> read_keys(ByteReader& reader);

}  // namespace newshound::entity::tagger
