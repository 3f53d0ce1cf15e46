// The member's own: tiles for everything beyond today's sets.
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct Me {
    friend bool operator==(const Me&, const Me&) = default;
};

Outcome update(Me& page, const screens::Message& message, const Around& around);
screens::Frame view(const Me& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
