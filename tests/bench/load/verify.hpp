// What became of the sets that a hub acknowledged, read from its database.
#pragma once

#include "common/gym/member.hpp"
#include "common/gym/station.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace bench {

// What one station was told: its sets 1 to `acknowledged` are on disk. It sent as many as `kept`.
struct Told {
    gym::Station station;
    std::uint64_t boot = 0;
    std::uint64_t acknowledged = 0;
    std::uint64_t kept = 0;
};

struct Verified {
    std::uint64_t there = 0;        // acknowledged, there once, and as they were sent
    std::vector<std::string> wrong; // the first of each station
};

Verified verify(
    const std::filesystem::path& data,
    const std::vector<gym::MemberId>& members,
    const std::vector<Told>& told
);

} // namespace bench
