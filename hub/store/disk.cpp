#include "hub/store/disk.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>

namespace hub::store {

namespace fs = std::filesystem;

namespace {

fs::path ballast_in(const fs::path& folder) {
    return folder / "ballast";
}

} // namespace

bool is_nearly_full(const fs::space_info& space) {
    return space.available < std::min(space.capacity / 100 * free_percent_min, free_bytes_enough);
}

Ballast::Ballast(const fs::path& folder)
    : folder_(folder) {}

bool Ballast::take() {
    std::error_code none;
    if (fs::file_size(ballast_in(folder_), none) == ballast_bytes && !none) {
        return true;
    }
    auto space = fs::space(folder_, none);
    if (none || space.available < ballast_bytes) {
        return false;
    }
    space.available -= ballast_bytes;
    if (is_nearly_full(space)) {
        return false;
    }
    const int fd = ::open(ballast_in(folder_).c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    const bool taken = fd >= 0 && ::posix_fallocate(fd, 0, ballast_bytes) == 0;
    if (fd >= 0) {
        ::close(fd);
    }
    if (!taken) {
        fs::remove(ballast_in(folder_), none);
    }
    return taken;
}

bool Ballast::give() {
    std::error_code none;
    return fs::remove(ballast_in(folder_), none) && !none;
}

} // namespace hub::store
