// Waiting for files that other processes write (inotify, no sleeping).
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>

namespace members {

// Changes in the folder's files. Its descriptor is readable when something has changed.
class FolderWatch {
public:
    explicit FolderWatch(const std::filesystem::path& folder);
    ~FolderWatch();
    FolderWatch(const FolderWatch&) = delete;
    FolderWatch& operator=(const FolderWatch&) = delete;

    int descriptor() const { return watch_; }

    // Takes what was told, without waiting.
    void clear() const;

private:
    int watch_;
};

std::string read_file(const std::filesystem::path& file);

// Calls `done` on the file's whole content whenever it grows, until it says yes. False when
// patience is over.
bool wait_for_file(
    const std::filesystem::path& file,
    const std::function<bool(const std::string&)>& done,
    std::chrono::milliseconds patience
);

} // namespace members
