// What the machine refuses us: disk full, a missing file, a schema newer than the program.
// Thrown where it happens, caught at the borders (a kiosk's link, main), exit code 3.
#pragma once

#include <stdexcept>

namespace base {

struct EnvironmentError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

} // namespace base
