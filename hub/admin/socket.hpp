// The Unix socket in the data folder, by which commands reach the running hub.
#pragma once

#include "common/wire/admin.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace hub::links {
class Hub;
}

namespace hub::admin {

class Backups;

std::filesystem::path socket_file(const std::filesystem::path& data);

// Hands the command to the hub running on the folder; none when none is running.
// Throws base::EnvironmentError when it stops in the middle. `tell` gets what the hub says to
// people meanwhile.
std::optional<wire::AdminAnswer> ask_running_hub(
    const std::filesystem::path& data,
    const wire::AdminCommand& command,
    const std::function<void(const std::string&)>& tell
);

// Serves commands on the hub's I/O thread until it ends; the folder's lock must be held, because a
// socket left over from a killed hub is replaced.
void serve_commands(links::Hub& hub, Backups& backups, const std::filesystem::path& data);

} // namespace hub::admin
