// Forget me (N9, J22), behind the PIN: what goes and what stays, asked twice at two places of the
// screen; then the receipt, and whoever closes it is signed out.
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct Forget {
    enum class Step { told, sure, asking };
    Step step = Step::told;
    bool not_reached = false; // the last time it was asked
    std::string receipt = {}; // of whom it is done

    friend bool operator==(const Forget&, const Forget&) = default;
};

Outcome update(Forget& page, const screens::Message& message, const Around& around);
screens::Frame view(const Forget& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
