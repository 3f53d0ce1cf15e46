#include "kiosk/own_station.hpp"

#include "common/base/environment.hpp"
#include "common/base/secret.hpp"
#include "common/base/sync_file.hpp"
#include "common/net/own_key.hpp"

#include <algorithm>
#include <fstream>

namespace kiosk {

namespace {

constexpr const char* note = "taken-over";  // the id of the station
constexpr const char* both = "station.pem"; // certificate and key: neither without the other
constexpr std::size_t id_characters_max = 64;

// It names a folder.
bool is_id(std::string_view text) {
    return !text.empty() && text.size() <= id_characters_max &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
           });
}

} // namespace

OwnStation own_station(const std::filesystem::path& folder) {
    std::ifstream told(folder / note);
    if (!told.is_open()) {
        return {{folder / "ca.crt", folder / "station.crt", folder / "station.key"}, folder};
    }
    std::string id;
    std::getline(told, id);
    if (!is_id(id)) {
        throw base::EnvironmentError(
            (folder / note).string() +
            " names no station; without it the kiosk is a spare one again"
        );
    }
    const std::filesystem::path taken = folder / id;
    return {{folder / "ca.crt", taken / both, taken / both}, taken};
}

void take_over(
    const std::filesystem::path& folder,
    const gym::StationId& station,
    std::string_view key_pem,
    std::string_view certificate_pem
) {
    if (!is_id(station.value) || !net::is_certificate_of(certificate_pem, key_pem)) {
        throw base::EnvironmentError("the hub's answer is no certificate of this kiosk's key");
    }
    const std::filesystem::path taken = folder / station.value;
    std::error_code error;
    std::filesystem::create_directory(taken, error);
    if (error) {
        throw base::EnvironmentError("can not make " + taken.string() + ": " + error.message());
    }
    base::write_private_file(taken / both, std::string(certificate_pem) + std::string(key_pem));
    base::sync_file(taken);
    base::write_private_file(folder / note, station.value + "\n"); // from here on it is the station
    base::sync_file(folder);
}

} // namespace kiosk
