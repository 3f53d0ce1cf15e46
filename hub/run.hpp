// The hub itself: wiring, and the way it stops.
#pragma once

#include "hub/admin/command_line.hpp"

#include <filesystem>

namespace hub {

// Serves until SIGINT or SIGTERM; returns the exit code. Throws base::EnvironmentError before it
// is ready. Prints "ready on ADDRESS" to standard output once kiosks can come.
int run(const std::filesystem::path& data, const admin::Serve& serve);

} // namespace hub
