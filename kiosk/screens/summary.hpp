// The end of a visit: what was done, and what comes next time (J7).
#pragma once

#include "kiosk/screens/scene.hpp"

namespace kiosk::screens {

struct Summary {
    base::Instant since;

    friend bool operator==(const Summary&, const Summary&) = default;
};

Frame view(const Summary& summary, const Visit& visit, const Scene& scene);

} // namespace kiosk::screens
