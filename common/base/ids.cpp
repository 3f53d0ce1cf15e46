#include "common/base/ids.hpp"

#include "common/base/check.hpp"

#include <sodium.h>

namespace base {

std::string random_id() {
    constexpr char digits[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    GF_CHECK(sodium_init() >= 0);
    std::string id(12, '0');
    for (char& c : id) {
        c = digits[randombytes_uniform(32)];
    }
    return id;
}

std::uint64_t random_boot_id() {
    GF_CHECK(sodium_init() >= 0);
    std::uint64_t id = 0;
    while (id == 0) {
        randombytes_buf(&id, sizeof id);
        id &= 0x7fff'ffff'ffff'ffff; // SQLite's integers are signed
    }
    return id;
}

} // namespace base
