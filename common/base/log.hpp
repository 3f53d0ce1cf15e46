// The log of a program, to standard error, one line each (spdlog). For shells: tests/tidy bans
// this header in gym, training, delivery, ui, screens and app.
#pragma once

#include <spdlog/spdlog.h>

#include <string>
#include <vector>

namespace base {

// Names the program in every line. Level from --verbose.
void start_log(const char* program, bool verbose);

// The newest ones, oldest first; none before start_log().
inline constexpr std::size_t log_lines_kept = 40;
std::vector<std::string> last_log_lines();

} // namespace base
