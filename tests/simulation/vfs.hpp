// SQLite's way to the disks of disk.hpp.
#pragma once

#include <filesystem>

namespace simulation {
class Disk;
}

namespace simulation::vfs {

// Gives the disk a folder of its own; from the first one on every database is on such a disk.
std::filesystem::path plug_in(Disk& disk);
void unplug(const std::filesystem::path& folder);

} // namespace simulation::vfs
