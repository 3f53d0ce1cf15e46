#include "hub/admin/scratch_folder.hpp"

namespace hub::admin {

ScratchFolder::ScratchFolder(const std::filesystem::path& data, const char* name)
    : path_(data / name) {
    std::filesystem::create_directory(path_);
    lock_.emplace(path_);
    for (const auto& left : std::filesystem::directory_iterator(path_)) {
        if (left.path().filename() != "lock") {
            std::filesystem::remove_all(left.path());
        }
    }
}

ScratchFolder::~ScratchFolder() {
    std::error_code no_matter; // the next command empties it
    std::filesystem::remove_all(path_, no_matter);
}

} // namespace hub::admin
