// GF_CHECK: an invariant of our own. On in release: a broken one logs and aborts, and systemd
// starts the program again. Never for input, peers or the environment.
#pragma once

namespace base {

[[noreturn]] void check_failed(const char* expression, const char* file, int line);

} // namespace base

#define GF_CHECK(expression)                                                                       \
    ((expression) ? static_cast<void>(0) : ::base::check_failed(#expression, __FILE__, __LINE__))
