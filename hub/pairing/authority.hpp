// The gym's own certificate authority (P-256): it says who is this gym's hub and who is one of its
// stations. It keeps its own key and makes certificates. It knows no connection (common/net) and
// does not remember what it issued, nor take anything back (hub/store).
#pragma once

#include "common/base/result.hpp"
#include "common/gym/station.hpp"

#include <openssl/types.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace hub::pairing {

struct Credentials {
    std::string certificate_pem;
    std::string key_pem; // PKCS #8, not encrypted: whoever holds it is the station
    std::string key;     // as of Issued
};

// What a kiosk asked for with a key of its own (T7).
struct Issued {
    std::string certificate_pem;
    std::string key; // SHA-256 of its public key (DER), as common/net/tls tells it of a peer
};

// Certificates are dated back so far: a kiosk without a clock battery, or one behind by a wrong
// time zone, sees the certificate that was made a minute ago as one of tomorrow.
inline constexpr std::chrono::days backdated{1};

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

    // A certificate for the key of a request (PKCS #10, DER), naming the station; what the request
    // names does not matter. Refuses one that its key has not signed, and keys other than P-256.
    base::Result<Issued> station(const gym::StationId& id, std::string_view request) const;

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
