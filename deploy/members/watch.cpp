#include "deploy/members/watch.hpp"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <sstream>
#include <system_error>

namespace members {

FolderWatch::FolderWatch(const std::filesystem::path& folder)
    : watch_(inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {
    constexpr auto events = IN_MODIFY | IN_CREATE | IN_MOVED_TO;
    if (watch_ < 0 || inotify_add_watch(watch_, folder.c_str(), events) < 0) {
        const std::error_code error(errno, std::generic_category());
        ::close(watch_);
        throw std::system_error(error, "watching " + folder.string());
    }
}

FolderWatch::~FolderWatch() {
    ::close(watch_);
}

void FolderWatch::clear() const {
    char events[4096];
    while (::read(watch_, events, sizeof events) > 0) {
    }
}

std::string read_file(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream content;
    content << in.rdbuf();
    return content.str();
}

bool wait_for_file(
    const std::filesystem::path& file,
    const std::function<bool(const std::string&)>& done,
    std::chrono::milliseconds patience
) {
    const auto until = std::chrono::steady_clock::now() + patience;
    // The folder, because the file may not be there yet.
    const FolderWatch watch(file.parent_path());
    for (;;) {
        watch.clear();
        if (done(read_file(file))) {
            return true;
        }
        const auto left = until - std::chrono::steady_clock::now();
        if (left.count() <= 0) {
            return false;
        }
        pollfd ready{watch.descriptor(), POLLIN, 0};
        const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(left).count() + 1;
        ::poll(&ready, 1, static_cast<int>(ms));
    }
}

} // namespace members
