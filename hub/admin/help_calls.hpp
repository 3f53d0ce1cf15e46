// Who calls for help (J18): of the running hub's floor, not of its data.
#pragma once

#include "common/wire/admin.hpp"
#include "hub/admin/command_line.hpp"

namespace hub::links {
class Hub;
}

namespace hub::admin {

// On the hub's I/O thread.
wire::AdminAnswer answer_calls(links::Hub& hub, const HelpCalls& command);

} // namespace hub::admin
