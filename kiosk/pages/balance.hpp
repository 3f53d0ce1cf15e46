// Front against back over 28 days (B3, R12, C3), and left against right (B4, R13).
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct Balance {
    int leaf = 0;

    friend bool operator==(const Balance&, const Balance&) = default;
};

Outcome update(Balance& page, const screens::Message& message, const Around& around);
screens::Frame view(const Balance& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
