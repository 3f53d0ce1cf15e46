// Another card while a visit is open (J9): work in, wait, or go back. Shows nothing of whose visit
// it is.
#pragma once

#include "kiosk/screens/scene.hpp"

namespace kiosk::screens {

struct Occupied {
    gym::CardNumber card; // of whoever asks
    base::Instant since;
    bool has_room = true;  // for one more to work in
    bool may_queue = true; // the queue has room, too

    // Once they wait: how many are before them, and about how long that takes.
    struct Place {
        int ahead = 0;
        std::chrono::minutes wait{0};
        friend bool operator==(const Place&, const Place&) = default;
    };

    std::optional<Place> queued = std::nullopt;

    friend bool operator==(const Occupied&, const Occupied&) = default;
};

Frame view(const Occupied& occupied, const Scene& scene);

} // namespace kiosk::screens
