// The guide (I9): nine chapters to read, also at a station where nobody trains.
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct Guide {
    std::optional<int> chapter; // none: the list of them
    int leaf = 0;

    friend bool operator==(const Guide&, const Guide&) = default;
};

Outcome update(Guide& page, const screens::Message& message, const Around& around);
screens::Frame view(const Guide& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
