#include "common/base/sync_file.hpp"

#include "common/base/environment.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace base {

void sync_file(const std::filesystem::path& file_or_folder) {
    const int fd = ::open(file_or_folder.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = fd >= 0 && ::fsync(fd) == 0;
    const int why = errno;
    if (fd >= 0) {
        ::close(fd);
    }
    if (!synced) {
        throw EnvironmentError(
            "can not write " + file_or_folder.string() + ": " + std::strerror(why)
        );
    }
}

} // namespace base
