// CRC-32C (Castagnoli) of an event's body: made when the kiosk journals it, checked at the hub,
// stored with every row. Finds what SQLite's own checks do not.
#pragma once

#include <boost/crc.hpp>

#include <cstdint>
#include <string_view>

namespace base {

inline std::uint32_t crc32c(std::string_view bytes) {
    boost::crc_optimal<32, 0x1EDC6F41, 0xFFFFFFFF, 0xFFFFFFFF, true, true> crc;
    crc.process_bytes(bytes.data(), bytes.size());
    return crc.checksum();
}

} // namespace base
