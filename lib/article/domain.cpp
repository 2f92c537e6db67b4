#include "article/domain.h"

#include <libpsl.h>

namespace newshound::article {

std::string registrable_domain(std::string_view host) {
  std::string name;
  for (const char c : host) name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  while (name.ends_with('.')) name.pop_back();
  const auto* list = psl_builtin();
  if (list == nullptr) return name;
  const char* const domain = psl_registrable_domain(list, name.c_str());
  return domain == nullptr ? name : domain;
}

}  // namespace newshound::article
