#include "article/scraped/span.h"

#include <algorithm>

namespace newshound::article {

int weight(const Line& line) {
  constexpr std::size_t most = 500, short_paragraph = 180;
  const auto size = static_cast<int>(std::min(line.text.size(), most));
  switch (line.kind) {
    case Kind::prose:
      return line.text.size() < short_paragraph ? size * 2 / 3 : size;
    case Kind::sentence:
      return size / 2;
    case Kind::phrase:
      return -15;
    case Kind::item:
      return -25;
    case Kind::crumb:
      return -30;
    case Kind::plea:
      return -120;
    case Kind::bio:
      return -300;
    case Kind::related:
      return -700;
    case Kind::ending:
      return -2000;
    case Kind::caption:
    case Kind::share:
    case Kind::byline:
    case Kind::date:
      return -10;
    case Kind::blank:
    case Kind::pointer:
      break;
  }
  return 0;
}

LineRange densest_run(std::span<const Line> lines) {
  constexpr long article = 800, how_much_more = 3;
  LineRange best;
  long best_sum = 0, sum = 0, to_beat = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    sum += weight(lines[at]);
    if (lines[at].kind == Kind::ending && best_sum >= article) to_beat = best_sum * how_much_more;
    if (sum <= 0) {
      sum = 0;
      begin = at + 1;
    } else if (sum > std::max(best_sum, to_beat)) {
      best_sum = sum;
      best = {begin, at + 1};
    }
  }
  return best;
}

}  // namespace newshound::article
