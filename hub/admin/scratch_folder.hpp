// A folder in the data folder for what is needed only as long as a command runs.
#pragma once

#include "common/storage/folder_lock.hpp"

#include <filesystem>
#include <optional>

namespace hub::admin {

class ScratchFolder {
public:
    // Emptied of what a command that was killed left there. Throws base::EnvironmentError when
    // the same command is at work in it.
    ScratchFolder(const std::filesystem::path& data, const char* name);
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
    std::optional<storage::FolderLock> lock_;
};

} // namespace hub::admin
