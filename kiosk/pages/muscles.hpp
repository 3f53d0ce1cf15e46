// What this week gave each part of the hamstrings and their neighbours (A3, N4, R12).
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct Muscles {

    friend bool operator==(const Muscles&, const Muscles&) = default;
};

Outcome update(Muscles& page, const screens::Message& message, const Around& around);
screens::Frame view(const Muscles& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
