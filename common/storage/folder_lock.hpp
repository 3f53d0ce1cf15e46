// Holds a folder for one process: never two writers of what is in it.
#pragma once

#include <filesystem>

namespace storage {

class FolderLock {
public:
    // Throws base::EnvironmentError when another process has the folder. Ends with the process,
    // however that ends.
    explicit FolderLock(const std::filesystem::path& folder);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

private:
    int fd_;
};

} // namespace storage
