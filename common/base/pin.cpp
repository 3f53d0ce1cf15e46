#include "common/base/pin.hpp"

#include "common/base/check.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>

namespace base {

Result<void> check_pin(std::string_view pin) {
    const bool digits =
        std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || pin.size() < pin_digits_min || pin.size() > pin_digits_max) {
        return refuse(
            Reason::invalid,
            fmt::format("a PIN has {} to {} digits", pin_digits_min, pin_digits_max)
        );
    }
    return {};
}

std::string pin_hash(std::string_view pin) {
    GF_CHECK(sodium_init() >= 0);
    std::string hash(crypto_pwhash_STRBYTES, '\0');
    const int bad = crypto_pwhash_str_alg(
        hash.data(),
        pin.data(),
        pin.size(),
        crypto_pwhash_OPSLIMIT_INTERACTIVE,
        crypto_pwhash_MEMLIMIT_INTERACTIVE,
        crypto_pwhash_ALG_ARGON2ID13
    );
    GF_CHECK(bad == 0); // 64 MiB are not to be had
    hash.resize(hash.find('\0'));
    return hash;
}

bool is_pin_hash(std::string_view text) {
    return text.starts_with("$argon2id$") && text.size() < crypto_pwhash_STRBYTES;
}

bool is_pin(std::string_view hash, std::string_view pin) {
    GF_CHECK(sodium_init() >= 0);
    const std::string terminated(hash);
    return crypto_pwhash_str_verify(terminated.c_str(), pin.data(), pin.size()) == 0;
}

} // namespace base
