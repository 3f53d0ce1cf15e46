// Why each number of today's target is what it is, from which sets, and what was refused (Q5, N1).
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct Receipt {
    friend bool operator==(const Receipt&, const Receipt&) = default;
};

Outcome update(Receipt& page, const screens::Message& message, const Around& around);
screens::Frame view(const Receipt& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
