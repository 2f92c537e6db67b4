#include "numbers.h"

#include <cstdio>

namespace newshound::tools {

std::string aligned(std::uint64_t number) {
  char text[32];
  std::snprintf(text, sizeof text, "%8llu", static_cast<unsigned long long>(number));
  return text;
}

std::string two_decimals(double number) {
  char text[400];
  std::snprintf(text, sizeof text, "%.2f", number);
  return text;
}

std::string percent(double share) {
  char text[400];
  std::snprintf(text, sizeof text, "%.1f %%", share * 100);
  return text;
}

}  // namespace newshound::tools
