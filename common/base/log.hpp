// The log of a program, to standard error, one line each (spdlog). For shells: tests/tidy bans
// this header in gym, training, delivery, ui, screens and app.
#pragma once

#include <spdlog/spdlog.h>

namespace base {

// Names the program in every line. Level from --verbose.
void start_log(const char* program, bool verbose);

} // namespace base
