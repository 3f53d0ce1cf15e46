// Every set of the member at every station (H1), from the hub, behind the PIN (J22).
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct WholeLog {
    enum class Asked { not_yet, waits, answered, not_reached };

    Asked asked = Asked::not_yet;
    std::vector<gym::LoggedSet> sets = {}; // newest first, as far as they were fetched
    bool more = false;                     // the hub has older ones
    int leaf = 0;

    friend bool operator==(const WholeLog&, const WholeLog&) = default;
};

Outcome update(WholeLog& page, const screens::Message& message, const Around& around);
screens::Frame view(const WholeLog& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
