#include "article/input.h"

#include <algorithm>

namespace newshound::article {

bool Input::read_more(std::string& buffer) {
  if (start_.empty()) return archive_->read_more(buffer);
  buffer += start_;
  start_.clear();
  return true;
}

bool Window::more() {
  buffer_.erase(0, at_);
  at_ = 0;
  if (ended_) return false;
  if (!decoder_) {
    ended_ = !input_.read_more(buffer_);
  } else {
    std::string bytes;
    ended_ = !input_.read_more(bytes);
    decoder_->add(bytes, buffer_);
    if (ended_) decoder_->end(buffer_);
  }
  return !ended_;
}

void Window::decode_utf16() {
  decoder_.emplace(rest());
  const auto bytes = std::exchange(buffer_, {});
  decoder_->add(bytes, buffer_);
}

void Window::at_least(std::size_t length) {
  while (buffer_.size() - at_ < length && more()) {
  }
}

void Window::all(std::size_t limit) {
  while (more())
    if (buffer_.size() > limit)
      throw ArticleError({input_.name(), 0, 0},
                         "is longer than " + std::to_string(limit >> 20U) + " MB",
                         "cut it into smaller files, or into lines of JSON");
}

void Window::pass(std::size_t length) {
  const auto passed = rest().substr(0, length);
  line_ += static_cast<std::uint64_t>(std::count(passed.begin(), passed.end(), '\n'));
  byte_ += passed.size();
  at_ += passed.size();
}

bool take_line(Window& window, std::string& line, bool& too_long) {
  line.clear();  // its memory is used again
  too_long = false;
  bool any = false;
  for (;;) {
    const auto rest = window.rest();
    const auto end = rest.find('\n');
    const auto length = std::min(end, rest.size());
    const auto room = longest_record - line.size();
    line.append(rest, 0, std::min(length, room));
    too_long |= length > room;
    any |= !rest.empty();
    const bool whole = end != rest.npos;
    window.pass(length + (whole ? 1 : 0));
    if (whole) return true;
    if (!window.more() && window.rest().empty()) return any;
  }
}

}  // namespace newshound::article
