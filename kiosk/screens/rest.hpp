// Rest after a saved set: the clock, what comes next, what the set won (H4, N12), and the set
// itself, which can still be changed. Nothing hides the load or the clock (Q6).
#pragma once

#include "kiosk/screens/set_entry.hpp"

namespace kiosk::screens {

struct Rest {
    base::Instant started;
    base::Instant ends;
    gym::LoggedSet saved;
    std::optional<SetEntry> change; // the set just saved, being corrected

    friend bool operator==(const Rest&, const Rest&) = default;
};

// `pace`: how much faster than the real clock rests run, 1 on a real floor.
Rest begin_rest(const Visit& visit, gym::LoggedSet saved, base::Instant now, double pace);

// The set just saved, to be corrected.
SetEntry change_of(const gym::Set& saved);

// What a correction keeps of the set it takes the place of.
void correct(gym::Set& set, const gym::LoggedSet& saved);

Frame view(const Rest& rest, const Visit& visit, const Scene& scene);

} // namespace kiosk::screens
