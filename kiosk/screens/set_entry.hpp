// The set: load and reps prefilled, steppers beside them, the effort row saves (J11).
#pragma once

#include "common/base/result.hpp"
#include "kiosk/screens/scene.hpp"

namespace kiosk::screens {

struct SetEntry {
    gym::Weight load;
    int reps = 0;
    gym::Weight asked; // the load that the plan asks for
    bool saving = false;
    bool failed = false; // this kiosk's disk refused; the numbers are still here

    friend bool operator==(const SetEntry&, const SetEntry&) = default;
};

// The next set of the visit, prefilled.
SetEntry next_set(const Visit& visit, const gym::StationKind& kind, base::Instant now);

SetEntry step(SetEntry entry, const gym::StationKind& kind, const StepLoad& by);
SetEntry step(SetEntry entry, const StepReps& by);

// The set as it would be saved. The same check as the hub's stands behind it.
base::Result<gym::Set> set_of(
    const SetEntry& entry,
    const Visit& visit,
    const gym::Station& station,
    const gym::StationKind& kind,
    int reps_in_reserve
);

Frame view(const SetEntry& entry, const Visit& visit, const Scene& scene);

} // namespace kiosk::screens
