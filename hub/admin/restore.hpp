// A gym back from a backup: gymfloor-hub restore, and drill, which tries it aside.
#pragma once

#include "common/wire/admin.hpp"
#include "hub/admin/command_line.hpp"

#include <filesystem>

namespace hub::admin {

// Throws base::EnvironmentError, SQLite::Exception, std::filesystem::filesystem_error; then, and
// when it refuses, the folder is as it was.
wire::AdminAnswer restore(const std::filesystem::path& data, const Restore& command);

// Beside a running hub or without one.
wire::AdminAnswer drill(const std::filesystem::path& data, const Drill& command);

} // namespace hub::admin
