// J18: staff is called, or somebody feels unwell.
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct Help {
    bool called = false;
    std::optional<base::Instant> holds_until = std::nullopt; // a call stays, whoever walks past

    friend bool operator==(const Help&, const Help&) = default;
};

Outcome update(Help& page, const screens::Message& message, const Around& around);
screens::Frame view(const Help& page, const Around& around, const screens::Scene& scene);

// Training has ended; whom to call, where the defibrillator is.
struct Unwell {
    std::optional<base::Instant> holds_until;
    bool not_kept = false; // what was told about a pain did not reach the disk

    friend bool operator==(const Unwell&, const Unwell&) = default;
};

Outcome update(Unwell& page, const screens::Message& message, const Around& around);
screens::Frame view(const Unwell& page, const Around& around, const screens::Scene& scene);

Unwell open_unwell(base::Instant now);

// What leads there: today's training ends, staff is called.
Outcome feels_unwell();

} // namespace kiosk::pages
