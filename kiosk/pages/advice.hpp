// Who decides what is lifted (J17): our advice, a programme of one's own, or nobody: a log alone.
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct Advice {
    bool saving = false; // waits for the disk
    bool failed = false;

    friend bool operator==(const Advice&, const Advice&) = default;
};

Outcome update(Advice& page, const screens::Message& message, const Around& around);
screens::Frame view(const Advice& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
