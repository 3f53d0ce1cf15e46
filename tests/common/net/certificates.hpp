// Certificates of a hub and one station, as the hub's own authority makes them.
#pragma once

#include "common/net/tls.hpp"
#include "hub/pairing/authority.hpp"

#include <fstream>

namespace tests {

struct Certificates {
    net::TlsFiles hub;
    net::TlsFiles station;
};

inline Certificates make_certificates(const std::filesystem::path& folder) {
    const auto secrets = folder / "secrets";
    std::filesystem::remove_all(secrets);
    hub::pairing::Authority::create(secrets, "Northside Gym");
    const auto station = hub::pairing::Authority(secrets).station({"7K3QXM9ATD12"});
    std::ofstream(secrets / "station.crt") << station.certificate_pem;
    std::ofstream(secrets / "station.key") << station.key_pem;
    return {
        {secrets / "ca.crt", secrets / "hub.crt", secrets / "hub.key"},
        {secrets / "ca.crt", secrets / "station.crt", secrets / "station.key"}};
}

} // namespace tests
