#include "common/base/clock.hpp"

#include <ctime>
#include <fstream>

namespace base {

Instant wall_now() {
    return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
}

BootTime boot_time_now() {
    static const std::string kernel_boot_id = [] {
        std::string id;
        std::ifstream("/proc/sys/kernel/random/boot_id") >> id;
        return id;
    }();
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return {kernel_boot_id, std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec};
}

Moment moment_now() {
    return {wall_now(), std::chrono::nanoseconds(boot_time_now().ns)};
}

} // namespace base
