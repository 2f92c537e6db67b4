#include "article/domain.h"

#include <libpsl.h>

#include "base/ascii.h"

namespace newshound::article {

std::string registrable_domain(std::string_view host) {
  auto name = in_small_letters(host);
  while (name.ends_with('.')) name.pop_back();
  const auto* list = psl_builtin();
  if (list == nullptr) return name;
  const char* const domain = psl_registrable_domain(list, name.c_str());
  return domain == nullptr ? name : domain;
}

}  // namespace newshound::article
