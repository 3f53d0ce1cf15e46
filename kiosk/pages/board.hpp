// Whether walls may name the member, and how (W3, J22). A touch is enough to leave them; to appear,
// or under another name, takes the PIN.
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct Board {
    bool saving = false;
    bool failed = false;

    friend bool operator==(const Board&, const Board&) = default;
};

Outcome update(Board& page, const screens::Message& message, const Around& around);
screens::Frame view(const Board& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
