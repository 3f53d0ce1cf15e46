// A USB stick that somebody put into the kiosk: files onto it, and it can be pulled out as soon as
// they are written. Slow: never on the kiosk's one thread.
#pragma once

#include "common/base/result.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::devices {

// The first folder that can be written to and is a file system of its own below `mounts` (/media):
// /media/STICK, or /media/USER/STICK as desktops mount them. None: nothing is in.
std::optional<std::filesystem::path> find_stick(const std::filesystem::path& mounts);

inline constexpr int same_names_max = 99;

// stem.extension, or stem-2.extension and so on where there is a file of that name already. All of
// it is on the stick when this returns its name, else nothing of it. Refuses what can not be
// written, with the reason.
base::Result<std::string> write_new_file(
    const std::filesystem::path& folder,
    std::string_view stem,
    std::string_view extension,
    std::string_view text
);

} // namespace kiosk::devices
