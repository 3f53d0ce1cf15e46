// Who trains in a load and what they lift: made up, but sets that a sound kiosk could send, and the
// same ones whenever they are asked for, so that what came of them can be compared.
#pragma once

#include "common/gym/member.hpp"
#include "common/gym/set.hpp"
#include "common/gym/station.hpp"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace bench {

// The first card of an own gym; each member has the next one.
inline constexpr std::uint64_t first_card = 100'000'000;
gym::CardNumber card_of(std::size_t member);

// The set that a station sends as its `seq`-th: a member does three, then the next one comes.
gym::Set set_of(
    const std::vector<gym::MemberId>& members,
    const gym::Station& station,
    const gym::StationKind& kind,
    std::uint64_t seq
);

// A station's folder: its certificates.
std::vector<std::filesystem::path> station_folders(const std::filesystem::path& folder);

} // namespace bench
