#include "query/brackets.h"

#include <iterator>
#include <optional>
#include <utility>

namespace newshound::query {

namespace {

using Kind = Token::Kind;

// More than any tree needs when it is printed.
constexpr std::size_t deepest_brackets = 2 * deepest;

class Balance {
 public:
  explicit Balance(Notes& notes) : notes_(notes) {}

  std::vector<Token> run(std::vector<Token> tokens) {
    for (auto& token : tokens) {
      if (token.kind == Kind::open)
        open(std::move(token));
      else if (token.kind == Kind::close)
        close(token);
      else if (token.kind == Kind::end)
        finish(std::move(token));
      else
        balanced_.push_back(std::move(token));
    }
    return std::move(balanced_);
  }

 private:
  void open(Token token) {
    if (open_.size() == deepest_brackets) {
      if (too_deep_++ == 0)
        notes_.add(token.at, "brackets are nested too deeply; some are dropped");
      return;
    }
    open_.push_back(balanced_.size());
    balanced_.push_back(std::move(token));
  }

  void close(const Token& token) {
    if (too_deep_ > 0) {
      --too_deep_;
    } else if (open_.empty()) {
      notes_.add(token.at, "there is no open bracket for this one; it is dropped");
    } else {
      auto& other = balanced_[open_.back()];
      other.quorum = token.quorum;
      other.factor = token.factor;
      open_.pop_back();
      balanced_.push_back({Kind::close, {}, token.at});
    }
  }

  void finish(Token end) {
    if (!open_.empty())
      notes_.add(balanced_[open_.front()].at, "the bracket is never closed; it ends with the query",
                 "add a ')'");
    for (; !open_.empty(); open_.pop_back()) balanced_.push_back({Kind::close, {}, end.at});
    balanced_.push_back(std::move(end));
  }

  Notes& notes_;
  std::vector<Token> balanced_;
  std::vector<std::size_t> open_;
  std::size_t too_deep_ = 0;
};

}  // namespace

void balance_brackets(std::vector<Token>& tokens, Notes& notes) {
  tokens = Balance(notes).run(std::move(tokens));
}

}  // namespace newshound::query
