// Take it with you (J19): the session that is going on, as text for the member's own phone. No
// server, no login, and guests have it too.
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct TakeAway {
    int leaf = 0; // of its codes

    friend bool operator==(const TakeAway&, const TakeAway&) = default;
};

// None before the first set.
std::optional<TakeAway> open_take_away(const Around& around);
Outcome update(TakeAway& page, const screens::Message& message, const Around& around);
screens::Frame view(const TakeAway& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
