// How the member likes a kiosk to be: language, units, text size, layout, sound, the question after
// a set, warm-ups. It follows their card to every station (N13); a tap may change all of it (J22).
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct Comfort {
    bool failed = false; // this kiosk's disk refused the last change

    friend bool operator==(const Comfort&, const Comfort&) = default;
};

Outcome update(Comfort& page, const screens::Message& message, const Around& around);
screens::Frame view(const Comfort& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
