// The four parts of the hamstrings on a body (A1, A2), what they do and in which exercises (A3),
// and what they are for (A4). Open to anybody, also at a station where nobody trains.
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct Anatomy {
    int shown = 0; // a part, a function, or what they are for: what a touch counts in
    int leaf = 0;  // of what they are for

    friend bool operator==(const Anatomy&, const Anatomy&) = default;
};

// With what they are for, until the member has touched something here; then with the first part.
Anatomy open_anatomy(const Around& around);

Outcome update(Anatomy& page, const screens::Message& message, const Around& around);
screens::Frame view(const Anatomy& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
