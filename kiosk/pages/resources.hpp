// Where members can read on (I5): what the gym's staff chose, as codes for the member's phone. Open
// to anybody.
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct Resources {
    std::optional<int> chosen; // none: the list, where there are several

    friend bool operator==(const Resources&, const Resources&) = default;
};

// None where the gym has none.
std::optional<Resources> open_resources(const Around& around);
Outcome update(Resources& page, const screens::Message& message, const Around& around);
screens::Frame view(const Resources& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
