// Q7, N3: this station is busy or broken. What else trains the same, with a load for there.
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct Swap {
    std::optional<int> chosen = std::nullopt; // of what is offered
    int leaf = 0;

    friend bool operator==(const Swap&, const Swap&) = default;
};

Outcome update(Swap& page, const screens::Message& message, const Around& around);
screens::Frame view(const Swap& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
