// Another card while a visit is open (J9): shows nothing of whose visit it is.
#pragma once

#include "kiosk/screens/scene.hpp"

namespace kiosk::screens {

struct Occupied {
    gym::CardNumber card; // of whoever waits
    base::Instant since;

    friend bool operator==(const Occupied&, const Occupied&) = default;
};

Frame view(const Occupied& occupied, const Scene& scene);

} // namespace kiosk::screens
