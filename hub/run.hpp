// The hub itself: wiring, and the way it stops.
#pragma once

#include <filesystem>
#include <string>

namespace hub {

// Serves until SIGINT or SIGTERM; returns the exit code. Throws base::EnvironmentError before it
// is ready. Prints "ready on ADDRESS" to standard output once kiosks can come.
int run(const std::filesystem::path& data, const std::string& listen);

} // namespace hub
