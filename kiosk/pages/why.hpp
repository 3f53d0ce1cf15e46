// B1: why a member trains. It sets which goal is offered first and how messages are worded, never a
// rule about safety; a tap is enough for it (J22).
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct WhyPage {
    bool saving = false;
    bool failed = false;

    friend bool operator==(const WhyPage&, const WhyPage&) = default;
};

Outcome update(WhyPage& page, const screens::Message& message, const Around& around);
screens::Frame view(const WhyPage& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
