// Charts by the ISO week (H2, E5): sets, reps, weight and volume.
#pragma once

#include "common/training/muscle_volume.hpp"

namespace training {

struct Week {
    base::LocalDay monday;
    int sets = 0;
    int reps = 0; // both sides (Q13)
    gym::Weight heaviest;
    gym::Weight volume; // load x reps
    MuscleSets muscles;

    friend bool operator==(const Week&, const Week&) = default;
};

// The last `weeks` weeks in the gym's zone, the one of `now` at the end, empty ones too. Working
// sets up to `now`; doubtful ones are left out. For one track or exercise pass its sets alone.
std::vector<Week> weekly(
    Sets history,
    std::span<const gym::Exercise> exercises,
    const base::Zone& zone,
    base::Instant now,
    int weeks
);

struct VolumeRise {
    double percent = 0; // above the mean
    gym::Weight this_week;
    gym::Weight mean; // of the four weeks before

    friend bool operator==(const VolumeRise&, const VolumeRise&) = default;
};

// E5, for staff only: this week's volume is more than 20 % above the mean of the four before. None
// in the first four weeks.
std::optional<VolumeRise> volume_rise(
    Sets history,
    std::span<const gym::Exercise> exercises,
    const base::Zone& zone,
    base::Instant now
);

} // namespace training
