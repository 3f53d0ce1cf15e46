// station.toml of a station's folder: where its hub is, and what is plugged into this kiosk.
#pragma once

#include "kiosk/devices/readers.hpp"

#include <filesystem>
#include <string>

namespace kiosk {

struct StationFile {
    std::string hub; // host:port
    devices::ReadersWanted readers;
};

// Throws base::EnvironmentError, which says what to correct.
StationFile read_station_file(const std::filesystem::path& station);

} // namespace kiosk
