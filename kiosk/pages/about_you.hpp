// J21: what a member may tell about themselves. All of it is optional, each line says what it is
// for, and it opens behind the PIN alone.
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct AboutYou {
    int leaf = 0;
    std::optional<std::size_t> editing = std::nullopt; // a line that is stepped to its value
    int weight = 0;                                    // in the member's unit
    base::LocalDay first = {};
    base::LocalDay last = {};
    bool saving = false;
    bool failed = false;

    friend bool operator==(const AboutYou&, const AboutYou&) = default;
};

Outcome update(AboutYou& page, const screens::Message& message, const Around& around);
screens::Frame view(const AboutYou& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
