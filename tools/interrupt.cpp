#include "interrupt.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <initializer_list>

namespace newshound::tools {

namespace {

volatile std::sig_atomic_t came = 0;
int nothing = -1;

// A read of standard input that waits for more would wait on; now it finds the end.
extern "C" void remember(int signal) {
  came = signal;
  dup2(nothing, STDIN_FILENO);
}

}  // namespace

void catch_interrupts() {
  nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
  struct sigaction action {};
  action.sa_handler = remember;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before {};
    sigaction(signal, nullptr, &before);
    const bool ignored = before.sa_handler == SIG_IGN;  // as nohup does
    if (!ignored) sigaction(signal, &action, nullptr);
  }
}

int interrupted_by() { return came; }

}  // namespace newshound::tools
