// The ramp before the first working set of an exercise (I4, R7): one step at a time, one touch
// saves it and shows the next, another skips what is left.
#pragma once

#include "common/base/result.hpp"
#include "kiosk/screens/scene.hpp"

namespace kiosk::screens {

inline constexpr std::chrono::seconds warm_up_rest{45}; // R3; it never blocks

struct WarmUp {
    std::size_t step = 0; // of exercise_of(visit).warm_ups
    std::optional<base::Instant> rest_ends = std::nullopt;
    bool saving = false;
    bool failed = false; // this kiosk's disk refused
    base::Instant since = {};

    friend bool operator==(const WarmUp&, const WarmUp&) = default;
};

// The next step of the member's ramp; none where it is done, skipped or not planned,
// or where the load is still looked for. Warm-up sets
// that were saved before in this session are not asked for again. `pace`: right after a set of it,
// with the short rest, which runs so much faster than the real clock.
std::optional<WarmUp> next_warm_up(
    const Visit& visit, base::Instant now, const std::optional<double>& pace = std::nullopt
);

// The step as it would be saved: of type warm_up, with no effort and no target.
base::Result<gym::Set> set_of(
    const WarmUp& warm_up,
    const Visit& visit,
    const gym::Station& station,
    const gym::StationKind& kind
);

Frame view(const WarmUp& warm_up, const Visit& visit, const Scene& scene);

} // namespace kiosk::screens
