#pragma once

#include <filesystem>

namespace base {

// A file's content, or what was made or renamed in a folder, is on disk when it returns, whatever
// happens to the power. Throws EnvironmentError.
void sync_file(const std::filesystem::path& file_or_folder);

} // namespace base
