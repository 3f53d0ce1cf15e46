// The gym's own certificate authority (P-256): it says who is this gym's hub and who is one of its
// stations. It keeps its own key and makes certificates. It knows no connection (common/net) and
// does not remember what it issued, nor take anything back (hub/store).
#pragma once

#include "common/gym/station.hpp"

#include <openssl/types.h>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace hub::pairing {

struct Credentials {
    std::string certificate_pem;
    std::string key_pem; // PKCS #8, not encrypted: whoever holds it is the station
};

// Every failure, of the disk or of OpenSSL, is a base::EnvironmentError.
class Authority {
public:
    // Makes ca.crt, ca.key, hub.crt and hub.key in the folder, which is created where missing;
    // only their owner can read them. Throws when one of the four is already there: a new
    // authority would lock out every paired kiosk. On a failure none of them is left behind.
    static void create(const std::filesystem::path& folder, std::string_view gym_name);

    // Opens what create() made.
    explicit Authority(const std::filesystem::path& folder);

    // A fresh key and its certificate, naming the station. Asked twice, it makes two that are both
    // good. The id: visible ASCII, at most 64 characters.
    Credentials station(const gym::StationId& id) const;

    // What a kiosk must have to recognise its hub.
    const std::string& certificate_pem() const { return certificate_pem_; }

private:
    struct Free {
        void operator()(X509* certificate) const;
        void operator()(EVP_PKEY* key) const;
    };

    std::unique_ptr<X509, Free> certificate_;
    std::unique_ptr<EVP_PKEY, Free> key_;
    std::string certificate_pem_;
};

} // namespace hub::pairing
