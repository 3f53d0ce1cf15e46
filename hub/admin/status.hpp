// What a running hub is up to, and what its limits kept out.
#pragma once

#include "common/wire/admin.hpp"
#include "hub/admin/command_line.hpp"

namespace hub::links {
class Hub;
}

namespace hub::admin {

class Backups;

// On the hub's I/O thread.
wire::AdminAnswer answer_status(links::Hub& hub, const Backups& backups, const Status& command);

} // namespace hub::admin
