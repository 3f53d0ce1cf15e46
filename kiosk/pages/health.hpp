// J14: seven questions on one screen, before somebody's very first set.
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct Health {
    std::optional<gym::Screening> told = std::nullopt;
    bool kept = false;
    bool failed = false;

    friend bool operator==(const Health&, const Health&) = default;
};

// None where the gym asks elsewhere, where it has been answered, and for whoever has trained.
std::optional<Health> open_health(const Around& around);
Outcome update(Health& page, const screens::Message& message, const Around& around);
screens::Frame view(const Health& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
