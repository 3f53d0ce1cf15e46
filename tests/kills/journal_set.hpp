// The set that a boot keeps as its `seq`-th, and when: the same for who keeps it and who looks.
#pragma once

#include "common/wire/message.hpp"

#include <chrono>
#include <cstdint>

namespace kills {

inline wire::SetLogged journal_set(std::uint64_t boot, std::uint64_t seq) {
    gym::Set set;
    set.exercise = "leg_curl";
    set.load = {20'000 + static_cast<std::int64_t>(boot % 64) * 1'000};
    set.reps = 1 + static_cast<int>(seq % 30);
    set.note = std::string(seq * 97 % 1500, 'n'); // logs grow, and are moved
    return {set};
}

inline base::Instant journal_instant(std::uint64_t seq) {
    return base::Instant(std::chrono::seconds(1'000'000 + seq));
}

} // namespace kills
