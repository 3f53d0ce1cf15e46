// Which station a kiosk's folder is: the one it was made for, or one that it took over since (T7).
// What it took over is in a folder of its own within: key, certificate, journal and cache. A kill
// at any moment leaves it wholly one or the other, and the journal of what it was is kept.
#pragma once

#include "common/gym/station.hpp"
#include "common/net/tls.hpp"

#include <filesystem>
#include <string_view>

namespace kiosk {

struct OwnStation {
    net::TlsFiles files;
    std::filesystem::path database; // the folder of journal and cache
};

// Throws base::EnvironmentError when the folder's own note of it makes no sense.
OwnStation own_station(const std::filesystem::path& folder);

// On disk when it returns, for the next own_station(). Throws base::EnvironmentError, and nothing
// has changed, when the disk refuses, when the id is none or the certificate is not the key's.
void take_over(
    const std::filesystem::path& folder,
    const gym::StationId& station,
    std::string_view key_pem,
    std::string_view certificate_pem
);

} // namespace kiosk
