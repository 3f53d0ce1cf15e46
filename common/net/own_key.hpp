// A key that a kiosk makes for itself (T7), and what it asks the gym's authority to certify. The
// key never leaves the machine it was made on.
#pragma once

#include <string>
#include <string_view>

namespace net {

struct OwnKey {
    std::string key_pem;             // PKCS #8, not encrypted
    std::string certificate_request; // PKCS #10, DER; it names nobody: the hub knows who asks
};

// P-256. Throws base::EnvironmentError when OpenSSL can not.
OwnKey make_own_key();

// Whether the certificate is the key's.
bool is_certificate_of(std::string_view certificate_pem, std::string_view key_pem);

} // namespace net
