// "Book a trainer" (I5): about what; the gym's staff see it and arrange a time. It stays open until
// they close it, or the member takes it back.
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct Trainer {
    bool saving = false; // waits for the disk
    bool failed = false;

    friend bool operator==(const Trainer&, const Trainer&) = default;
};

Outcome update(Trainer& page, const screens::Message& message, const Around& around);
screens::Frame view(const Trainer& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
