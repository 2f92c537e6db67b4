#include "interrupt.h"

#include <csignal>
#include <initializer_list>

namespace newshound::tools {

namespace {

volatile std::sig_atomic_t came = 0;

extern "C" void remember(int signal) { came = signal; }

}  // namespace

void catch_interrupts() {
  struct sigaction action {};
  action.sa_handler = remember;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaction(signal, &action, nullptr);
}

int interrupted_by() { return came; }

}  // namespace newshound::tools
