// Exit codes of both programs.
#pragma once

namespace base {

enum ExitCode : int {
    exit_done = 0,
    exit_refused = 1,
    exit_wrong_usage = 2,
    exit_environment = 3,
};

} // namespace base
