// The machine's settings of one member: as set, or changed by a touch.
#pragma once

#include "kiosk/screens/set_entry.hpp"

namespace kiosk::screens {

struct Settings {
    gym::Settings chosen; // as they would be saved
    bool saving = false;
    bool failed = false;
    SetEntry set; // the set it was opened from: what was stepped there stays

    friend bool operator==(const Settings&, const Settings&) = default;
};

Settings open_settings(const Visit& visit, SetEntry set);

// The next or previous mark of the machine; the first touch of a setting without one takes the
// first mark.
Settings step(Settings settings, const gym::StationKind& kind, const StepSetting& by);

// Only what differs from the profile.
gym::Settings changes(const Settings& settings, const Visit& visit);

Frame view(const Settings& settings, const Visit& visit, const Scene& scene);

} // namespace kiosk::screens
