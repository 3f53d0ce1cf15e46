#include "common/storage/folder_lock.hpp"

#include "common/base/environment.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace storage {

FolderLock::FolderLock(const std::filesystem::path& folder)
    : fd_(::open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
    if (fd_ < 0 || ::flock(fd_, LOCK_EX | LOCK_NB) != 0) {
        if (fd_ >= 0) {
            ::close(fd_);
        }
        throw base::EnvironmentError(
            folder.string() + " is in use by another process, or can not be locked"
        );
    }
}

FolderLock::~FolderLock() {
    ::close(fd_);
}

} // namespace storage
