// When strength goes down (R14) or stands still. Advice, never a diagnosis; and never by
// performance alone: another sign must come with it.
#pragma once

#include "common/training/sessions.hpp"

namespace training {

// C7's answer at sign-in, where one was given.
struct LegsAnswer {
    base::Instant at;
    bool heavy = false;
};

enum class FatigueLevel { green, amber, red };

struct Fatigue {
    FatigueLevel level = FatigueLevel::green;
    base::Instant since;              // of amber; the epoch while green
    gym::Weight usual;                // median best e1RM of the 3 sessions before it fell
    gym::Weight latest;               // best e1RM of the last session
    bool same_load_is_harder = false; // RPE +1 at the same load x reps
    bool heavy_legs_twice = false;
    int hard_days = 0;            // in the 7 days up to the start of amber
    bool over_2_months = false;   // time for medical advice
    std::vector<gym::SetId> sets; // the two sessions' best that made it amber

    friend bool operator==(const Fatigue&, const Fatigue&) = default;
};

// Amber: best e1RM at or below 0.95 x the median of the 3 sessions before, in 2 sessions running of
// this track, and one more sign. It stays until a session is above 0.95 x what was usual before;
// red when it is still low 14 days on. A session in which every told effort left 3 reps or more was
// light on purpose and tells nothing. Silent when the track was not trained for 4 weeks. Answers by
// time. One pass.
Fatigue fatigue(
    Sets history,
    const gym::Track& track,
    std::span<const gym::Exercise> exercises,
    const base::Zone& zone,
    std::span<const LegsAnswer> answers,
    base::Instant now
);

struct Stall {
    int sessions = 0; // in the last 3 weeks
    base::Instant last_best;
    gym::Weight best_e1rm;
    std::vector<gym::SetId> sets; // the last best

    friend bool operator==(const Stall&, const Stall&) = default;
};

// No new best e1RM and no record in reps in 3 weeks, with 5 sessions or more in them.
std::optional<Stall> stall(
    Sets history,
    const gym::Track& track,
    std::span<const gym::Exercise> exercises,
    const base::Zone& zone,
    base::Instant now
);

} // namespace training
